import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { activeBuild } from '../../values/build';
import type { DeploymentSpec } from '../api/apps';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';
import type { SelectingProps } from './pod-selector';
import { podsOf, type PodProps } from './pod-template';
import { replicasOf } from './replicas';
import type { PodPorts, Workload } from './workload';

/** A Deployment, with the fields of the API's DeploymentSpec and PodSpec side by side. */
export interface DeploymentProps
  extends Omit<TemplatedObject<DeploymentSpec>, 'selector' | 'template'>, SelectingProps, PodProps {
  /** Name, labels and annotations of the Deployment. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
}

/**
 * Pods that are all alike, replaced step by step when they change.
 *
 * Unless told otherwise they are spread over zones and nodes as far as there is room. `replicas` is left out where a
 * `HorizontalPodAutoscaler` decides. What has no prop can be changed on `resource`.
 *
 * @example
 * const web = new Deployment(chart, 'web', {
 *   replicas: v.replicas,
 *   containers: [{ name: 'web', image: 'nginx:1.29', ports: [{ name: 'http', containerPort: 8080 }] }],
 * });
 */
export class Deployment extends Construct implements Workload {
  readonly component: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: PodPorts;
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: DeploymentProps) {
    super(scope, id);
    const { component, selector, ports, template } = podsOf(this, props, {
      spreadBy: ['pod-template-hash'],
      selects: props.selector,
    });
    this.component = component;
    this.selector = selector;
    this.ports = ports;
    this.resource = createObject(this, 'Resource', 'Deployment', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('DeploymentSpec', props),
        replicas: replicasOf(this, props.replicas, activeBuild()?.guards ?? []),
        selector: { ...props.selector, matchLabels: selector },
        template,
      },
    });
  }

  /** Name of the Deployment. */
  get name(): string {
    return this.resource.name;
  }
}
