import { z } from 'zod';
import { defineChart, MigrationJob, Worker } from '../../../src';
import { placesBackend } from '../../../src/charts/places';
import { emptyFolder } from '../../support/folder';
import { PINNED_HELM_VERSIONS, pinnedHelm } from '../../support/helm';
import { Cluster } from '../support/cluster';
import { namespace } from '../support/fixtures';
import { settledInventory } from '../support/inventory';
import { kubectl } from '../support/kubectl';
import type { KubernetesObject } from '../support/objects';
import { Release, writeChart } from '../support/release';
import { podsOf } from './observations';

// Nodes are played by kwok: Jobs complete, or fail where an annotation says so, and no container ever runs.

/** A worker whose migration ends as its values say. */
const migrated = defineChart(
  {
    name: 'migrated',
    version: '1.0.0',
    values: z.object({ outcome: z.enum(['success', 'failure']).default('success'), tag: z.string().default('1') }),
  },
  (chart, v) => {
    const image = `registry.example.com/app:${v.tag}`;
    const podMetadata = { annotations: { 'chartwright.example.com/outcome': v.outcome } };
    new MigrationJob(chart, 'migrate', { image, backoffLimit: 0, config: { MODE: 'live' }, pod: { podMetadata } });
    new Worker(chart, 'worker', { image });
  },
);

describe.each(PINNED_HELM_VERSIONS)('a release of Helm %s', (version) => {
  const space = `upgrade-${version.replaceAll('.', '-')}`;
  const kubeconfig = process.env['KUBECONFIG'] ?? '';
  const folder = emptyFolder();
  const release = (name: string) => new Release(name, space, pinnedHelm(version), { folder });
  const deployment = (name: string) => ({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: space } });
  let cluster: Cluster;
  let backend: string;

  const inventory = () => settledInventory(cluster, [space]);
  const pods = async (name: string) => podsOf(await inventory(), name);
  const names = async (kind: string, of: string) =>
    [...(await inventory()).values()]
      .filter((object) => object.kind === kind && object.metadata.labels?.['app.kubernetes.io/instance'] === of)
      .map(({ metadata }) => metadata.name);

  beforeAll(async () => {
    cluster = await Cluster.connect(kubeconfig);
    await cluster.create(namespace(space));
    await cluster.waitFor({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: space } });
    backend = await writeChart(placesBackend, folder);
  });

  afterAll(async () => {
    await cluster.delete(namespace(space));
    await cluster.close();
  });

  it('replaces its pods when the configuration changes, and not when there are to be more of them', async () => {
    const shop = release('shop');
    await shop.install(backend);
    const first = await pods('shop');
    await shop.upgrade(backend, { replicaCount: 3 });
    const more = await pods('shop');
    expect(more).toEqual(expect.arrayContaining([...first]));
    expect(more.length).toBe(3);
    await shop.upgrade(backend, { replicaCount: 3, database: { host: 'other.internal' } });
    const others = await pods('shop');
    expect(others.filter((pod) => more.includes(pod))).toEqual([]);
    expect(others.length).toBe(3);
    await shop.uninstall();
  });

  it('leaves the number of pods to the autoscaler', async () => {
    const scaled = release('scaled');
    const autoscaling = { enabled: true };
    await scaled.install(backend, { autoscaling });
    await kubectl(kubeconfig, ['scale', `--namespace=${space}`, 'deployment/scaled-places-backend-api', '--replicas=5']);
    await scaled.upgrade(backend, { autoscaling, image: { tag: '9.9.9' } });
    const after = await cluster.get(deployment('scaled-places-backend-api'));
    expect(after).toMatchObject({ spec: { replicas: 5, template: { spec: { containers: [{ image: 'places/backend:9.9.9' }] } } } });
    await scaled.uninstall();
  });

  it('runs its hooks, which leave nothing behind', async () => {
    await release('good').install(await writeChart(migrated, folder));
    await expect(hasCompleted('good-migrated-migrate')).resolves.toBe(true);
    for (const kind of ['Job', 'ConfigMap']) await expect(names(kind, 'good')).resolves.toEqual([]);
    await release('good').uninstall();
  });

  it('is not upgraded where a hook fails, which stays to be looked at until the next one', async () => {
    const chart = await writeChart(migrated, folder);
    const bad = release('bad');
    await bad.install(chart);
    const before = await pods('bad');
    await expect(bad.upgrade(chart, { outcome: 'failure', tag: '2' })).rejects.toThrow(/pre-upgrade hooks failed|failed pre-upgrade/);
    await expect(names('Job', 'bad')).resolves.toEqual(['bad-migrated-migrate']);
    await expect(pods('bad')).resolves.toEqual(expect.arrayContaining([...before]));
    await bad.upgrade(chart, { tag: '3' });
    await expect(names('Job', 'bad')).resolves.toEqual([]);
    await bad.uninstall();
  });

  /** Whether a Job has completed, by what its controller said: it may be gone by now. */
  async function hasCompleted(job: string): Promise<boolean> {
    const events = await cluster.list({ apiVersion: 'v1', kind: 'Event' }, { namespace: space });
    return events.some((event) => said(event).success && said(event).data?.involvedObject.name === job);
  }
});

const completion = z.looseObject({
  reason: z.literal('Completed'),
  involvedObject: z.looseObject({ kind: z.literal('Job'), name: z.string() }),
});
const said = (event: KubernetesObject) => completion.safeParse(event);
