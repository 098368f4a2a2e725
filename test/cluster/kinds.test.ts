import { renderManifests } from '../../src';
import { EXAMPLE_KINDS } from '../support/example-kinds';
import { Cluster } from './support/cluster';
import { namespace } from './support/fixtures';
import { Kubeconform } from './support/kubeconform';
import { kubernetesObject, type KubernetesObject } from './support/objects';
import { poll } from './support/poll';

const NAMESPACE = 'kinds';
/** Group and version of the custom resources, of which Kubernetes has no schema. */
const CUSTOM = 'chartwright.example.com/v1';

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
});

afterAll(async () => {
  for (const object of made.reverse()) await cluster.delete(object);
  await cluster.delete(namespace(NAMESPACE));
  await cluster.close();
});

const objectsOf = (chart: (typeof EXAMPLE_KINDS)[number]): readonly KubernetesObject[] =>
  renderManifests(chart, { release: { name: 'demo', namespace: NAMESPACE } }).map((object) =>
    kubernetesObject.parse(object),
  );

const placed = (object: KubernetesObject, isNamespaced: boolean): KubernetesObject =>
  isNamespaced ? { ...object, metadata: { namespace: NAMESPACE, ...object.metadata } } : object;

describe.each(EXAMPLE_KINDS.map((chart) => [chart.metadata.name, chart] as const))('the chart %s', (_, chart) => {
  test('is accepted by the API server without a warning, and is created', async () => {
    for (const bare of objectsOf(chart)) {
      const client = await knowing(bare);
      const served = client.kinds.find(({ apiVersion, kind }) => apiVersion === bare.apiVersion && kind === bare.kind);
      const object = placed(bare, served?.namespaced ?? false);
      expect((await client.apply(object, { dryRun: true })).warnings).toEqual([]);
      const { object: created } = await client.apply(object);
      made.push(object);
      expect(created.metadata.name).toBe(object.metadata.name);
    }
  });

  test('is valid for Kubernetes 1.33 to 1.35', async () => {
    const kubeconform = await Kubeconform.install();
    const text = objectsOf(chart)
      .filter(({ apiVersion }) => apiVersion !== CUSTOM)
      .map((object) => JSON.stringify(object))
      .join('\n---\n');
    for (const version of kubeconform.versions) {
      await expect(kubeconform.complaints(text, version)).resolves.toEqual([]);
    }
  });
});
