import fc from '../support/properties';
import { at, isFields } from '../../src/charts/adopt/manifest';
import { evaluateChart, type RenderTarget } from '../../src/charts/evaluate';
import { groupOf, isClusterScoped } from '../../src/charts/kinds';
import { synthesize } from '../../src/charts/synthesize';
import type { ChartTree } from '../../src/charts/chart-tree';
import type { JsonObject } from '../../src/values/json';
import { text as anyText } from '../support/documents';
import { neighbours } from '../support/neighbours';

const tree = synthesize(neighbours);

/** What the chart names explicitly, which every release shares. */
const SHARED = ['ConfigMap/included', 'PodDisruptionBudget/included'];

const words = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,20}[a-z0-9])?$/);

/** Names that Helm takes for a release; those that look like names of the chart's objects are likely. */
const releaseName = fc.oneof(
  words,
  fc.constantFrom('shop', 'shop-shop', 'shop-api', 'api-shop', 'a.b', 'a-b', '1-a', 'r-1-a', 'a'.repeat(53)),
  fc.tuple(words, words).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom('api', 'config', 'x').map((word) => `${word}-shop-${word}`),
);

const label = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,15}[a-z0-9])?$/);

const nameOf = (object: JsonObject): string =>
  `${String(at(object, 'kind'))}/${String(at(object, 'metadata', 'name'))}`;

const namesIn = (target: RenderTarget, of: (object: JsonObject) => boolean = () => true): readonly string[] =>
  evaluateChart(tree, target)
    .objects.filter(of)
    .map(nameOf)
    .filter((name) => !SHARED.includes(name));

/** Every map by which an object selects pods of the chart. */
function selectorsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(selectorsIn);
  if (!isFields(value)) return [];
  const isOwn = 'app.kubernetes.io/instance' in value && !('helm.sh/chart' in value);
  return isOwn ? [JSON.stringify(value)] : Object.values(value).flatMap(selectorsIn);
}

const selectors = (chart: ChartTree, target: RenderTarget): readonly string[] =>
  evaluateChart(chart, target).objects.flatMap(selectorsIn);

const common = (a: readonly string[], b: readonly string[]): readonly string[] => a.filter((one) => b.includes(one));

test('two releases in one namespace share no name and no selector', () => {
  const releases = fc.uniqueArray(releaseName, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(releases, label, ([one = '', other = ''], namespace) => {
      const targets = [one, other].map((name): RenderTarget => ({ release: { name, namespace } }));
      const [names, rest] = targets.map((target) => namesIn(target));
      const [own, foreign] = targets.map((target) => selectors(tree, target));
      expect(common(names ?? [], rest ?? [])).toEqual([]);
      expect(common(own ?? [], foreign ?? [])).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('one release name in two namespaces shares no cluster-scoped name', () => {
  const isShared = (object: JsonObject): boolean =>
    isClusterScoped({ apiGroup: groupOf(String(at(object, 'apiVersion'))), kind: String(at(object, 'kind')) });
  fc.assert(
    fc.property(releaseName, fc.uniqueArray(label, { minLength: 2, maxLength: 2 }), (name, namespaces) => {
      const [one, other] = namespaces.map((namespace) => namesIn({ release: { name, namespace } }, isShared));
      expect(one).toHaveLength(2);
      expect(common(one ?? [], other ?? [])).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('every name is one that the API takes', () => {
  fc.assert(
    fc.property(releaseName, label, (name, namespace) => {
      for (const object of evaluateChart(tree, { release: { name, namespace } }).objects) {
        const longest = { CronJob: 52, StatefulSet: 52 }[String(at(object, 'kind'))] ?? 253;
        expect(String(at(object, 'metadata', 'name')).length).toBeLessThanOrEqual(longest);
        expect(at(object, 'metadata', 'name')).toMatch(
          /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
        );
      }
    }),
    { numRuns: 50 },
  );
});

/** Text that Helm 3 can read back when it validates. */
const text = anyText.filter((one) => !/[\u007f-\u009f\ufffe\uffff]/.test(one));

/** Text that a values document may hold: no character that YAML loses. */
const plain = text.filter((one) => /^[\P{C}\t\n]*$/u.test(one));

const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.'));

/** Values that make the same objects, whatever they say of them. */
const values = fc.record({
  image: fc.record({ repository: plain, tag: plain }),
  replicas: fc.nat(50),
  port: fc.integer({ min: 1, max: 65_535 }),
  mode: plain,
  host: plain,
  report: fc.record({ enabled: fc.constant(true), schedule: plain }),
  fullnameOverride: fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z][a-z0-9]{0,20}$/)),
});

test('no value and no version changes a selector', () => {
  const before = selectors(tree, { release: { name: 'blue' } });
  expect(before).not.toEqual([]);
  fc.assert(
    fc.property(values, version, version, (given, chartVersion, appVersion) => {
      const later = { ...tree, metadata: { ...tree.metadata, version: chartVersion, appVersion } };
      expect(selectors(later, { release: { name: 'blue', isUpgrade: true }, values: given })).toEqual(before);
    }),
    { numRuns: 50 },
  );
});
