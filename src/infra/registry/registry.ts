import { EcrPullThroughCacheRule } from '@cdktf/provider-aws/lib/ecr-pull-through-cache-rule';
import { EcrRegistryPolicy } from '@cdktf/provider-aws/lib/ecr-registry-policy';
import { EcrRegistryScanningConfiguration } from '@cdktf/provider-aws/lib/ecr-registry-scanning-configuration';
import { EcrReplicationConfiguration } from '@cdktf/provider-aws/lib/ecr-replication-configuration';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import type { Environment } from '../environment';
import { policyDocument } from '../policies/policy-document';
import { regionalArn } from '../policies/scope';
import { stackOf } from '../stack-environment';
import { creationTemplate } from './creation-template';

/** Registry that images are replicated to. */
export interface ReplicationDestination {
  /** Region of the registry. */
  readonly region: string;
  /**
   * Account of the registry; another account has to accept, by `acceptFrom`.
   *
   * @default - this account
   */
  readonly accountId?: string | undefined;
}

/** Public registries that need no credentials, by the prefix under which the cache has them. */
export const PULL_THROUGH_UPSTREAMS = {
  'ecr-public': 'public.ecr.aws',
  kubernetes: 'registry.k8s.io',
  quay: 'quay.io',
} as const;

/** What describes the registry of an account in a region. */
export interface RegistryProps {
  /**
   * Where the environment's images are copied to.
   *
   * @default []
   */
  readonly replicateTo?: readonly ReplicationDestination[] | undefined;
  /**
   * Accounts that copy their images here, by id.
   *
   * @default []
   */
  readonly acceptFrom?: readonly string[] | undefined;
  /**
   * Public registries that are cached here.
   *
   * @default []
   */
  readonly pullThrough?: readonly (keyof typeof PULL_THROUGH_UPSTREAMS)[] | undefined;
  /**
   * How images are scanned. `ENHANCED` (Amazon Inspector) finds faults of languages' packages too, and costs by image.
   *
   * @default 'ENHANCED'
   */
  readonly scanType?: 'ENHANCED' | 'BASIC' | undefined;
}

/** Destinations that a registry takes. https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html */
export const DESTINATION_LIMIT = 25;

/**
 * The settings of the account's registry in this region: scanning, replication, cache. There is one for an account and
 * region: make it in one environment only.
 *
 * A copy carries neither policy nor lifecycle with it; in registries of this account a creation template gives them to it.
 *
 * @example
 * new Registry(stack, 'registry', { replicateTo: [{ region: 'eu-west-1' }] });
 */
export class Registry extends Construct {
  /** @throws ChartwrightError `E_INFRA` if a destination is the registry itself, or an account is not twelve digits */
  constructor(scope: Construct, id: string, props: RegistryProps) {
    super(scope, id);
    const { environment } = stackOf(this);
    const replicateTo = props.replicateTo ?? [];
    const acceptFrom = props.acceptFrom ?? [];
    this.check(environment, replicateTo, acceptFrom);
    new EcrRegistryScanningConfiguration(this, 'scanning', {
      scanType: props.scanType ?? 'ENHANCED',
      rule: [{ scanFrequency: 'SCAN_ON_PUSH', repositoryFilter: [{ filter: '*', filterType: 'WILDCARD' }] }],
    });
    if (replicateTo.length > 0) this.replicate(environment, replicateTo);
    if (acceptFrom.length > 0) this.accept(environment, acceptFrom);
    for (const prefix of props.pullThrough ?? []) {
      const template = creationTemplate(this, `template-${prefix}`, {
        region: environment.region,
        prefix,
        appliedFor: 'PULL_THROUGH_CACHE',
      });
      new EcrPullThroughCacheRule(this, `cache-${prefix}`, {
        ecrRepositoryPrefix: prefix,
        upstreamRegistryUrl: PULL_THROUGH_UPSTREAMS[prefix],
        dependsOn: [template],
      });
    }
  }

  private replicate({ accountId, prefix }: Environment, destinations: readonly ReplicationDestination[]): void {
    const templates = destinations
      .filter((destination) => (destination.accountId ?? accountId) === accountId)
      .map(({ region }) => creationTemplate(this, `template-${region}`, { region, prefix, appliedFor: 'REPLICATION' }));
    new EcrReplicationConfiguration(this, 'replication', {
      replicationConfiguration: {
        rule: [
          {
            destination: destinations.map((destination) => ({
              region: destination.region,
              registryId: destination.accountId ?? accountId,
            })),
            repositoryFilter: [{ filter: `${prefix}/`, filterType: 'PREFIX_MATCH' }],
          },
        ],
      },
      dependsOn: templates,
    });
  }

  private accept(environment: Environment, accounts: readonly string[]): void {
    new EcrRegistryPolicy(this, 'policy', {
      policy: policyDocument([
        {
          sid: 'AcceptReplicas',
          principals: { AWS: accounts.map((account) => `arn:${environment.partition}:iam::${account}:root`) },
          actions: ['ecr:CreateRepository', 'ecr:ReplicateImage'],
          resources: [regionalArn(environment, 'ecr', 'repository/*')],
        },
      ]),
    });
  }

  private check(
    { accountId, region }: Environment,
    replicateTo: readonly ReplicationDestination[],
    acceptFrom: readonly string[],
  ): void {
    if (replicateTo.length > DESTINATION_LIMIT) {
      this.refuse(`'replicateTo' holds ${replicateTo.length}; ECR takes ${DESTINATION_LIMIT}; remove some`);
    }
    if (replicateTo.some((one) => one.region === region && (one.accountId ?? accountId) === accountId)) {
      this.refuse(`'replicateTo' holds '${region}' of this account, where the images are already; remove it`);
    }
    for (const account of [...acceptFrom, ...replicateTo.flatMap((one) => one.accountId ?? [])]) {
      if (!/^\d{12}$/.test(account)) this.refuse(`account '${account}' wants twelve digits`);
    }
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}
