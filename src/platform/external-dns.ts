import type { ClusterOutput } from '../contract/cluster';
import type { EdgeOutput } from '../contract/edge';
import {
  serviceAccount,
  type ChartPin,
  type PlatformRelease,
  type ServiceAccountValues,
  type Workload,
} from './release';

/** https://kubernetes-sigs.github.io/external-dns/latest/charts/external-dns/ */
export const EXTERNAL_DNS_CHART: ChartPin = {
  repository: 'https://kubernetes-sigs.github.io/external-dns',
  name: 'external-dns',
  version: '1.20.0',
};

/** Values of external-dns. */
export interface ExternalDnsValues {
  readonly provider: { readonly name: 'aws' };
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly serviceAccount: ServiceAccountValues;
  readonly sources: readonly ('ingress' | 'service')[];
  readonly domainFilters: readonly string[];
  readonly extraArgs: readonly string[];
  /** Records of objects that are gone go, too. */
  readonly policy: 'sync' | 'upsert-only';
  readonly registry: 'txt';
  /** Stands in a record beside each that it made, so that it touches no other. */
  readonly txtOwnerId: string;
}

/** external-dns, which writes the records of Ingresses and Services into the environment's zone. */
export function externalDns(
  { cluster, region }: ClusterOutput,
  { zone }: EdgeOutput,
  workload: Workload,
): PlatformRelease {
  const values: ExternalDnsValues = {
    provider: { name: 'aws' },
    env: [{ name: 'AWS_REGION', value: region }],
    serviceAccount: serviceAccount(workload),
    sources: ['ingress', 'service'],
    domainFilters: [zone.name],
    extraArgs: [`--zone-id-filter=${zone.id}`],
    policy: 'sync',
    registry: 'txt',
    txtOwnerId: cluster.name,
  };
  return { name: 'external-dns', namespace: workload.namespace, chart: EXTERNAL_DNS_CHART, values };
}
