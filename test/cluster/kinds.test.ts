import { renderManifests, type ChartDefinition } from '../../src';
import { EXAMPLE_KINDS } from '../support/example-kinds';
import { EXAMPLE_PATTERNS } from '../support/example-patterns';
import { golden } from '../support/golden';
import { columnOf } from '../support/kinds-page';
import { Cluster } from './support/cluster';
import { namespace } from './support/fixtures';
import { Kubeconform } from './support/kubeconform';
import { kubernetesObject, type KubernetesObject } from './support/objects';
import { poll } from './support/poll';

/** The namespace that the manifests in test/golden are written for. */
const NAMESPACE = 'kinds';
/** Where charts are installed that would not be let into that one, or that would keep others out of it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'daemon-set': 'kinds-privileged',
  logs: 'kinds-privileged',
  'resource-quota': 'kinds-bounded',
  'limit-range': 'kinds-bounded',
};
/** Group and version of the custom resources, of which Kubernetes has no schema. */
const CUSTOM = 'chartwright.example.com/v1';

const CHARTS: readonly (readonly [string, ChartDefinition])[] = [
  ...EXAMPLE_KINDS.map((chart) => [chart.metadata.name, chart] as const),
  ...Object.entries(EXAMPLE_PATTERNS),
];

let cluster: Cluster;
const made: KubernetesObject[] = [];

async function reconnected(): Promise<Cluster> {
  await cluster.close();
  return Cluster.connect(process.env['KUBECONFIG'] ?? '');
}

/** A client that knows the kind of the object, which may have been defined a moment ago. */
async function knowing({ apiVersion, kind }: KubernetesObject): Promise<Cluster> {
  return poll(`the API server serves ${kind} of ${apiVersion}`, async () => {
    const isServed = cluster.kinds.some((one) => one.apiVersion === apiVersion && one.kind === kind);
    if (!isServed) cluster = await reconnected();
    return isServed ? cluster : undefined;
  });
}

beforeAll(async () => {
  cluster = await Cluster.connect(process.env['KUBECONFIG'] ?? '');
  await cluster.apply(namespace(NAMESPACE));
  await cluster.apply(namespace('kinds-privileged', 'privileged'));
  await cluster.apply(namespace('kinds-bounded'));
});

afterAll(async () => {
  for (const object of made.reverse()) await cluster.delete(object);
  for (const name of new Set([NAMESPACE, ...Object.values(ELSEWHERE)])) await cluster.delete(namespace(name));
  await cluster.close();
});

const objectsOf = (chart: ChartDefinition): readonly KubernetesObject[] =>
  renderManifests(chart, { release: { name: 'demo', namespace: NAMESPACE } }).map((object) =>
    kubernetesObject.parse(object),
  );

/** The object in the namespace that its chart is installed in. */
function placed(object: KubernetesObject, client: Cluster, chart: ChartDefinition): KubernetesObject {
  const { apiVersion, kind } = object;
  const served = client.kinds.find((one) => one.apiVersion === apiVersion && one.kind === kind);
  if (served?.namespaced !== true) return object;
  return { ...object, metadata: { namespace: ELSEWHERE[chart.metadata.name] ?? NAMESPACE, ...object.metadata } };
}

/** What the API server writes of itself: who and when, and addresses that it takes at random. */
const ITS_OWN: readonly string[] = [
  'uid',
  'creationTimestamp',
  'resourceVersion',
  'generation',
  'managedFields',
  'clusterIP',
  'clusterIPs',
  'healthCheckNodePort',
];

/** The object with every default that the API server fills in. */
async function completed(client: Cluster, object: KubernetesObject): Promise<unknown> {
  const { object: answer, warnings } = await client.apply(object, { dryRun: true });
  expect(warnings).toEqual([]);
  const uid = String(answer.metadata['uid']);
  const text = JSON.stringify(answer, (key, value: unknown) => (ITS_OWN.includes(key) ? undefined : value));
  const complete: unknown = JSON.parse(text.replaceAll(uid, 'uid'));
  return complete;
}

describe.each(CHARTS)('the chart of %s', (_, chart) => {
  test('is accepted by the API server without a warning, and is created', async () => {
    for (const bare of objectsOf(chart)) {
      const client = await knowing(bare);
      const object = placed(bare, client, chart);
      expect((await client.apply(object, { dryRun: true })).warnings).toEqual([]);
      const { object: created, warnings } = await client.apply(object);
      made.push(object);
      expect([created.metadata.name, warnings]).toEqual([object.metadata.name, []]);
    }
  });

  test('is changed by no second application', async () => {
    for (const bare of objectsOf(chart)) {
      const client = await knowing(bare);
      const object = placed(bare, client, chart);
      // Controllers write meanwhile: it is applied again until none did so between the two.
      const version = await poll(`${object.kind} '${object.metadata.name}' is as it was`, async () => {
        const before = await client.get(object);
        const { object: after } = await client.apply(object);
        return before?.metadata.resourceVersion === after.metadata.resourceVersion ? after : undefined;
      });
      expect(version.metadata.name).toBe(object.metadata.name);
    }
  });
});

test.each(['v1.33.0', 'v1.34.0', 'v1.35.0'])('every object of them is valid for Kubernetes %s', async (version) => {
  const kubeconform = await Kubeconform.install();
  expect(kubeconform.versions).toContain(version);
  const objects = CHARTS.flatMap(([, chart]) => objectsOf(chart)).filter(({ apiVersion }) => apiVersion !== CUSTOM);
  const text = objects.map((object) => JSON.stringify(object)).join('\n---\n');
  await expect(kubeconform.complaints(text, version)).resolves.toEqual([]);
});

test.each(EXAMPLE_KINDS.map((chart) => [chart.metadata.name, chart] as const))(
  'of the example %s the API server makes what it makes of the manifests that a person wrote',
  async (name, chart) => {
    const written = golden(name).map((object) => kubernetesObject.parse(object));
    for (const bare of objectsOf(chart)) {
      const client = await knowing(bare);
      const expected = written.find(({ kind, metadata }) => kind === bare.kind && metadata.name === bare.metadata.name);
      expect(expected).toBeDefined();
      if (expected === undefined) continue;
      expect(await completed(client, placed(bare, client, chart))).toEqual(
        await completed(client, placed(expected, client, chart)),
      );
    }
  },
);

test('docs/kinds.md counts as accepted what was accepted', () => {
  const counts = new Map<string, number>();
  for (const { kind } of made) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  expect(Object.fromEntries([...counts].map(([kind, count]) => [kind, String(count)]))).toEqual(columnOf('accepted'));
});
