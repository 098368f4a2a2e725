import type { Profile } from '../environment';
import type { ClusterStackProps, DatabaseOptions, NodeGroupOptions } from '../stacks/cluster-props';
import type { PlacesProps } from './props';

/** Namespace of Places in its cluster. */
export const PLACES_NAMESPACE = 'places';

/** Nodes by profile: the cheapest that run the application, or one in each zone and room for three times as many. */
const NODES: Readonly<Record<Profile, NodeGroupOptions>> = {
  dev: { minSize: 1, maxSize: 3, capacityType: 'SPOT', instanceTypes: ['m6i.large', 'm5.large', 'm6a.large'] },
  prod: { minSize: 3, maxSize: 9 },
};

/** The database by profile; production has its standby by the profile itself. */
const DATABASE: Readonly<Record<Profile, Pick<DatabaseOptions, 'instanceClass' | 'storage'>>> = {
  dev: { instanceClass: 'db.t4g.small' },
  prod: { instanceClass: 'db.m7g.large', storage: { sizeGiB: 100 } },
};

/**
 * The cluster of Places: PostgreSQL, the bucket that the batch reads its CSV files from, and images of backend and batch.
 * Pure.
 */
export function placesCluster(props: PlacesProps): Omit<ClusterStackProps, 'edge' | 'logs' | 'network'> {
  const { environment, administratorArns, teams, replicaRegion, operationsHostAmiId: amiId } = props;
  return {
    cluster: { administratorArns },
    teams,
    nodeGroups: { general: NODES[environment.profile] },
    databases: { places: { databaseName: 'places', ...DATABASE[environment.profile] } },
    repositories: { backend: {}, batch: {} },
    buckets: { data: { replicate: replicaRegion !== undefined } },
    workloads: {
      batch: {
        namespace: PLACES_NAMESPACE,
        serviceAccount: 'places-batch',
        buckets: { data: { access: 'read', prefix: 'locationData/' } },
      },
    },
    operationsHost: amiId === undefined ? undefined : { amiId },
    alarms: { emails: [] },
  };
}
