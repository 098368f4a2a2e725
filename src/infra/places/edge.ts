import type { EdgeStackProps } from '../stacks/edge';
import type { PlacesProps } from './props';

/**
 * The edge of Places: the single-page front end under the environment's own domain. The backend's load balancer is made
 * in the cluster, from its Ingress. Pure.
 */
export function placesEdge(props: PlacesProps): Omit<EdgeStackProps, 'logs' | 'network'> {
  const { domainName, parentZone, replicaRegion, countries } = props;
  return {
    domainName,
    parentZone,
    certificateNames: [`api.${domainName}`],
    sites: {
      web: { domainName, singlePage: true, failover: replicaRegion !== undefined, countries },
    },
  };
}
