import { githubIssuer } from '../delivery/pipeline-issuer';
import { githubSubject } from '../delivery/pipeline-subject';
import type { DeliveryStackProps } from '../stacks/delivery-props';
import { PLACES_NAMESPACE } from './cluster';
import type { PlacesProps } from './props';

/**
 * The delivery of Places by GitHub Actions: jobs of the main branch push images and publish charts and front end; those
 * of it in the environment's own deployments, which its protection rules can hold up, deploy. Pure.
 */
export function placesDelivery(props: PlacesProps): Omit<DeliveryStackProps, 'cluster' | 'edge' | 'logs'> {
  const { environment, domainName, repository, replicaRegion, countries } = props;
  const main = [githubSubject(repository, { branch: 'main' })];
  return {
    chartRepository: { domainName: `charts.${domainName}`, failover: replicaRegion !== undefined, countries },
    services: [{ issuer: githubIssuer() }],
    roles: {
      images: { subjects: main, pushImages: ['backend', 'batch'] },
      charts: { subjects: main, charts: 'write' },
      site: { subjects: main, publishSites: ['web'] },
      deploy: {
        subjects: [githubSubject(repository, { environment: environment.name, branch: 'main' })],
        deploy: [{ policy: 'AmazonEKSEditPolicy', namespaces: [PLACES_NAMESPACE] }],
      },
    },
  };
}
