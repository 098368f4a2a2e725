import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { activeBuild } from '../../values/build';
import type { StatefulSetSpec } from '../api/apps';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import { Service } from '../networking/service';
import type { TemplatedObject } from '../templated';
import type { SelectingProps } from './pod-selector';
import { podsOf, type PodProps } from './pod-template';
import { replicasOf } from './replicas';
import type { PodPorts, Workload } from './workload';

/** A StatefulSet, with the fields of the API's StatefulSetSpec and PodSpec side by side. */
export interface StatefulSetProps
  extends Omit<TemplatedObject<StatefulSetSpec>, 'selector' | 'template' | 'serviceName'>, SelectingProps, PodProps {
  /** Name, labels and annotations of the StatefulSet. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** Name of the headless Service that gives each pod a name of its own. @default - that of one which is created with it */
  readonly serviceName?: string | undefined;
}

/**
 * Pods that each have a name and volumes of their own, made and replaced one after another.
 *
 * A claim of `volumeClaimTemplates` is mounted by its name, with `volumeMounts` of a container. Claims outlive the StatefulSet.
 *
 * @example
 * new StatefulSet(chart, 'db', {
 *   replicas: 3,
 *   volumeClaimTemplates: [
 *     { metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } } },
 *   ],
 *   containers: [{ name: 'db', image: 'postgres:17', volumeMounts: [{ name: 'data', mountPath: '/var/lib/postgresql' }] }],
 * });
 */
export class StatefulSet extends Construct implements Workload {
  readonly component: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: PodPorts;
  readonly resource: ApiObject;
  /** The headless Service that is created with it, unless `serviceName` names one. */
  readonly headlessService: Service | undefined;

  constructor(scope: Construct, id: string, props: StatefulSetProps) {
    super(scope, id);
    const { component, selector, ports, template } = podsOf(this, props, { spreadBy: [], selects: props.selector });
    this.component = component;
    this.selector = selector;
    this.ports = ports;
    this.headlessService =
      props.serviceName === undefined ? new Service(this, 'headless', { selects: this, clusterIP: 'None' }) : undefined;
    this.resource = createObject(this, 'Resource', 'StatefulSet', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('StatefulSetSpec', props),
        replicas: replicasOf(this, props.replicas, activeBuild()?.guards ?? []),
        selector: { ...props.selector, matchLabels: selector },
        serviceName: props.serviceName ?? this.headlessService?.name,
        template,
      },
    });
  }

  /** Name of the StatefulSet. */
  get name(): string {
    return this.resource.name;
  }
}
