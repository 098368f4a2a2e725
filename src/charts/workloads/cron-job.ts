import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { CronJobSpec } from '../api/batch';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';
import { jobPods, type JobProps } from './job';
import { podsOf } from './pod-template';
import type { PodPorts, Workload } from './workload';

/** A CronJob, with the fields of the API's CronJobSpec, JobSpec and PodSpec side by side; `suspend` is the CronJob's. */
export interface CronJobProps
  extends Omit<TemplatedObject<CronJobSpec>, 'jobTemplate'>, Omit<JobProps, keyof CronJobSpec | 'metadata'> {
  /** Name, labels and annotations of the CronJob. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** Labels and annotations of the Jobs. @default {} */
  readonly jobMetadata?: Metadata | undefined;
  /** Whether each Job waits, once it is made, until somebody lets it run. @default false */
  readonly jobSuspend?: JobProps['suspend'];
}

/** What happens to a Job whose time comes while the one before it still runs, unless it is said: it is left out. */
export const DEFAULT_CONCURRENCY_POLICY = 'Forbid';

/**
 * A Job again and again, by a schedule.
 *
 * Unless told otherwise a Job whose time has come waits for the next time while the one before it still runs.
 *
 * @example
 * new CronJob(chart, 'import', {
 *   schedule: '30 3 * * *',
 *   containers: [{ name: 'import', image: 'import:1.0.0' }],
 * });
 */
export class CronJob extends Construct implements Workload {
  readonly component: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: PodPorts;
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: CronJobProps) {
    super(scope, id);
    const { component, selector, ports, template } = podsOf(this, jobPods(props));
    this.component = component;
    this.selector = selector;
    this.ports = ports;
    this.resource = createObject(this, 'Resource', 'CronJob', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('CronJobSpec', props),
        concurrencyPolicy: props.concurrencyPolicy ?? DEFAULT_CONCURRENCY_POLICY,
        jobTemplate: {
          metadata: props.jobMetadata,
          spec: { ...fieldsIn('JobSpec', props), suspend: props.jobSuspend, template },
        },
      },
    });
  }

  /** Name of the CronJob. */
  get name(): string {
    return this.resource.name;
  }
}
