import fc from '../support/properties';
import { at, isFields } from '../../src/charts/adopt/manifest';
import { evaluateChart, type RenderTarget } from '../../src/charts/evaluate';
import { groupOf, isClusterScoped } from '../../src/charts/kinds';
import { synthesize } from '../../src/charts/synthesize';
import type { ChartTree } from '../../src/charts/chart-tree';
import type { JsonObject } from '../../src/values/json';
import { text as anyText } from '../support/documents';
import { neighbours } from '../support/neighbours';
import { ownWorkloads } from '../support/own-workloads';

const foreign = synthesize(neighbours);
const own = synthesize(ownWorkloads);

const CHARTS: readonly (readonly [what: string, tree: ChartTree])[] = [
  ['foreign constructs', foreign],
  ['our own constructs', own],
];

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

const namesIn = (
  tree: ChartTree,
  target: RenderTarget,
  of: (object: JsonObject) => boolean = () => true,
): readonly string[] =>
  evaluateChart(tree, target)
    .objects.filter(of)
    .map(nameOf)
    .filter((name) => !SHARED.includes(name));

/** Every map by which an object selects pods of the chart; what pods are labelled with besides is no part of it. */
function selectorsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(selectorsIn);
  if (!isFields(value)) return [];
  const isOwn = 'app.kubernetes.io/instance' in value && !('helm.sh/chart' in value);
  if (isOwn) return [JSON.stringify(value)];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'metadata' ? [] : selectorsIn(inner)));
}

const selectors = (chart: ChartTree, target: RenderTarget): readonly string[] =>
  evaluateChart(chart, target).objects.flatMap(selectorsIn);

const common = (a: readonly string[], b: readonly string[]): readonly string[] => a.filter((one) => b.includes(one));

test.each(CHARTS)('two releases in one namespace share no name and no selector: %s', (_, tree) => {
  const releases = fc.uniqueArray(releaseName, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(releases, label, ([one = '', other = ''], namespace) => {
      const targets = [one, other].map((name): RenderTarget => ({ release: { name, namespace } }));
      const [names, rest] = targets.map((target) => namesIn(tree, target));
      const [ours, theirs] = targets.map((target) => selectors(tree, target));
      expect(ours).not.toEqual([]);
      expect(common(names ?? [], rest ?? [])).toEqual([]);
      expect(common(ours ?? [], theirs ?? [])).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('one release name in two namespaces shares no cluster-scoped name', () => {
  const isShared = (object: JsonObject): boolean =>
    isClusterScoped({ apiGroup: groupOf(String(at(object, 'apiVersion'))), kind: String(at(object, 'kind')) });
  fc.assert(
    fc.property(releaseName, fc.uniqueArray(label, { minLength: 2, maxLength: 2 }), (name, namespaces) => {
      const [one, other] = namespaces.map((namespace) => namesIn(foreign, { release: { name, namespace } }, isShared));
      expect(one).toHaveLength(2);
      expect(common(one ?? [], other ?? [])).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test.each(CHARTS)('every name is one that the API takes: %s', (_, tree) => {
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

const queuesOf = (...names: readonly string[]) =>
  fc
    .tuple(fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }), plain)
    .map(([some, how]) => Object.fromEntries(some.map((name) => [name, how])));
const replicas = fc.nat(50);
const report = fc.record({ enabled: fc.boolean() });
const fullnameOverride = fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z][a-z0-9]{0,20}$/));

const foreignValues = fc.record({
  image: fc.record({ repository: plain, tag: plain }),
  replicas,
  maxReplicas: fc.integer({ min: 1, max: 100 }),
  storageGiB: fc.integer({ min: 1, max: 16_000 }),
  port: fc.integer({ min: 1, max: 65_535 }),
  mode: plain,
  host: plain,
  report: fc.tuple(report, plain).map(([{ enabled }, schedule]) => ({ enabled, schedule })),
  queues: queuesOf('orders', 'A.b', 'x'),
  fullnameOverride,
});

const podLabels = fc.dictionary(fc.constantFrom('tier', 'team', 'example.com/zone'), label);
const ownValues = fc.record({
  labels: podLabels,
  podLabels,
  replicas,
  mode: plain,
  tag: fc.stringMatching(/^[a-z0-9]{1,20}$/),
  report,
  queues: queuesOf('orders', 'mails', 'x'),
  fullnameOverride,
});

test.each<[what: string, tree: ChartTree, values: fc.Arbitrary<JsonObject>]>([
  ['foreign constructs', foreign, foreignValues],
  ['our own constructs', own, ownValues],
])('no value, no label and no version changes a selector: %s', (_, tree, values) => {
  const queues = Object.fromEntries(
    ['orders', 'mails', 'x', ...(tree === foreign ? ['A.b'] : [])].map((name) => [name, 'a']),
  );
  const before = selectors(tree, { release: { name: 'blue' }, values: { queues } });
  expect(before.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(values, version, version, (given, chartVersion, appVersion) => {
      const later = { ...tree, metadata: { ...tree.metadata, version: chartVersion, appVersion } };
      const after = selectors(later, { release: { name: 'blue', isUpgrade: true }, values: given });
      expect(after.filter((selector) => !before.includes(selector))).toEqual([]);
      expect(after).not.toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test.each(CHARTS)('every object has the standard labels: %s', (_, tree) => {
  const { objects } = evaluateChart(tree, { release: { name: 'blue' } });
  const unlabelled = objects
    .filter((object) => !SHARED.includes(nameOf(object)))
    .filter((object) => !isLabelled(at(object, 'metadata', 'labels')));
  expect(unlabelled.map(nameOf)).toEqual([]);
});

const STANDARD = {
  'helm.sh/chart': 'shop-1.0.0',
  'app.kubernetes.io/name': 'shop',
  'app.kubernetes.io/instance': 'blue',
  'app.kubernetes.io/version': '1.4.2',
  'app.kubernetes.io/managed-by': 'Helm',
};

const isLabelled = (labels: unknown): boolean =>
  isFields(labels) && Object.entries(STANDARD).every(([key, value]) => labels[key] === value);
