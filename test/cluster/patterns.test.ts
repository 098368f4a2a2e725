import { z } from 'zod';
import {
  DatabaseAccess,
  defineChart,
  MigrationJob,
  NodeAgent,
  ScheduledTask,
  StatefulService,
  TeamNamespace,
  WebService,
  Worker,
  type ChartDefinition,
  type HelmChart,
} from '../../src';
import { inParallel } from '../../src/verify/in-parallel';
import { emptyFolder } from '../support/folder';
import { pinnedHelm } from '../support/helm';
import { unready } from './releases/observations';
import { Cluster } from './support/cluster';
import { namespace } from './support/fixtures';
import { createNamespace } from './support/furnished-namespace';
import { type Inventory, settledInventory } from './support/inventory';
import { Release, writeChart } from './support/release';

// Nodes are played by kwok: a pod that is "ready" has been accepted and scheduled, and no container ever runs.

const image = 'registry.example.com/shop:1.4.2';

/** Each pattern with a name and an image, and what else it has no default for. */
const PATTERNS: Readonly<Record<string, (chart: HelmChart) => unknown>> = {
  WebService: (chart) => new WebService(chart, 'web', { image }),
  Worker: (chart) => new Worker(chart, 'worker', { image }),
  ScheduledTask: (chart) => new ScheduledTask(chart, 'task', { image, schedule: '0 0 1 1 *' }),
  StatefulService: (chart) =>
    new StatefulService(chart, 'store', {
      image,
      ports: [{ name: 'store', containerPort: 6379 }],
      storage: { size: '1Gi', mountPath: '/data' },
    }),
  NodeAgent: (chart) => new NodeAgent(chart, 'agent', { image }),
  MigrationJob: (chart) => new MigrationJob(chart, 'migrate', { image }),
  TeamNamespace: (chart) => new TeamNamespace(chart, 'team-bare', { members: [{ kind: 'Group', name: 'team-bare' }] }),
  DatabaseAccess: (chart) => {
    const passwordSecret = { name: 'shop-database', key: 'password' };
    const database = new DatabaseAccess(chart, 'db', {
      host: 'db.internal',
      name: 'shop',
      username: 'shop',
      passwordSecret,
    });
    new Worker(chart, 'worker', { image, envFrom: [database.envFrom()], env: database.env });
  },
};

const definitions: readonly (readonly [string, ChartDefinition])[] = Object.entries(PATTERNS).map(([name, build]) => [
  name,
  defineChart({ name: name.toLowerCase(), version: '1.0.0', values: z.object({}) }, (chart) => void build(chart)),
]);

/** What became of a chart in a namespace of its own that enforces "restricted". */
interface Outcome {
  readonly installed: Inventory;
  readonly warnings: readonly string[];
  readonly tested: readonly string[];
  readonly left: readonly string[];
}

const outcomes = new Map<string, Promise<Outcome>>();
let cluster: Cluster;

async function outcomeOf(name: string, definition: ChartDefinition): Promise<Outcome> {
  const space = `bare-${name.toLowerCase()}`;
  const spaces = name === 'TeamNamespace' ? [space, 'team-bare'] : [space];
  const folder = emptyFolder();
  const release = new Release('shop', space, pinnedHelm('4.1.4'), { folder });
  await createNamespace(cluster, space);
  const before = await settledInventory(cluster, spaces);
  const warnings = await release.install(await writeChart(definition, folder));
  const installed = await settledInventory(cluster, spaces);
  const tested = await release.test();
  await release.uninstall();
  const after = await settledInventory(cluster, spaces);
  const left = [...after].filter(([key]) => !before.has(key)).map(([, { kind }]) => kind);
  return { installed, warnings, tested, left };
}

beforeAll(async () => {
  cluster = await Cluster.connect(process.env['KUBECONFIG'] ?? '');
  const installs = definitions.map(([name, definition]) => async () => {
    const outcome = outcomeOf(name, definition);
    outcomes.set(name, outcome);
    await outcome.catch(() => undefined);
  });
  await inParallel(installs, 4);
}, 1_200_000);

afterAll(async () => {
  for (const [name] of definitions) await cluster.delete(namespace(`bare-${name.toLowerCase()}`));
  await cluster.close();
});

describe.each(definitions)('%s, of which only the name and the image are said', (name) => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await (outcomes.get(name) ?? Promise.reject(new Error('it was never installed')));
  });

  it('is installed where "restricted" is enforced, every pod scheduled and ready, and nobody warns', () => {
    expect([unready(outcome.installed), outcome.warnings]).toEqual([[], []]);
  });

  it('is tested, where it answers anybody', () => {
    expect(outcome.tested).toEqual(name === 'WebService' ? ['shop-webservice-web-test'] : []);
  });

  it('leaves nothing behind but its data', () => {
    const data = ['PersistentVolume', 'PersistentVolumeClaim'];
    expect([...new Set(outcome.left)].sort()).toEqual(name === 'StatefulService' ? data : []);
  });
});
