import { ChartwrightError } from '../../errors';
import { literalText } from '../../values/expression';
import type { ObjectTree } from '../chart-tree';
import { groupOf } from '../kinds';
import { nameOf } from './parts';

/**
 * No two releases share a name. They do where a name ends like another one with the chart before it: of chart `web`, the
 * object `x-web-api` of release `a` and the object `api` of release `a-web-x` would both be called `a-web-x-web-api`.
 *
 * @throws ChartwrightError `E_CHART_NAME` for two objects of one kind whose names can meet so
 */
export function checkCollisions(chart: string, objects: readonly ObjectTree[]): void {
  const byKind = new Map<string, Map<string, string>>();
  for (const object of objects) {
    const name = nameOf(object);
    const suffix = name?.op === 'name' ? literalText(name.suffix) : undefined;
    if (suffix === undefined) continue;
    const kind = `${object.kind} of ${groupOf(object.apiVersion)}`;
    byKind.set(kind, (byKind.get(kind) ?? new Map<string, string>()).set(withChart(chart, suffix), object.construct));
  }
  for (const [kind, endings] of byKind) {
    for (const [ending, construct] of endings) {
      const other = tails(ending, chart).find((tail) => endings.has(tail));
      if (other === undefined) continue;
      throw new ChartwrightError(
        'E_CHART_NAME',
        `'${construct}' and '${endings.get(other) ?? ''}' (${kind}) can get one name in two releases: '‹release›-${ending}' is also what '${other}' of another release is called; give '${construct}' an id without '${chart}'`,
        { construct },
      );
    }
  }
}

const withChart = (chart: string, suffix: string): string => (suffix === '' ? chart : `${chart}-${suffix}`);

/** The shorter endings of a name that begin with the chart, too. */
function tails(ending: string, chart: string): readonly string[] {
  return [...ending.matchAll(/-/g)]
    .map(({ index }) => ending.slice(index + 1))
    .filter((tail) => tail === chart || tail.startsWith(`${chart}-`));
}
