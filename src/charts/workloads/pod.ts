import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { createObject, type Metadata } from '../create-object';
import { podsOf, type PodProps } from './pod-template';
import type { PodPorts, Workload } from './workload';

/** A pod, with the fields of the API's PodSpec. */
export interface PodOnlyProps extends Omit<PodProps, 'podMetadata'> {
  /** Name, labels and annotations of the pod. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
}

/**
 * One pod, which nobody replaces when its node goes. Deployments and Jobs make pods that are replaced.
 *
 * @example
 * new Pod(chart, 'shell', { containers: [{ name: 'shell', image: 'busybox:1.37', command: ['sleep', '3600'] }] });
 */
export class Pod extends Construct implements Workload {
  readonly component: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: PodPorts;
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, { metadata, ...props }: PodOnlyProps) {
    super(scope, id);
    const { component, selector, ports, template } = podsOf(this, { ...props, podMetadata: metadata });
    this.component = component;
    this.selector = selector;
    this.ports = ports;
    this.resource = createObject(this, 'Resource', 'Pod', template);
  }

  /** Name of the pod. */
  get name(): string {
    return this.resource.name;
  }
}
