import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { activeBuild } from '../../values/build';
import type { ReplicaSetSpec } from '../api/apps';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';
import type { SelectingProps } from './pod-selector';
import { podsOf, type PodProps } from './pod-template';
import { replicasOf } from './replicas';
import type { PodPorts, Workload } from './workload';

/** A ReplicaSet, with the fields of the API's ReplicaSetSpec and PodSpec side by side. */
export interface ReplicaSetProps
  extends Omit<TemplatedObject<ReplicaSetSpec>, 'selector' | 'template'>, SelectingProps, PodProps {
  /** Name, labels and annotations of the ReplicaSet. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
}

/**
 * A number of pods that are all alike. A `Deployment` makes its own and replaces them step by step; make one yourself only
 * where nothing may ever be replaced.
 *
 * @example
 * new ReplicaSet(chart, 'web', { replicas: 3, containers: [{ name: 'web', image: 'nginx:1.29' }] });
 */
export class ReplicaSet extends Construct implements Workload {
  readonly component: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: PodPorts;
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: ReplicaSetProps) {
    super(scope, id);
    const { component, selector, ports, template } = podsOf(this, props, { spreadBy: [], selects: props.selector });
    this.component = component;
    this.selector = selector;
    this.ports = ports;
    this.resource = createObject(this, 'Resource', 'ReplicaSet', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('ReplicaSetSpec', props),
        replicas: replicasOf(this, props.replicas, activeBuild()?.guards ?? []),
        selector: { ...props.selector, matchLabels: selector },
        template,
      },
    });
  }

  /** Name of the ReplicaSet. */
  get name(): string {
    return this.resource.name;
  }
}
