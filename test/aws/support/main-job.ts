import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { outputsByStack } from '../../../src/config/environment';
import { readOutputs, type StackOutputs } from '../../../src/contract/outputs';
import { podsOf, routesOf, unready } from '../../cluster/releases/observations';
import { Cluster } from '../../cluster/support/cluster';
import { EXTERNAL_SECRETS_DEFINITIONS } from '../../cluster/support/external-secrets';
import type { Inventory } from '../../cluster/support/inventory';
import { hasCondition } from '../../cluster/support/objects';
import { OciRegistry } from '../../support/oci-registry';
import type { AppliedProject } from './applied-project';
import { expectedObjects } from './expected-objects';
import { leaveBalancer } from './left-balancer';
import { changeBackend } from './places-project';
import { contentOf, type Place, PlacesRelease, RESTING } from './places-release';

const MINUTES = 60_000;

/** Helm 4 where Terraform says, Helm 3 beside it. */
const LIVES: readonly (readonly [string, Place])[] = [
  ['Helm 4', { version: '4.1.4', home: 'places-platform', space: 'places' }],
  ['Helm 3', { version: '3.17.2', home: 'places-platform-3', space: 'places-3' }],
];

const index = z.object({
  entries: z.record(z.string(), z.array(z.object({ version: z.string(), digest: z.string() }))),
});
const compared = z.object({ suggested: z.string(), step: z.string() });
const deployed = z.array(
  z.object({ name: z.string(), differences: z.array(z.object({ change: z.string(), name: z.string() })) }),
);

const torn = z.object({ leftovers: z.record(z.string(), z.array(z.string())) });

/**
 * From what Terraform told to releases on a cluster and back: values files, charts published into the bucket that Terraform
 * made, installation, upgrade, rollback, uninstallation. The parts depend on one another in their order.
 *
 * The API server, its controllers and both Helms are real. Nodes are played by kwok: a pod that is "ready" has been admitted
 * and scheduled, and no container runs. The test plays the operator External Secrets; the emulator's S3 answers Helm's HTTP
 * requests, where on AWS CloudFront does.
 */
export function describeMainJob(places: () => AppliedProject): void {
  let cluster: Cluster;
  let registry: OciRegistry;
  let outputs: StackOutputs;
  let next = '';
  const releases = new Map<string, PlacesRelease>();
  const installed = new Map<string, Inventory>();

  const run = (...args: readonly string[]) => {
    const { emulator, project } = places();
    const KUBECONFIG = process.env['KUBECONFIG'] ?? '';
    return project.run(args, { ...emulator.environment(), AWS_SECRET_ACCESS_KEY: 'fake', KUBECONFIG });
  };
  const bucket = () => outputs.delivery.chartRepository.bucket.name;
  const releaseOf = (helm: string): PlacesRelease => {
    const release = releases.get(helm);
    if (release === undefined) throw new Error(`${helm} has no release`);
    return release;
  };

  beforeAll(async () => {
    registry = await OciRegistry.start();
    await defineExternalSecrets();
    // What it serves, a client learns when it connects.
    cluster = await connect();
  }, 5 * MINUTES);
  afterAll(async () => {
    await registry.stop();
    await cluster.close();
  });

  test('turns what Terraform told into a values file for each release', async () => {
    const { project } = places();
    const documents = await places().outputs();
    mkdirSync(join(project.folder, 'outputs'), { recursive: true });
    for (const { file, text } of documents) writeFileSync(join(project.folder, 'outputs', file), text);
    outputs = outputsByStack(readOutputs(documents));
    const files = documents.map(({ file }) => `outputs/${file}`);
    expect(await run('values', 'prod', '--outputs', ...files)).toBe(
      'values/places-platform.prod.yaml written\nvalues/places.prod.yaml written\n',
    );
  });

  test('packs the charts, and publishes the same bytes into the bucket, a registry and a folder', async () => {
    await run('package');
    await run('publish', `s3://${bucket()}`);
    await run('publish', 'dist/charts');
    await run('publish', `oci://${registry.host}/charts`, '--plain-http');
    const { emulator, project } = places();
    const folder = index.parse(parse(readFileSync(join(project.folder, 'dist/charts/index.yaml'), 'utf8')));
    const served = await fetch(`${emulator.url}/${bucket()}/index.yaml`);
    expect(index.parse(parse(await served.text()))).toEqual(folder);
    const [, place] = LIVES[0]!;
    const release = new PlacesRelease(cluster, project, place);
    await release.helm('pull', `oci://${registry.host}/charts/places`, '--version=1.0.0', '--plain-http');
    const archives = ['places-1.0.0.tgz', 'dist/packages/places-1.0.0.tgz'].map((path) =>
      readFileSync(join(project.folder, path)),
    );
    expect(archives[0]).toEqual(archives[1]);
  });

  test.each(LIVES)(
    'installs the platform from the bucket over HTTP, by %s',
    async (helm, place) => {
      const { emulator, project } = places();
      const release = new PlacesRelease(cluster, project, place);
      releases.set(helm, release);
      await release.helm('repo', 'add', '--force-update', 'charts', `${emulator.url}/${bucket()}`);
      await release.installPlatform('charts/places-platform');
      const labels = { 'pod-security.kubernetes.io/enforce': 'restricted' };
      expect(await cluster.get({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: place.space } })).toMatchObject(
        { metadata: { labels } },
      );
    },
    3 * MINUTES,
  );

  test.each(LIVES)(
    'installs Places after it, every pod scheduled and ready, by %s',
    async (helm) => {
      const inventory = await releaseOf(helm).change('install', 'charts/places', `--set=${RESTING}`);
      installed.set(helm, inventory);
      expect(unready(inventory)).toEqual([]);
      expect(podsOf(inventory, 'places')).toHaveLength(2);
      const routes = routesOf(inventory, 'places');
      expect(routes.map(({ routed }) => routed)).toEqual(routes.map(({ own }) => own));
      expect(routes.map(({ own }) => own.length)).toEqual([2]);
    },
    5 * MINUTES,
  );

  test.each(LIVES)('runs with what Terraform told, by %s', async (helm) => {
    for (const [apiVersion, kind, name, expected] of expectedObjects(outputs)) {
      expect(await releaseOf(helm).object(apiVersion, kind, name)).toMatchObject(expected);
    }
  });

  test(
    'publishes a next version by the number that its differences ask for, with a changelog',
    async () => {
      const { project } = places();
      const against = ['--against', `s3://${bucket()}`];
      changeBackend(project, '1.0.1');
      const { suggested, step } = compared.parse(JSON.parse(await run('diff', 'places', ...against, '--json')));
      expect([step, suggested]).toEqual(['minor', '1.1.0']);
      next = suggested;
      changeBackend(project, next);
      await run('diff', 'places', ...against, '--check', '--changelog', 'CHANGELOG.md');
      expect(readFileSync(join(project.folder, 'CHANGELOG.md'), 'utf8')).toMatch(/1\.1\.0[^]*value backend\.motto/);
      expect(await run('publish', `s3://${bucket()}`)).toContain(`places-${next}.tgz published`);
      await run('publish', `oci://${registry.host}/charts`, '--plain-http');
    },
    3 * MINUTES,
  );

  test(
    'shows before the upgrade what it changes in the cluster',
    async () => {
      const repository = ['--repository', `s3://${bucket()}`, '--set', `places.${RESTING}`];
      const report = deployed.parse(JSON.parse(await run('deploy', 'prod', ...repository, '--dry-run', '--json')));
      const named = report.map(({ name, differences }) => [
        name,
        differences.filter(({ change }) => change === 'added').map((one) => one.name),
      ]);
      expect(named).toEqual([
        ['places-platform', []],
        ['places', [expect.stringContaining('places-backend-motto')]],
      ]);
    },
    3 * MINUTES,
  );

  test.each([
    [
      'Helm 4',
      'from the bucket',
      () => run('deploy', 'prod', '--repository', `s3://${bucket()}`, '--set', `places.${RESTING}`),
    ],
    [
      'Helm 3',
      'from the registry',
      () =>
        releaseOf('Helm 3').change(
          'upgrade',
          `oci://${registry.host}/charts/places`,
          '--plain-http',
          `--set=${RESTING}`,
        ),
    ],
  ] as const)(
    'is upgraded by %s %s',
    async (helm, _, upgrade) => {
      await upgrade();
      const release = releaseOf(helm);
      expect(unready(await release.inventory())).toEqual([]);
      expect(await release.object('v1', 'ConfigMap', 'places-backend-motto')).toMatchObject({
        data: { text: 'See the world' },
      });
    },
    5 * MINUTES,
  );

  test.each(LIVES)(
    'is rolled back to what it was, by %s',
    async (helm) => {
      const back = await releaseOf(helm).rollback(1);
      expect(unready(back)).toEqual([]);
      expect(contentOf(back)).toEqual(contentOf(installed.get(helm) ?? new Map()));
    },
    5 * MINUTES,
  );

  test(
    'has a Job begun by its schedule, as the service account that may read the bucket',
    async () => {
      const jobs = await Promise.all(LIVES.map(([helm]) => releaseOf(helm).batch('charts/places')));
      const { serviceAccount: serviceAccountName } = outputs.cluster.workloads['batch']!;
      for (const job of jobs) expect(job).toMatchObject({ spec: { template: { spec: { serviceAccountName } } } });
    },
    5 * MINUTES,
  );

  test.each(LIVES)(
    'leaves nothing in the cluster, by %s',
    async (helm) => {
      expect(await releaseOf(helm).uninstall()).toEqual([]);
    },
    5 * MINUTES,
  );

  test(
    'takes away what a controller of the cluster left in AWS',
    async () => {
      await leaveBalancer(places().emulator, outputs);
      const left = async (...flags: readonly string[]) => {
        const { leftovers } = torn.parse(JSON.parse(await run('teardown', 'prod', '--json', ...flags)));
        return Object.keys(leftovers);
      };
      expect([await left('--yes'), await left()]).toEqual([['load balancers'], []]);
    },
    3 * MINUTES,
  );
}

const connect = (): Promise<Cluster> => Cluster.connect(process.env['KUBECONFIG'] ?? '');

/** Lets the API server know the kinds of the operator. */
async function defineExternalSecrets(): Promise<void> {
  const cluster = await connect();
  for (const definition of EXTERNAL_SECRETS_DEFINITIONS) {
    await cluster.apply(definition);
    await cluster.waitFor(definition, (object) => hasCondition(object, 'Established'));
  }
  await cluster.close();
}
