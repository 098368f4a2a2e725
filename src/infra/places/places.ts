import type { Construct } from 'constructs';
import { ClusterStack } from '../stacks/cluster';
import { DeliveryStack } from '../stacks/delivery';
import { EdgeStack } from '../stacks/edge';
import { LogsStack } from '../stacks/logs';
import { NetworkStack } from '../stacks/network';
import { StateStack } from '../stacks/state';
import { upstream } from '../upstream';
import { placesCluster } from './cluster';
import { placesDelivery } from './delivery';
import { placesEdge } from './edge';
import type { PlacesProps } from './props';

/** The stacks of one environment, in the order in which they are applied. */
export interface PlacesStacks {
  /** Buckets that logs are delivered to. */
  readonly logs: LogsStack;
  /** Bucket of the states. */
  readonly state: StateStack;
  /** VPC. */
  readonly network: NetworkStack;
  /** Zone, certificates and front end. */
  readonly edge: EdgeStack;
  /** Cluster and data. */
  readonly cluster: ClusterStack;
  /** Chart repository and roles of pipelines. */
  readonly delivery: DeliveryStack;
}

/**
 * Makes one environment of Places.
 *
 * @param scope the app; several environments can share one
 * @throws ChartwrightError `E_INFRA` as the stacks do
 * @example
 * places(new App({ outdir: 'dist/terraform' }), {
 *   environment,
 *   domainName: 'places.example.com',
 *   administratorArns: ['arn:aws:iam::111122223333:role/platform'],
 *   repository: 'acme/places',
 * });
 */
export function places(scope: Construct, props: PlacesProps): PlacesStacks {
  const { environment, replicaRegion } = props;
  const logs = new LogsStack(scope, environment, { replicaRegion });
  const state = new StateStack(scope, environment, (stack) => ({ logs: upstream(stack, logs) }));
  const network = new NetworkStack(scope, environment);
  const edge = new EdgeStack(scope, environment, (stack) => ({
    ...placesEdge(props),
    logs: upstream(stack, logs),
    network: upstream(stack, network),
  }));
  const cluster = new ClusterStack(scope, environment, (stack) => ({
    ...placesCluster(props),
    logs: upstream(stack, logs),
    network: upstream(stack, network),
    edge: upstream(stack, edge),
  }));
  const delivery = new DeliveryStack(scope, environment, (stack) => ({
    ...placesDelivery(props),
    logs: upstream(stack, logs),
    edge: upstream(stack, edge),
    cluster: upstream(stack, cluster),
  }));
  return { logs, state, network, edge, cluster, delivery };
}
