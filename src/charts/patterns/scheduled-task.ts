import { Construct } from 'constructs';
import { NetworkPolicy } from '../networking/network-policy';
import { CronJob, type CronJobProps } from '../workloads/cron-job';
import { applicationPods, type ApplicationProps } from './application';
import { sharedName } from './shared-name';

/** A program that runs by a schedule. */
export interface ScheduledTaskProps
  extends
    ApplicationProps,
    Pick<
      CronJobProps,
      | 'schedule'
      | 'timeZone'
      | 'suspend'
      | 'concurrencyPolicy'
      | 'startingDeadlineSeconds'
      | 'successfulJobsHistoryLimit'
      | 'failedJobsHistoryLimit'
    > {
  /** Times that a failed run is tried again. @default 2 */
  readonly backoffLimit?: CronJobProps['backoffLimit'];
  /** Seconds after which a run is ended, tries and all. @default 3600 */
  readonly activeDeadlineSeconds?: CronJobProps['activeDeadlineSeconds'];
}

/** A scheduled task unless it says otherwise. */
export const SCHEDULED_TASK_DEFAULTS = { backoffLimit: 2, activeDeadlineSeconds: 3600 } as const;

/** Longest name of a CronJob: its Jobs' names are longer by eleven characters. */
const NAME_LIMIT = 52;

/**
 * A program that runs by a schedule, one run at a time: CronJob, ServiceAccount and NetworkPolicy, and a ConfigMap where wanted.
 *
 * @example
 * new ScheduledTask(chart, 'import', { image: v.image, schedule: v.schedule, timeZone: 'Etc/UTC' });
 */
export class ScheduledTask extends Construct {
  readonly cronJob: CronJob;
  readonly networkPolicy: NetworkPolicy;

  constructor(scope: Construct, id: string, props: ScheduledTaskProps) {
    super(scope, id);
    const { schedule, timeZone, suspend, concurrencyPolicy, startingDeadlineSeconds } = props;
    this.cronJob = new CronJob(this, 'Default', {
      metadata: { name: sharedName(this, NAME_LIMIT) },
      schedule,
      timeZone,
      suspend,
      concurrencyPolicy,
      startingDeadlineSeconds,
      successfulJobsHistoryLimit: props.successfulJobsHistoryLimit,
      failedJobsHistoryLimit: props.failedJobsHistoryLimit,
      ...applicationPods(this, props, { name: id }),
      backoffLimit: props.backoffLimit ?? SCHEDULED_TASK_DEFAULTS.backoffLimit,
      activeDeadlineSeconds: props.activeDeadlineSeconds ?? SCHEDULED_TASK_DEFAULTS.activeDeadlineSeconds,
    });
    this.networkPolicy = new NetworkPolicy(this, 'networkpolicy', {
      metadata: { name: sharedName(this) },
      selects: this.cronJob,
    });
  }

  /** Name of the CronJob. */
  get name(): string {
    return this.cronJob.name;
  }
}
