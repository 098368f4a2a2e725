import type { Build } from '../../values/build';
import { literalText, type Node } from '../../values/expression';
import { splitMarks } from '../../values/marks';
import { labelText } from '../../values/names';
import { at, changedAt, changedItems, fieldsOf, isFields, itemsOf, type Manifest } from './manifest';
import { podPath } from './pods';

/** Lists of a container that say which volumes it mounts. */
const MOUNTS = ['volumeMounts', 'volumeDevices'];

/** Lists of containers of a pod. */
const CONTAINERS = ['initContainers', 'containers', 'ephemeralContainers'];

/** Longest part of a mark that a cut leaves: less is no trace of one. */
const CUT_MARK = /zq[a-z0-9]{0,9}$/;

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
  const volumes = itemsOf(at(json, ...path, 'spec', 'volumes')).map((volume) => at(volume, 'name'));
  const taken = new Set(volumes);
  const names = new Map<unknown, string>();
  for (const volume of volumes) {
    if (typeof volume !== 'string') continue;
    const local = localName(volume, build);
    if (local === volume) continue;
    let name = local;
    for (let n = 2; taken.has(name); n++) name = labelText(`${local}-${n}`);
    taken.add(name);
    names.set(volume, name);
  }
  return names;
}

/** The name with what each mark is about in place of the mark. */
function localName(name: string, build: Build): string {
  const pieces = splitMarks(name, (index) => index < build.nodes.length);
  const words = pieces.map((piece) => ('text' in piece ? piece.text : subject(build.node(piece.node)))).join('');
  const whole = name.length === CUT_LENGTH ? words.replace(CUT_MARK, '') : words;
  return whole === name ? name : labelText(whole.replaceAll(/^-+|-+$/g, ''));
}

function subject(node: Node): string {
  switch (node.op) {
    case 'literal':
      return literalText(node) ?? '';
    case 'name':
      return subject(node.suffix);
    case 'concat':
      return node.parts.map(subject).join('');
    case 'path':
      return node.path.at(-1) ?? 'item';
    default:
      return 'value';
  }
}
