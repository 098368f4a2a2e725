import { Construct } from 'constructs';
import { NetworkPolicy } from '../networking/network-policy';
import { DaemonSet, type DaemonSetProps } from '../workloads/daemon-set';
import { applicationPods, type ApplicationProps } from './application';
import { sharedName } from './shared-name';

/** A program that looks after every node. */
export interface NodeAgentProps extends ApplicationProps {
  /** How pods are replaced. @default - one node at a time */
  readonly updateStrategy?: DaemonSetProps['updateStrategy'];
}

/**
 * A program that looks after every node, whatever taints it has: DaemonSet, ServiceAccount and NetworkPolicy, and a ConfigMap
 * where wanted. `scheduling` narrows the nodes down.
 *
 * Host paths are mounted as any volume. A namespace that enforces Pod Security's profile `restricted` or `baseline` refuses
 * pods that do so.
 *
 * @example
 * new NodeAgent(chart, 'logs', {
 *   image: v.image,
 *   mounts: [{ volume: { name: 'logs', hostPath: { path: '/var/log' } }, mountPath: '/var/log', readOnly: true }],
 * });
 */
export class NodeAgent extends Construct {
  readonly daemonSet: DaemonSet;
  readonly networkPolicy: NetworkPolicy;

  constructor(scope: Construct, id: string, props: NodeAgentProps) {
    super(scope, id);
    const metadata = { name: sharedName(this) };
    const pods = applicationPods(this, props, { name: id });
    this.daemonSet = new DaemonSet(this, 'Default', {
      ...pods,
      metadata,
      updateStrategy: props.updateStrategy,
      tolerations: pods.tolerations ?? [{ operator: 'Exists' }],
    });
    this.networkPolicy = new NetworkPolicy(this, 'networkpolicy', { metadata, selects: this.daemonSet });
  }

  /** Name of the DaemonSet and of the other objects. */
  get name(): string {
    return this.daemonSet.name;
  }
}
