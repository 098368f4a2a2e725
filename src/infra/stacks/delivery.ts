import type { Construct } from 'constructs';
import type { DeliveryOutput } from '../../contract/delivery';
import type { LogsOutput } from '../../contract/logs';
import type { Place } from '../../contract/place';
import { ChartwrightError } from '../../errors';
import { Bucket } from '../bucket/bucket';
import { StaticSite } from '../cdn/static-site';
import { DeliveryRole } from '../delivery/delivery-role';
import { pipelineProvider, type PipelineProvider } from '../delivery/pipeline-provider';
import { AccessEntry } from '../eks/access-entry';
import type { Environment } from '../environment';
import { Key } from '../key';
import { mapValues } from '../map-values';
import { bucketPolicy } from '../policies/bucket-access';
import { clusterDeployPolicy } from '../policies/cluster-deploy';
import { ecrPushPolicy } from '../policies/ecr-push';
import type { PolicyStatement } from '../policies/policy-document';
import { sitePublishPolicy } from '../policies/site-publish';
import { EnvironmentStack, resolveProps, type StackProps } from '../stack';
import type { DeliveryRoleOptions, DeliveryStackProps } from './delivery-props';

/** What holds the charts: a bucket, and the site in front of it where they have a domain name. */
interface ChartRepository {
  readonly bucket: Bucket;
  readonly keyArn: string;
  readonly site?: StaticSite;
}

/**
 * The stack of delivery: the chart repository, a private bucket that CloudFront serves where it has a domain name, and
 * the roles by which jobs of CI services push images, publish charts and sites, and deploy.
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
    const { cluster, services = [], roles: options = {} } = props;
    const charts = this.makeCharts(props);
    const providers = new Map<string, PipelineProvider>();
    for (const service of services) {
      const { service: name } = service.issuer;
      if (providers.has(name)) this.refuse(`'services' holds '${name}' twice; wants each once`);
      providers.set(name, pipelineProvider(this, `service-${name}`, service));
    }
    const roles = mapValues(options, (one, name) => {
      const role = new DeliveryRole(this, `role-${name}`, {
        name: `delivery-${name}`,
        provider: this.providerFor(name, one, providers),
        subjects: one.subjects,
        managedPolicies: one.managedPolicies,
        policies: this.policies(props, one, charts),
      });
      if (one.deploy !== undefined) {
        new AccessEntry(this, `access-${name}`, {
          clusterName: cluster.cluster.name,
          principalArn: role.arn,
          grants: one.deploy,
        });
      }
      return role.arn;
    });
    const { bucket, keyArn, site } = charts;
    this.output = this.publish({
      roles,
      chartRepository: {
        bucket: { name: bucket.bucketName, arn: bucket.arn },
        keyArn,
        ...(site && {
          url: site.url,
          distribution: {
            id: site.distribution.distributionId,
            arn: site.distribution.arn,
            domainName: site.distribution.domainName,
          },
        }),
      },
    } satisfies Omit<DeliveryOutput, 'stack' | keyof Place>);
  }

  private makeCharts({ chartRepository, edge, logs }: DeliveryStackProps): ChartRepository {
    const accessLogs = { bucketName: logs.bucket.name };
    if (chartRepository === undefined) {
      const { prefix, accountId } = this.environment;
      const keyArn = new Key(this, 'charts-key', { name: 'charts', description: 'Encrypts the charts' }).arn;
      const bucket = new Bucket(this, 'charts', {
        name: 'charts',
        exactName: `${prefix}-charts-${accountId}`,
        encryption: { keyArn },
        accessLogs,
        preventDestroy: true,
      });
      return { bucket, keyArn };
    }
    if (edge === undefined) this.refuse("'chartRepository.domainName' wants a zone; give 'edge'");
    const { failover = false, ...served } = chartRepository;
    const site = new StaticSite(this, 'charts', {
      ...served,
      name: 'charts',
      failover: failover ? this.failoverOf(logs) : undefined,
      zone: { zoneId: edge.zone.id, domainName: edge.zone.name },
      accessLogs,
      requestLogs: { bucketArn: logs.deliveryBucket.arn },
      preventDestroy: true,
    });
    return { bucket: site.bucket, keyArn: site.keyArn, site };
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
    { pushImages = [], publishSites = [], charts: access, deploy }: DeliveryRoleOptions,
    { bucket, keyArn, site }: ChartRepository,
  ): Readonly<Record<string, readonly PolicyStatement[]>> {
    const policies: Record<string, readonly PolicyStatement[]> = {};
    if (pushImages.length > 0) {
      const repositoryArns = pushImages.map((name) => this.found('pushImages', name, cluster.repositories).arn);
      policies['images'] = ecrPushPolicy({ repositoryArns });
    }
    for (const name of publishSites) {
      const found = this.found('publishSites', name, edge?.sites ?? {});
      policies[`site-${name}`] = sitePublishPolicy(this.environment, {
        bucketArn: found.bucket.arn,
        distributionArn: found.distribution.arn,
        keyArn: found.keyArn,
      });
    }
    if (access !== undefined) {
      const charts = { bucketArn: bucket.arn, keyArn };
      policies['charts'] =
        access === 'write' && site
          ? sitePublishPolicy(this.environment, { ...charts, distributionArn: site.distribution.arn })
          : bucketPolicy(this.environment, { ...charts, access });
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
