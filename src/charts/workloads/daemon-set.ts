import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { DaemonSetSpec } from '../api/apps';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';
import type { SelectingProps } from './pod-selector';
import { podsOf, type PodProps } from './pod-template';
import type { PodPorts, Workload } from './workload';

/** A DaemonSet, with the fields of the API's DaemonSetSpec and PodSpec side by side. */
export interface DaemonSetProps
  extends Omit<TemplatedObject<DaemonSetSpec>, 'selector' | 'template'>, SelectingProps, PodProps {
  /** Name, labels and annotations of the DaemonSet. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
}

/**
 * One pod on every node, or on those that `nodeSelector`, `affinity` and `tolerations` let in.
 *
 * Host paths and host networking are what agents of nodes ask for; a namespace that enforces Pod Security's profile
 * `restricted` or `baseline` refuses them.
 *
 * @example
 * new DaemonSet(chart, 'agent', {
 *   tolerations: [{ operator: 'Exists' }],
 *   containers: [{ name: 'agent', image: 'agent:1.0.0' }],
 * });
 */
export class DaemonSet extends Construct implements Workload {
  readonly component: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: PodPorts;
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: DaemonSetProps) {
    super(scope, id);
    const { component, selector, ports, template } = podsOf(this, props, { selects: props.selector });
    this.component = component;
    this.selector = selector;
    this.ports = ports;
    this.resource = createObject(this, 'Resource', 'DaemonSet', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('DaemonSetSpec', props),
        selector: { ...props.selector, matchLabels: selector },
        template,
      },
    });
  }

  /** Name of the DaemonSet. */
  get name(): string {
    return this.resource.name;
  }
}
