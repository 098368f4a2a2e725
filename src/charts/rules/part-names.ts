import { ChartwrightError } from '../../errors';
import { literalText } from '../../values/expression';
import { objectName } from '../../values/names';
import type { ChartTree, ObjectTree } from '../chart-tree';
import { groupOf } from '../kinds';
import { namespaceOf } from './duplicates';
import { nameOf } from './parts';

/** A chart as a part of a release. */
interface Part {
  /** Its aliases from the outermost chart on, as in `front.cache`; that chart's own name for itself. */
  readonly path: string;
  /** What the names of its objects have of it: an alias stands alone, however deep it is. */
  readonly name: string;
  readonly objects: readonly ObjectTree[];
}

/** A release called as no part is. */
const ANY_RELEASE = 'r';

/**
 * No two parts of a release make an object by one name: the object `b-x` of a part `a` and the object `x` of a part `a-b` would,
 * and so would all objects of one chart that two parts depend on by one name.
 *
 * @throws ChartwrightError `E_CHART_DUPLICATE` for two that do, also where it takes a release that is called as one of the parts
 */
export function checkPartNames(chart: ChartTree): void {
  if (chart.dependencies.length === 0) return;
  const { name } = chart.metadata;
  const parts = [{ path: name, name, objects: chart.objects }, ...partsOf(chart, [])];
  for (const release of [ANY_RELEASE, ...parts.map((part) => part.name)]) checkRelease(release, parts);
}

function partsOf({ dependencies }: ChartTree, above: readonly string[]): readonly Part[] {
  return dependencies.flatMap(({ name, chart }) => {
    const path = [...above, name];
    return [{ path: path.join('.'), name, objects: chart.objects }, ...partsOf(chart, path)];
  });
}

function checkRelease(release: string, parts: readonly Part[]): void {
  const makers = new Map<string, Part>();
  for (const part of parts) {
    for (const object of part.objects) {
      const name = nameIn(release, part, object);
      if (name === undefined) continue;
      const identity = JSON.stringify([groupOf(object.apiVersion), object.kind, namespaceOf(object), name]);
      const other = makers.get(identity) ?? part;
      if (other !== part) throw duplicate(release, other, part, object, name);
      makers.set(identity, part);
    }
  }
}

/** The name of an object in a release; undefined where values are part of it. */
function nameIn(release: string, { name: chart }: Part, object: ObjectTree): string | undefined {
  const node = nameOf(object);
  if (node?.op !== 'name') return node && literalText(node);
  const suffix = literalText(node.suffix);
  return suffix === undefined
    ? undefined
    : objectName({ ...node, suffix }, { release, namespace: '', chart, override: '' });
}

function duplicate(
  release: string,
  one: Part,
  other: Part,
  { construct, kind }: ObjectTree,
  name: string,
): ChartwrightError {
  const where = release === ANY_RELEASE ? '' : ` in a release called '${release}'`;
  return new ChartwrightError(
    'E_CHART_DUPLICATE',
    `'${one.path}' and '${other.path}' both make the ${kind} '${name}'${where}; give one of them another alias, or '${construct}' another id`,
    { construct },
  );
}
