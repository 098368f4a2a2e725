import { runHelm } from '../../../src/helm/run-helm';
import { content, ofRelease } from '../../cluster/releases/observations';
import type { Cluster } from '../../cluster/support/cluster';
import { namespace } from '../../cluster/support/fixtures';
import { type Inventory, settledInventory } from '../../cluster/support/inventory';
import { hasCondition, type KubernetesObject } from '../../cluster/support/objects';
import { poll } from '../../cluster/support/poll';
import { pinnedHelm, type PINNED_HELM_VERSIONS } from '../../support/helm';
import type { Project } from './project';

/** Where a Helm installs the releases. */
export interface Place {
  readonly version: (typeof PINNED_HELM_VERSIONS)[number];
  /** Namespace of the release of the platform. */
  readonly home: string;
  /** Namespace of Places, which the platform makes. */
  readonly space: string;
}

/** The batch rests until its turn, so that nothing moves while things are compared. */
export const RESTING = 'batch.schedule=0 0 1 1 *';

/** Places and its platform on a cluster, by one Helm. */
export class PlacesRelease {
  private before: Inventory = new Map();

  constructor(
    private readonly cluster: Cluster,
    private readonly project: Project,
    private readonly place: Place,
  ) {}

  /** Runs Helm in the folder of the project, which is its home too. */
  helm(...argv: readonly string[]): Promise<string> {
    const { folder } = this.project;
    const environment = { ...process.env, HOME: folder };
    return runHelm(pinnedHelm(this.place.version), argv, { environment, home: 'user', folder });
  }

  /** Installs the platform from a repository, and does what the operator External Secrets would do. */
  async installPlatform(chart: string): Promise<void> {
    const { home, space } = this.place;
    await this.cluster.create(namespace(home));
    await this.cluster.waitFor({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'default', namespace: home },
    });
    this.before = await this.inventory();
    await this.helm(
      ...['install', 'places-platform', chart, `--namespace=${home}`, `--set=namespace=${space}`],
      ...['--values=values/places-platform.prod.yaml', '--wait', '--timeout=2m'],
    );
    for (const name of ['places-database-admin', 'places-database']) await this.cluster.create(secret(name, space));
  }

  /** Installs or upgrades Places, with the values that Terraform told. */
  async change(command: 'install' | 'upgrade', chart: string, ...flags: readonly string[]): Promise<Inventory> {
    await this.helm(
      ...[command, 'places', chart, `--namespace=${this.place.space}`, '--values=values/places.prod.yaml'],
      ...['--wait', '--wait-for-jobs', '--timeout=3m', ...flags],
    );
    return this.inventory();
  }

  async rollback(revision: number): Promise<Inventory> {
    await this.helm('rollback', 'places', `${revision}`, `--namespace=${this.place.space}`, '--wait', '--timeout=3m');
    return this.inventory();
  }

  /** Lets the schedule begin a Job, and gives it when it is complete. */
  async batch(chart: string): Promise<KubernetesObject> {
    const { space } = this.place;
    await this.helm(
      ...['upgrade', 'places', chart, `--namespace=${space}`, '--values=values/places.prod.yaml'],
      ...['--set=batch.schedule=* * * * *', '--wait', '--timeout=3m'],
    );
    const ofSchedule = ({ metadata }: KubernetesObject) => metadata.name.startsWith('places-batch-import-');
    const complete = async () => {
      const jobs = await this.cluster.list({ apiVersion: 'batch/v1', kind: 'Job' }, { namespace: space });
      return jobs.find((job) => ofSchedule(job) && hasCondition(job, 'Complete'));
    };
    return poll('the schedule has made a Job', complete);
  }

  /** Uninstalls everything, and gives the kinds of what is left. */
  async uninstall(): Promise<readonly string[]> {
    const { home, space } = this.place;
    await this.helm('uninstall', 'places', `--namespace=${space}`, '--wait');
    await this.helm('uninstall', 'places-platform', `--namespace=${home}`, '--wait');
    await this.cluster.waitUntilGone(namespace(space));
    const left = await this.inventory();
    await this.cluster.delete(namespace(home));
    return [...left].filter(([key]) => !this.before.has(key)).map(([, { kind }]) => kind);
  }

  /** An object of Places as it is on the cluster. */
  object(apiVersion: string, kind: string, name: string): Promise<KubernetesObject | undefined> {
    return this.cluster.get({ apiVersion, kind, metadata: { name, namespace: this.place.space } });
  }

  /** Everything in both namespaces, as soon as nothing changes any more. */
  inventory(): Promise<Inventory> {
    const { home, space } = this.place;
    return settledInventory(this.cluster, [home, space]);
  }
}

/** What Places consists of, without what changes by itself. */
export const contentOf = (inventory: Inventory): readonly object[] => ofRelease(inventory, 'places').map(content);

/** What the operator would make. */
const secret = (name: string, space: string): KubernetesObject & { readonly stringData: object } => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name, namespace: space },
  stringData: { username: 'postgres', password: 'not-a-password' },
});
