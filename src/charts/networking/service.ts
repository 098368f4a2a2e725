import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import { isExpr, type Expr } from '../../values/expression';
import { late } from '../../values/nodes';
import { guarded, mapParts, partsOf } from '../../values/parts';
import type { ServicePort, ServiceSpec } from '../api/core';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';
import { pathOf, podPortsOf, selectorOf, type AnyWorkload } from '../workloads/workload';

/** A Service, with the fields of the API's ServiceSpec. */
export interface ServiceProps extends Omit<TemplatedObject<ServiceSpec>, 'ports'> {
  /** Name, labels and annotations of the Service. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** The workload whose pods answer. @default - the pods of `selector`; none where that is not given either */
  readonly selects?: AnyWorkload | undefined;
  /**
   * What the Service offers. A port leads to the container port of the same name, to the only one of the workload, or to `targetPort`.
   *
   * @default - every named container port of the workload, under its own name and number
   */
  readonly ports?: readonly (ServicePortProps | Expr<ServicePortProps> | undefined)[] | undefined;
}

/** A port of a Service, with the fields of the API. */
export type ServicePortProps = TemplatedObject<ServicePort>;

/** A port of a Service, for an Ingress to lead to. */
export interface ServiceBackend {
  /** Name of the Service. */
  readonly service: string;
  /** Name or number of its port. */
  readonly port: string | number;
}

/**
 * One address for the pods of a workload: inside the cluster (ClusterIP), on every node (NodePort), behind a load balancer
 * (LoadBalancer), one for each pod (headless, `clusterIP: 'None'`), or a name for something elsewhere (ExternalName).
 *
 * @throws ChartwrightError `E_RELATION` where a port leads to a container port that the workload does not have
 *
 * @example
 * const service = new Service(chart, 'web', { selects: deployment, ports: [{ name: 'http', port: 80 }] });
 */
export class Service extends Construct {
  readonly resource: ApiObject;
  readonly #ports: readonly ServicePortProps[];

  constructor(scope: Construct, id: string, props: ServiceProps) {
    super(scope, id);
    const { selects } = props;
    const ports = props.ports ?? (selects && portsOf(selects));
    this.#ports = (ports ?? []).flatMap((port) => partsOf<ServicePortProps>(port).map(({ part }) => part));
    this.resource = createObject(this, 'Resource', 'Service', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('ServiceSpec', props),
        selector: props.selector ?? (selects && selectorOf(selects)),
        ports: ports?.map((port) =>
          mapParts<ServicePortProps>(port, (fields) =>
            selects ? { ...fields, targetPort: targetOf(fields, selects) } : fields,
          ),
        ),
      },
    });
  }

  /** Name of the Service, under which pods of its namespace find it. */
  get name(): string {
    return this.resource.name;
  }

  /**
   * A port, for an Ingress to lead to.
   *
   * @param name its name. @default - the only port
   * @throws ChartwrightError `E_RELATION` where the Service has no such port, or several and no name is given
   */
  port(name?: string): ServiceBackend {
    const [only, ...others] = this.#ports;
    const found = name === undefined && others.length === 0 ? only : this.#ports.find((port) => port.name === name);
    const port = found?.name ?? found?.port;
    if (typeof port === 'string' || typeof port === 'number') return { service: this.name, port };
    const has = this.#ports.map((one) => JSON.stringify(one.name ?? one.port)).join(', ');
    const problem =
      name === undefined ? 'has several ports or none; name one' : `has no port "${name}"; name one that it has`;
    throw new ChartwrightError('E_RELATION', `the Service at '${this.node.path}' ${problem}: ${has || 'none'}`, {
      construct: this.node.path,
    });
  }
}

/** The named ports of a workload, each under its own name and number, where its container is. */
function portsOf(workload: AnyWorkload): readonly Expr<ServicePortProps>[] {
  return podPortsOf(workload).known.flatMap(({ part: { name, containerPort, protocol }, guards }) =>
    name === undefined ? [] : [late<Expr<ServicePortProps>>(guarded(guards, { name, port: containerPort, protocol }))],
  );
}

/** Where a port leads: to what it says, to the container port of its name or number, or to the only one. */
function targetOf({ name, port, targetPort }: ServicePortProps, workload: AnyWorkload): ServicePortProps['targetPort'] {
  const { known: parts, isComplete } = podPortsOf(workload);
  const known = parts.map(({ part }) => part);
  const find = (wanted: unknown) => known.find((one) => one.name === wanted || one.containerPort === wanted);
  const [only, ...others] = known;
  const isDecided = targetPort !== undefined;
  const found = isDecided ? find(targetPort) : (find(name) ?? find(port) ?? (others.length === 0 ? only : undefined));
  if (!isComplete || isExpr(targetPort)) return targetPort ?? found?.name;
  if (found !== undefined) return targetPort ?? found.name ?? found.containerPort;
  const has = known.map(({ name: own, containerPort }) => JSON.stringify(own ?? containerPort)).join(', ');
  throw new ChartwrightError(
    'E_RELATION',
    `'targetPort' of port ${JSON.stringify(name ?? port)} is ${isDecided ? JSON.stringify(targetPort) : 'not given'}; wants a container port of '${pathOf(workload)}', which has ${has || 'none'}; name one of them, or add it to the container`,
    { construct: pathOf(workload) },
  );
}
