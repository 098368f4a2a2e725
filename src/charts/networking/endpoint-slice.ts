import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { mapOf, createObject, type Metadata } from '../create-object';
import type { EndpointSlice as ApiEndpointSlice } from '../api/discovery';
import type { TemplatedObject } from '../templated';

/** An EndpointSlice, with the fields of the API. */
export interface EndpointSliceProps extends Omit<
  TemplatedObject<ApiEndpointSlice>,
  'apiVersion' | 'kind' | 'metadata'
> {
  /** Name, labels and annotations of the slice. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** The Service, without a selector, that leads to the addresses. @default - the one that a label of `metadata` names */
  readonly service?: { readonly name: string } | undefined;
}

/** Label that says which Service a slice belongs to: https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#ownership */
export const SERVICE_NAME_LABEL = 'kubernetes.io/service-name';
/** Label that keeps the controllers of the cluster away from a slice: https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#management */
export const MANAGED_BY_LABEL = 'endpointslice.kubernetes.io/managed-by';
/** Who looks after the slices of charts. */
export const SLICE_MANAGER = 'chartwright.dev';

/**
 * Addresses behind a Service that selects no pods: a database outside the cluster, say.
 *
 * Ports are matched with those of the Service by their names.
 *
 * @example
 * const database = new Service(chart, 'database', { ports: [{ name: 'postgres', port: 5432 }] });
 * new EndpointSlice(chart, 'database-addresses', {
 *   service: database,
 *   addressType: 'IPv4',
 *   endpoints: [{ addresses: ['10.0.4.17'] }],
 *   ports: [{ name: 'postgres', port: 5432 }],
 * });
 */
export class EndpointSlice extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, { metadata, service, ...fields }: EndpointSliceProps) {
    super(scope, id);
    const owner = service && { [SERVICE_NAME_LABEL]: service.name };
    this.resource = createObject(this, 'Resource', 'EndpointSlice', {
      ...fields,
      metadata: { ...metadata, labels: { [MANAGED_BY_LABEL]: SLICE_MANAGER, ...mapOf(metadata?.labels), ...owner } },
    });
  }

  /** Name of the slice. */
  get name(): string {
    return this.resource.name;
  }
}
