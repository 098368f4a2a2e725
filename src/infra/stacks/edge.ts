import type { Construct } from 'constructs';
import type { EdgeOutput } from '../../contract/edge';
import type { LogsOutput } from '../../contract/logs';
import type { NetworkOutput } from '../../contract/network';
import { ChartwrightError } from '../../errors';
import { StaticSite } from '../cdn/static-site';
import type { StaticSiteProps } from '../cdn/static-site';
import { VpcOrigin } from '../cdn/vpc-origin';
import { Certificate } from '../dns/certificate';
import { Delegation } from '../dns/delegation';
import { Dnssec } from '../dns/dnssec';
import { HostedZone } from '../dns/hosted-zone';
import type { Zone } from '../dns/hosted-zone';
import { QueryLog } from '../dns/query-log';
import type { Environment } from '../environment';
import { mapValues } from '../map-values';
import { EnvironmentStack, resolveProps } from '../stack';
import type { StackProps } from '../stack';
import { PrivateBalancer } from './private-balancer';
import type { ServiceOptions } from './private-balancer';

/** A site of the stack. */
export interface SiteOptions extends Pick<
  StaticSiteProps,
  'contentSecurityPolicy' | 'countries' | 'domainName' | 'singlePage'
> {
  /**
   * Copies the site to the second region of the logs, which answers when the first fails.
   *
   * @default false
   */
  readonly failover?: boolean | undefined;
  /**
   * Paths that go to the load balancer, as in `/api/*`.
   *
   * @default []
   */
  readonly apiPaths?: readonly string[] | undefined;
}

/** What describes the edge stack. */
export interface EdgeStackProps {
  /** What the network stack tells. */
  readonly network: NetworkOutput;
  /** What the logs stack tells. */
  readonly logs: LogsOutput;
  /** Domain of the environment, which gets a zone of its own. */
  readonly domainName: string;
  /**
   * Zone above it, on Route 53 and in the same account, that is to delegate. Without it, the name servers go into the
   * parent by hand before certificates can be proven.
   *
   * @default - by hand
   */
  readonly parentZone?: Zone | undefined;
  /**
   * Signs the zone.
   *
   * @default true
   */
  readonly dnssec?: boolean | undefined;
  /**
   * Names of the certificate for load balancers, besides those of sites with `apiPaths`.
   *
   * @default [domainName]
   */
  readonly certificateNames?: readonly [string, ...string[]] | undefined;
  /**
   * Static sites by logical name.
   *
   * @default {}
   */
  readonly sites?: Readonly<Record<string, SiteOptions>> | undefined;
  /**
   * Services by logical name, behind a private load balancer that Terraform owns, so that none is made in the cluster.
   *
   * @default - no load balancer
   */
  readonly services?: Readonly<Record<string, ServiceOptions>> | undefined;
}

/**
 * The stack of what the world sees: zone, certificates, sites behind CloudFront, and a private load balancer by choice,
 * which sites reach through CloudFront's way into the VPC.
 *
 * @example
 * new EdgeStack(app, environment, (stack) => ({
 *   network: upstream(stack, network),
 *   logs: upstream(stack, logs),
 *   domainName: 'places.example.com',
 *   sites: { web: { domainName: 'places.example.com', singlePage: true } },
 * }));
 */
export class EdgeStack extends EnvironmentStack<'edge'> {
  /** What the stack tells. */
  readonly output: EdgeOutput;

  /** @throws ChartwrightError `E_INFRA` if a site wants a load balancer or a second region that is not there */
  constructor(scope: Construct, environment: Environment, given: StackProps<EdgeStackProps>) {
    super(scope, 'edge', environment);
    const props = resolveProps(this, given);
    const zone = this.makeZone(props);
    const certificate = new Certificate(this, 'certificate', { zone, domainNames: certificateNames(props) });
    const balancer =
      props.services &&
      new PrivateBalancer(this, 'balancer', {
        network: props.network,
        logs: props.logs,
        certificateArn: certificate.arn,
        services: props.services,
      });
    const sites = mapValues(props.sites ?? {}, (options, name) => this.makeSite(name, options, props, zone, balancer));
    this.output = this.publish({
      zone: { id: zone.zoneId, arn: zone.arn, name: zone.domainName, nameServers: zone.nameServers },
      certificateArn: certificate.arn,
      sites: mapValues(sites, ({ url, bucket, keyArn, distribution }) => ({
        url,
        bucket: { name: bucket.bucketName, arn: bucket.arn },
        keyArn,
        distribution: {
          id: distribution.distributionId,
          arn: distribution.arn,
          domainName: distribution.domainName,
        },
      })),
      ...(balancer === undefined ? {} : { loadBalancer: balancer.facts }),
    });
  }

  private makeZone({ domainName, parentZone, dnssec }: EdgeStackProps): HostedZone {
    const zone = new HostedZone(this, 'zone', { domainName });
    if (parentZone !== undefined) new Delegation(this, 'delegation', { parent: parentZone, child: zone });
    if (dnssec ?? true) new Dnssec(this, 'dnssec', zone);
    new QueryLog(this, 'queries', { zone });
    return zone;
  }

  private makeSite(
    name: string,
    { failover, apiPaths, ...options }: SiteOptions,
    { logs }: EdgeStackProps,
    zone: HostedZone,
    balancer: PrivateBalancer | undefined,
  ): StaticSite {
    return new StaticSite(this, `site-${name}`, {
      ...options,
      name,
      zone,
      accessLogs: { bucketName: logs.bucket.name },
      requestLogs: { bucketArn: logs.deliveryBucket.arn },
      failover: (failover ?? false) ? this.failoverOf(name, logs) : undefined,
      apis: this.apisOf(name, apiPaths ?? [], balancer),
    });
  }

  private failoverOf(site: string, { replica }: LogsOutput) {
    if (replica === undefined) {
      this.refuse(`'sites.${site}.failover' wants a second region; give the logs stack a 'replicaRegion'`);
    }
    return { region: replica.region, accessLogs: { bucketName: replica.bucket.name } };
  }

  private apisOf(
    site: string,
    paths: readonly string[],
    balancer: PrivateBalancer | undefined,
  ): Readonly<Record<string, VpcOrigin>> {
    if (paths.length === 0) return {};
    if (balancer === undefined) this.refuse(`'sites.${site}.apiPaths' wants a load balancer; declare 'services'`);
    const api = new VpcOrigin(this, `site-${site}-api`, { name: `${site}-api`, ...balancer.origin });
    return Object.fromEntries(paths.map((path) => [path, api]));
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}

function certificateNames({ certificateNames, domainName, sites }: EdgeStackProps): readonly [string, ...string[]] {
  const [first, ...others] = certificateNames ?? [domainName];
  const withApi = Object.values(sites ?? {}).filter(({ apiPaths }) => apiPaths !== undefined);
  const names = new Set([...others, ...withApi.map((site) => site.domainName)]);
  names.delete(first);
  return [first, ...names];
}
