import fc from '../../support/properties';
import type { ObjectTree } from '../../../src/charts/chart-tree';
import { checkCollisions } from '../../../src/charts/rules/collisions';
import { ChartwrightError } from '../../../src/errors';
import { objectName } from '../../../src/values/names';
import type { Node } from '../../../src/values/expression';
import type { MapTree, Tree } from '../../../src/values/tree';

const map = (key: string, value: Tree): MapTree => ({
  kind: 'map',
  omitEmpty: false,
  entries: [{ kind: 'entry', key: { op: 'literal', value: key }, value }],
});

function named(suffix: string): ObjectTree {
  const node: Node = {
    op: 'name',
    suffix: { op: 'literal', value: suffix },
    limit: 63,
    clusterScoped: false,
    construct: suffix,
  };
  const manifest = map('metadata', map('name', { kind: 'value', node }));
  return { construct: suffix, apiVersion: 'v1', kind: 'ConfigMap', guards: [], manifest };
}

function isRefused(chart: string, suffixes: readonly string[]): boolean {
  try {
    checkCollisions(chart, suffixes.map(named));
    return false;
  } catch (error) {
    if (error instanceof ChartwrightError && error.code === 'E_CHART_NAME') return true;
    throw error;
  }
}

/** Names of few words, so that they often end alike. */
const short = fc.array(fc.constantFrom('a', 'a', 'b'), { minLength: 1, maxLength: 4 }).map((words) => words.join('-'));

const nameIn = (chart: string, release: string, suffix: string): string =>
  objectName({ suffix, limit: 63, clusterScoped: false }, { release, chart, namespace: 'n', override: '' });

test('names of two releases meet only where the chart is refused', () => {
  fc.assert(
    fc.property(short, short, short, short, short, (chart, one, other, first, second) => {
      fc.pre(one !== other && !isRefused(chart, [first, second]));
      expect(nameIn(chart, one, first)).not.toBe(nameIn(chart, other, second));
    }),
    { numRuns: 2_000 },
  );
});

test('a chart is refused only where names of two releases meet', () => {
  fc.assert(
    fc.property(short, short, short, (chart, first, second) => {
      const long = `${first}-${chart}-${second}`;
      expect(isRefused(chart, [second, long])).toBe(true);
      expect(nameIn(chart, 'x', long)).toBe(nameIn(chart, `x-${chart}-${first}`, second));
    }),
  );
});
