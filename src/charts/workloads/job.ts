import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { JobSpec } from '../api/batch';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';
import { podsOf, type PodProps } from './pod-template';
import type { PodPorts, Workload } from './workload';

/** A Job, with the fields of the API's JobSpec and PodSpec side by side; `activeDeadlineSeconds` is the Job's. */
export interface JobProps extends Omit<TemplatedObject<JobSpec>, 'template'>, Omit<PodProps, keyof JobSpec> {
  /** Seconds after which a pod is ended, as opposed to the Job with all its tries. @default - none */
  readonly podActiveDeadlineSeconds?: PodProps['activeDeadlineSeconds'];
  /** Name, labels and annotations of the Job. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
}

/**
 * Pods that run until their work is done.
 *
 * The API lets nobody change the pods of a Job: work that each release does anew belongs into a hook.
 *
 * @example
 * new Job(chart, 'import', { completions: 4, parallelism: 2, containers: [{ name: 'import', image: 'import:1.0.0' }] });
 */
export class Job extends Construct implements Workload {
  readonly component: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: PodPorts;
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: JobProps) {
    super(scope, id);
    const { component, selector, ports, template } = podsOf(this, jobPods(props));
    this.component = component;
    this.selector = selector;
    this.ports = ports;
    this.resource = createObject(this, 'Resource', 'Job', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('JobSpec', props),
        template,
      },
    });
  }

  /** Name of the Job. */
  get name(): string {
    return this.resource.name;
  }
}

/** What becomes of pods that fail, unless it is said: the Job makes another one. */
export const DEFAULT_RESTART_POLICY = 'Never';

/** The pods of a Job: the API takes no other policy than to start them again when they fail, or not. */
export function jobPods(props: JobPodProps): PodProps {
  return {
    ...props,
    activeDeadlineSeconds: props.podActiveDeadlineSeconds,
    restartPolicy: props.restartPolicy ?? DEFAULT_RESTART_POLICY,
  };
}

/** What of a Job's props is about its pods. */
type JobPodProps = Omit<PodProps, keyof JobSpec> & Pick<JobProps, 'podActiveDeadlineSeconds'>;
