import { Construct } from 'constructs';
import { NetworkPolicy } from '../networking/network-policy';
import { PodDisruptionBudget } from '../scaling/pod-disruption-budget';
import { Deployment, type DeploymentProps } from '../workloads/deployment';
import { applicationPods, type ApplicationProps } from './application';
import { autoscale, type AutoscalingOptions } from './autoscaling';
import { sharedName } from './shared-name';

/** A program that works off what it fetches itself, as from a queue. */
export interface WorkerProps extends ApplicationProps {
  /** Pods, where no autoscaler decides. @default 1 */
  readonly replicas?: DeploymentProps['replicas'];
  /** An autoscaler in place of `replicas`. @default - none */
  readonly autoscaling?: AutoscalingOptions | undefined;
  /** Seconds that a pod has to finish what it works on when it is told to end. @default 60 */
  readonly shutdownSeconds?: number | undefined;
}

/** A worker unless it says otherwise. */
export const WORKER_DEFAULTS = { replicas: 1, shutdownSeconds: 60 } as const;

/**
 * A program that works off what it fetches itself, and that nobody reaches: Deployment, ServiceAccount, PodDisruptionBudget and
 * NetworkPolicy; where wanted an autoscaler and a ConfigMap.
 *
 * @example
 * new Worker(chart, 'mailer', { image: v.image, args: ['--queue', v.queueUrl], replicas: v.workers });
 */
export class Worker extends Construct {
  readonly deployment: Deployment;
  readonly disruptionBudget: PodDisruptionBudget;
  readonly networkPolicy: NetworkPolicy;

  constructor(scope: Construct, id: string, props: WorkerProps) {
    super(scope, id);
    const metadata = { name: sharedName(this) };
    this.deployment = new Deployment(this, 'Default', {
      metadata,
      replicas: props.replicas ?? WORKER_DEFAULTS.replicas,
      terminationGracePeriodSeconds: props.shutdownSeconds ?? WORKER_DEFAULTS.shutdownSeconds,
      ...applicationPods(this, props, { name: id }),
    });
    const selects = this.deployment;
    this.disruptionBudget = new PodDisruptionBudget(this, 'poddisruptionbudget', { metadata, selects });
    this.networkPolicy = new NetworkPolicy(this, 'networkpolicy', { metadata, selects });
    if (props.autoscaling !== undefined) autoscale(this, this.deployment, props.autoscaling);
  }

  /** Name of the Deployment and of the other objects. */
  get name(): string {
    return this.deployment.name;
  }
}
