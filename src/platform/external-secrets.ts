import {
  serviceAccount,
  type ChartPin,
  type PlatformRelease,
  type ServiceAccountValues,
  type Workload,
} from './release';

/** https://external-secrets.io/latest/introduction/getting-started/ */
export const EXTERNAL_SECRETS_CHART: ChartPin = {
  repository: 'https://charts.external-secrets.io',
  name: 'external-secrets',
  version: '2.0.0',
};

/** Values of External Secrets. */
export interface ExternalSecretsValues {
  readonly installCRDs: boolean;
  readonly serviceAccount: ServiceAccountValues;
  readonly replicaCount: number;
  /** One of the replicas works, the others wait. */
  readonly leaderElect: boolean;
}

/** External Secrets, which fills Secrets of the cluster from Secrets Manager. */
export function externalSecrets(workload: Workload): PlatformRelease {
  const values: ExternalSecretsValues = {
    installCRDs: true,
    serviceAccount: serviceAccount(workload),
    replicaCount: 2,
    leaderElect: true,
  };
  return { name: 'external-secrets', namespace: workload.namespace, chart: EXTERNAL_SECRETS_CHART, values };
}
