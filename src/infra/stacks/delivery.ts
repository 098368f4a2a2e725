import type { Construct } from 'constructs';
import type { ClusterOutput } from '../../contract/cluster';
import type { DeliveryOutput } from '../../contract/delivery';
import type { EdgeOutput } from '../../contract/edge';
import type { LogsOutput } from '../../contract/logs';
import type { Place } from '../../contract/place';
import type { AccessGrant } from '../../contract/team';
import { ChartwrightError } from '../../errors';
import { StaticSite, type StaticSiteProps } from '../cdn/static-site';
import { DeliveryRole } from '../delivery/delivery-role';
import { pipelineProvider, type PipelineProvider, type PipelineProviderProps } from '../delivery/pipeline-provider';
import type { PipelineSubject } from '../delivery/pipeline-subject';
import { AccessEntry } from '../eks/access-entry';
import type { Environment } from '../environment';
import { mapValues } from '../map-values';
import { clusterDeployPolicy } from '../policies/cluster-deploy';
import { ecrPushPolicy } from '../policies/ecr-push';
import type { PolicyStatement } from '../policies/policy-document';
import { sitePublishPolicy } from '../policies/site-publish';
import { EnvironmentStack, resolveProps, type StackProps } from '../stack';

/** What the jobs of a role may do; nothing that is not said here. */
export interface DeliveryRoleOptions {
  /** Which jobs: `githubSubject(…)`, `gitlabSubject(…)`, `bitbucketSubject(…)`; of one service. */
  readonly subjects: readonly PipelineSubject[];
  /**
   * Repositories of the cluster stack, by logical name, that images are pushed to.
   *
   * @default []
   */
  readonly pushImages?: readonly string[] | undefined;
  /**
   * Sites of the edge stack, by logical name, that are published.
   *
   * @default []
   */
  readonly publishSites?: readonly string[] | undefined;
  /**
   * Whether charts are published to the chart repository.
   *
   * @default false
   */
  readonly publishCharts?: boolean | undefined;
  /**
   * Policies in the cluster, for jobs that run helm.
   *
   * @default [] - the jobs do not reach the cluster
   */
  readonly deploy?: readonly AccessGrant[] | undefined;
  /**
   * Policies that AWS manages, by name, as `ReadOnlyAccess` for jobs that plan.
   *
   * @default []
   */
  readonly managedPolicies?: readonly string[] | undefined;
}

/** The chart repository of the stack. */
export interface ChartRepositoryOptions extends Pick<StaticSiteProps, 'domainName' | 'countries'> {
  /**
   * Copies the repository to the second region of the logs, which answers when the first fails.
   *
   * @default false
   */
  readonly failover?: boolean | undefined;
}

/** What describes the delivery stack. */
export interface DeliveryStackProps {
  /** What the cluster stack tells. */
  readonly cluster: ClusterOutput;
  /** What the edge stack tells. */
  readonly edge: EdgeOutput;
  /** What the logs stack tells. */
  readonly logs: LogsOutput;
  /** The chart repository: its domain name, in the edge stack's zone. */
  readonly chartRepository: ChartRepositoryOptions;
  /** CI services that the account trusts, one entry for each. */
  readonly services: readonly PipelineProviderProps[];
  /** Roles by logical name. */
  readonly roles: Readonly<Record<string, DeliveryRoleOptions>>;
}

/**
 * The stack of delivery: the chart repository, a private bucket behind CloudFront, and the roles by which jobs of CI
 * services push images, publish charts and sites, and deploy.
 *
 * @example
 * new DeliveryStack(app, environment, (stack) => ({
 *   cluster: upstream(stack, cluster),
 *   edge: upstream(stack, edge),
 *   logs: upstream(stack, logs),
 *   chartRepository: { domainName: 'charts.places.example.com' },
 *   services: [{ issuer: githubIssuer() }],
 *   roles: {
 *     images: { subjects: [githubSubject('acme/places', { branch: 'main' })], pushImages: ['backend'] },
 *   },
 * }));
 */
export class DeliveryStack extends EnvironmentStack<'delivery'> {
  /** What the stack tells. */
  readonly output: DeliveryOutput;

  /**
   * @throws ChartwrightError `E_INFRA` if a role names a repository or site that is not there, or a service that the
   *   account does not trust
   */
  constructor(scope: Construct, environment: Environment, given: StackProps<DeliveryStackProps>) {
    super(scope, 'delivery', environment);
    const props = resolveProps(this, given);
    const { cluster, edge, logs } = props;
    const { failover, ...chartRepository } = props.chartRepository;
    const charts = new StaticSite(this, 'charts', {
      ...chartRepository,
      name: 'charts',
      failover: (failover ?? false) ? this.failoverOf(logs) : undefined,
      zone: { zoneId: edge.zone.id, domainName: edge.zone.name },
      accessLogs: { bucketName: logs.bucket.name },
      requestLogs: { bucketArn: logs.deliveryBucket.arn },
      preventDestroy: true,
    });
    const providers = new Map<string, PipelineProvider>();
    for (const service of props.services) {
      const { service: name } = service.issuer;
      if (providers.has(name)) this.refuse(`'services' holds '${name}' twice; wants each once`);
      providers.set(name, pipelineProvider(this, `service-${name}`, service));
    }
    const roles = mapValues(props.roles, (options, name) => {
      const role = new DeliveryRole(this, `role-${name}`, {
        name: `delivery-${name}`,
        provider: this.providerFor(name, options, providers),
        subjects: options.subjects,
        managedPolicies: options.managedPolicies,
        policies: this.policies(props, options, charts),
      });
      if (options.deploy !== undefined) {
        new AccessEntry(this, `access-${name}`, {
          clusterName: cluster.cluster.name,
          principalArn: role.arn,
          grants: options.deploy,
        });
      }
      return role.arn;
    });
    const { distribution } = charts;
    this.output = this.publish({
      roles,
      chartRepository: {
        url: charts.url,
        bucket: { name: charts.bucket.bucketName, arn: charts.bucket.arn },
        keyArn: charts.keyArn,
        distribution: {
          id: distribution.distributionId,
          arn: distribution.arn,
          domainName: distribution.domainName,
        },
      },
    } satisfies Omit<DeliveryOutput, 'stack' | keyof Place>);
  }

  private failoverOf({ replica }: LogsOutput) {
    if (replica === undefined) {
      this.refuse("'chartRepository.failover' wants a second region; give the logs stack a 'replicaRegion'");
    }
    return { region: replica.region, accessLogs: { bucketName: replica.bucket.name } };
  }

  private providerFor(
    role: string,
    { subjects }: DeliveryRoleOptions,
    providers: ReadonlyMap<string, PipelineProvider>,
  ): PipelineProvider {
    const [subject] = subjects;
    if (subject === undefined) {
      this.refuse(`'subjects' of role '${role}' is empty; wants one at least, or any job could assume the role`);
    }
    const provider = providers.get(subject.service);
    if (provider !== undefined) return provider;
    return this.refuse(
      `'subjects' of role '${role}' are of ${subject.service}; 'services' has ${[...providers.keys()].join(', ') || 'none'}; add it`,
    );
  }

  private policies(
    { cluster, edge }: DeliveryStackProps,
    { pushImages = [], publishSites = [], publishCharts = false, deploy }: DeliveryRoleOptions,
    charts: StaticSite,
  ): Readonly<Record<string, readonly PolicyStatement[]>> {
    const policies: Record<string, readonly PolicyStatement[]> = {};
    if (pushImages.length > 0) {
      const repositoryArns = pushImages.map((name) => this.found('pushImages', name, cluster.repositories).arn);
      policies['images'] = ecrPushPolicy({ repositoryArns });
    }
    for (const name of publishSites) {
      const site = this.found('publishSites', name, edge.sites);
      policies[`site-${name}`] = sitePublishPolicy(this.environment, {
        bucketArn: site.bucket.arn,
        distributionArn: site.distribution.arn,
        keyArn: site.keyArn,
      });
    }
    if (publishCharts) {
      policies['charts'] = sitePublishPolicy(this.environment, {
        bucketArn: charts.bucket.arn,
        distributionArn: charts.distribution.arn,
        keyArn: charts.keyArn,
      });
    }
    if (deploy !== undefined) {
      policies['cluster'] = clusterDeployPolicy(this.environment, { clusterName: cluster.cluster.name });
    }
    return policies;
  }

  private found<T>(property: string, name: string, things: Readonly<Record<string, T>>): T {
    const thing = things[name];
    if (thing !== undefined) return thing;
    return this.refuse(
      `'${property}' holds '${name}'; there is ${Object.keys(things).join(', ') || 'none'}; declare it, or correct the name`,
    );
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}
