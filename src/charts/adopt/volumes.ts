import type { Build } from '../../values/build';
import { label } from '../../values/functions';
import { splitMarks, stringMark } from '../../values/marks';
import { at, changedAt, changedItems, everyItem, fieldsOf, isFields, type Fields, type Manifest } from './manifest';
import { podPath } from './pods';

/** Lists of a container that say which volumes it mounts. */
const MOUNTS = ['volumeMounts', 'volumeDevices'];

/** Lists of containers of a pod. */
const CONTAINERS = ['initContainers', 'containers', 'ephemeralContainers'];

/** Length at which cdk8s-plus cuts the name of a volume. */
const CUT_LENGTH = 63;

/**
 * Gives volumes whose names are made of names of other objects a name of their own. A volume's name means something inside
 * its pod only, and cdk8s-plus cuts long ones, in the middle of a mark too.
 */
export function localVolumes(manifests: readonly Manifest[], build: Build): readonly Manifest[] {
  return manifests.map((manifest) => {
    const path = podPath(manifest.kind);
    const names = path === undefined ? new Map<unknown, string>() : localNames(manifest, path, build);
    if (path === undefined || names.size === 0) return manifest;
    const renamed = (item: unknown): unknown => {
      const name = isFields(item) ? names.get(item['name']) : undefined;
      return name === undefined ? item : { ...fieldsOf(item), name };
    };
    const inContainer = (container: unknown): unknown =>
      MOUNTS.reduce((json, list) => changedAt(json, [list], (mounts) => changedItems(mounts, renamed)), container);
    const inSpec = (spec: unknown): unknown =>
      CONTAINERS.reduce(
        (json, list) => changedAt(json, [list], (containers) => changedItems(containers, inContainer)),
        changedAt(spec, ['volumes'], (volumes) => changedItems(volumes, renamed)),
      );
    return { ...manifest, json: fieldsOf(changedAt(manifest.json, [...path, 'spec'], inSpec)) };
  });
}

function localNames({ json }: Manifest, path: readonly string[], build: Build): ReadonlyMap<unknown, string> {
  const volumes = everyItem(at(json, ...path, 'spec', 'volumes'))
    .map(fieldsOf)
    .filter(({ name }) => typeof name === 'string');
  const taken = new Set(volumes.map(({ name }) => name));
  const names = new Map<unknown, string>();
  for (const volume of volumes) {
    const local = localName(volume, build);
    if (local === volume['name']) continue;
    let name = local;
    for (let n = 2; taken.has(name); n++) name = label(`${local}-${n}`);
    taken.add(name);
    names.set(volume['name'], name);
  }
  return names;
}

/**
 * The name with the paths of constructs in place of their objects' names, as a label. What comes from values stays: with
 * plain values the same name comes out.
 */
function localName(volume: Fields, build: Build): string {
  const pieces = splitMarks(uncutName(volume), (index) => index < build.nodes.length);
  const words = pieces.map((piece) => ('text' in piece ? piece.text : subject(piece.node, build)));
  return label(words.join(''));
}

/** The name as it was before it was cut: a word for the kind of volume, and what the volume holds. */
function uncutName({ name, ...sources }: Fields): string {
  if (typeof name !== 'string') return '';
  const kind = name.slice(0, name.indexOf('-') + 1);
  const held = Object.values(sources).flatMap((source) => Object.values(fieldsOf(source)));
  const whole = held.map((one) => (typeof one === 'string' ? kind + one : ''));
  return whole.find((one) => one.slice(0, CUT_LENGTH) === name) ?? name;
}

function subject(index: number, build: Build): string {
  const node = build.node(index);
  if (node.op === 'name') return node.construct.replaceAll('/', '-');
  return node.op === 'path' && node.root === 'Release' ? 'release' : stringMark(index);
}
