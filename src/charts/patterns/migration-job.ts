import { Construct } from 'constructs';
import { hook, type HookEvent } from '../hook';
import { Job, type JobProps } from '../workloads/job';
import { applicationPods, type ApplicationProps } from './application';
import { sharedName } from './shared-name';

/** Work that each release does once, before its pods start. */
export interface MigrationJobProps extends ApplicationProps {
  /** When Helm runs it. @default MIGRATION_DEFAULTS.events */
  readonly events?: readonly [HookEvent, ...HookEvent[]] | undefined;
  /** Where it stands among hooks of the same event; what it needs stands one before it. @default 0 */
  readonly weight?: number | undefined;
  /** Times that it is tried again. @default 1 */
  readonly backoffLimit?: JobProps['backoffLimit'];
  /** Seconds after which it has failed. Helm waits no longer than its `--timeout`, five minutes unless told otherwise. @default 240 */
  readonly activeDeadlineSeconds?: JobProps['activeDeadlineSeconds'];
}

/** A migration unless it says otherwise. */
export const MIGRATION_DEFAULTS = {
  events: ['pre-install', 'pre-upgrade'],
  weight: 0,
  backoffLimit: 1,
  activeDeadlineSeconds: 240,
} as const;

/**
 * Work that each release does once, before its pods start, such as a change of a database's tables: a Job that Helm runs as a
 * hook, with a ServiceAccount and, where wanted, a ConfigMap that are hooks as well. Where it fails, so does the installation or upgrade.
 *
 * Before an installation nothing else of the chart is there: it may use what exists already, and what it creates itself.
 *
 * @example
 * new MigrationJob(chart, 'migrate', { image: v.image, args: ['migrate'], env: { PGPASSWORD: Secret.existing('db').env('password') } });
 */
export class MigrationJob extends Construct {
  readonly job: Job;

  constructor(scope: Construct, id: string, props: MigrationJobProps) {
    super(scope, id);
    const { events = MIGRATION_DEFAULTS.events, weight = MIGRATION_DEFAULTS.weight } = props;
    this.job = new Job(this, 'Default', {
      metadata: { name: sharedName(this), annotations: hook({ events, weight }) },
      ...applicationPods(this, props, { name: id }, hook({ events, weight: weight - 1 })),
      backoffLimit: props.backoffLimit ?? MIGRATION_DEFAULTS.backoffLimit,
      activeDeadlineSeconds: props.activeDeadlineSeconds ?? MIGRATION_DEFAULTS.activeDeadlineSeconds,
    });
  }

  /** Name of the Job. */
  get name(): string {
    return this.job.name;
  }
}
