import { places, placesPlatform } from '../../../src/charts/places';
import { emptyFolder } from '../../support/folder';
import { PINNED_HELM_VERSIONS, pinnedHelm } from '../../support/helm';
import { Cluster } from '../support/cluster';
import { EXTERNAL_SECRETS_DEFINITIONS } from '../support/external-secrets';
import { namespace } from '../support/fixtures';
import { type Inventory, settledInventory } from '../support/inventory';
import { kubectl } from '../support/kubectl';
import { hasCondition, type KubernetesObject } from '../support/objects';
import { Release, writeChart } from '../support/release';
import { content, ofRelease, podsOf, routesOf, unready, writes } from './observations';
import { nextVersion } from './subjects';

// Nodes are played by kwok: Jobs complete, and no container ever runs. The operator External Secrets is played by the test,
// which makes the Secrets itself.

/** What AWS would tell. */
const PLATFORM_VALUES = {
  teams: ['places-developers'],
  network: { databaseCidrs: ['10.0.0.0/16'] },
  database: { secretArn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds!db-1' },
};
const VALUES = {
  global: { database: { host: 'places.abc.eu-central-1.rds.amazonaws.com', port: 5432, name: 'places' } },
  backend: { image: { repository: '111122223333.dkr.ecr.eu-central-1.amazonaws.com/places/backend', tag: '1.0.0' } },
  batch: {
    image: { repository: '111122223333.dkr.ecr.eu-central-1.amazonaws.com/places/batch', tag: '1.0.0' },
    bucket: { name: 'places-dev-data', region: 'eu-central-1' },
    serviceAccount: { name: 'places-batch' },
    schedule: '0 0 1 1 *',
  },
};
const CHANGED = { ...VALUES, backend: { ...VALUES.backend, replicaCount: 3, extraEnv: { MODE: 'new' } } };

describe.each(PINNED_HELM_VERSIONS)('Places, by Helm %s', (version) => {
  const suffix = version.replaceAll('.', '-');
  const [home, space] = [`places-home-${suffix}`, `places-${suffix}`];
  const kubeconfig = process.env['KUBECONFIG'] ?? '';
  const folder = emptyFolder();
  const helm = pinnedHelm(version);
  const platform = new Release('places-platform', home, helm, { folder });
  const release = new Release('places', space, helm, { folder });
  const warnings: string[] = [];
  let cluster: Cluster;
  let chart: string;
  let before: Inventory;
  let installed: Inventory;

  const inventory = () => settledInventory(cluster, [home, space]);
  const done = async (command: Promise<readonly string[]>): Promise<Inventory> => {
    warnings.push(...(await command));
    return inventory();
  };
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: home } };

  beforeAll(async () => {
    cluster = await Cluster.connect(kubeconfig);
    for (const definition of EXTERNAL_SECRETS_DEFINITIONS) {
      await cluster.apply(definition);
      await cluster.waitFor(definition, (object) => hasCondition(object, 'Established'));
    }
    await cluster.create(namespace(home));
    await cluster.waitFor(account);
    chart = await writeChart(places, folder);
    before = await inventory();
  });

  afterAll(async () => {
    await cluster.delete(namespace(home));
    await cluster.close();
  });

  it('begins with its platform, which makes the namespace and what the database job needs', async () => {
    const values = { ...PLATFORM_VALUES, namespace: space };
    const platformChart = await writeChart(placesPlatform, folder);
    const made = await done(platform.install(platformChart, values));
    expect(kindsOf(made, before)).toEqual(
      expect.arrayContaining([
        'ExternalSecret',
        'LimitRange',
        'Namespace',
        'NetworkPolicy',
        'Password',
        'ResourceQuota',
      ]),
    );
    const again = await done(platform.upgrade(platformChart, values));
    expect(writes(again, 'places-platform')).toEqual(writes(made, 'places-platform'));
    for (const name of ['places-database-admin', 'places-database']) await cluster.create(secret(name, space));
  });

  it('is installed after it: the database is prepared, and every pod is scheduled and ready', async () => {
    installed = await done(release.install(chart, VALUES));
    expect(unready(installed)).toEqual([]);
    expect(podsOf(installed, 'places').length).toBe(2);
    expect(kindsOf(installed, before)).not.toContain('Job');
    for (const { routed, own } of routesOf(installed, 'places')) expect(routed).toEqual(own);
  });

  it('runs its batch as the service account that may read the bucket', async () => {
    await kubectl(kubeconfig, ['create', 'job', `--namespace=${space}`, '--from=cronjob/places-batch-import', 'now']);
    const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'now', namespace: space } };
    const completed = await cluster.waitFor(job, (object) => hasCondition(object, 'Complete'));
    expect(completed).toMatchObject({ spec: { template: { spec: { serviceAccountName: 'places-batch' } } } });
    await cluster.delete(job);
  });

  it('is written nothing of by an upgrade to what it is', async () => {
    expect(writes(await done(release.upgrade(chart, VALUES)), 'places')).toEqual(writes(installed, 'places'));
  });

  it('is upgraded, and rolled back to what it was', async () => {
    const upgraded = await done(release.upgrade(await writeChart(nextVersion(places), folder), CHANGED));
    expect(unready(upgraded)).toEqual([]);
    expect(podsOf(upgraded, 'places').length).toBe(3);
    const back = await done(release.rollback(1));
    expect(unready(back)).toEqual([]);
    expect(ofRelease(back, 'places').map(content)).toEqual(ofRelease(installed, 'places').map(content));
    await expect(release.test()).resolves.toEqual(['places-backend-api-test']);
  });

  it('leaves nothing behind, the platform last', async () => {
    await done(release.uninstall());
    await platform.uninstall();
    await cluster.waitUntilGone(namespace(space));
    expect(kindsOf(await inventory(), before)).toEqual([]);
  });

  it('is warned of by nobody', () => {
    expect(warnings).toEqual([]);
  });
});

/** Kinds of the objects that were not there before. */
const kindsOf = (inventory: Inventory, before: Inventory): readonly string[] =>
  [...new Set([...inventory].filter(([key]) => !before.has(key)).map(([, { kind }]) => kind))].sort();

/** What the operator would make. */
const secret = (name: string, space: string): KubernetesObject & { readonly stringData: object } => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name, namespace: space },
  stringData: { username: 'postgres', password: 'not-a-password' },
});
