import type { Construct } from 'constructs';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { Bucket } from '../../../src/infra/bucket/bucket';
import { LogBucket } from '../../../src/infra/bucket/log-bucket';
import { StaticSite } from '../../../src/infra/cdn/static-site';
import { VpcOrigin } from '../../../src/infra/cdn/vpc-origin';
import { WebAcl } from '../../../src/infra/cdn/web-acl';
import { Connections, INTERNET } from '../../../src/infra/connections';
import { AliasRecord } from '../../../src/infra/dns/alias-record';
import { Certificate } from '../../../src/infra/dns/certificate';
import { Delegation } from '../../../src/infra/dns/delegation';
import { DnsRecord } from '../../../src/infra/dns/dns-record';
import { Dnssec } from '../../../src/infra/dns/dnssec';
import { HostedZone } from '../../../src/infra/dns/hosted-zone';
import { QueryLog } from '../../../src/infra/dns/query-log';
import type { Environment } from '../../../src/infra/environment';
import { ApplicationLoadBalancer } from '../../../src/infra/load-balancing/application-load-balancer';
import { ClassicLoadBalancer } from '../../../src/infra/load-balancing/classic-load-balancer';
import { GatewayLoadBalancer } from '../../../src/infra/load-balancing/gateway-load-balancer';
import { NetworkLoadBalancer } from '../../../src/infra/load-balancing/network-load-balancer';
import { TargetGroup } from '../../../src/infra/load-balancing/target-group';
import { DhcpOptions } from '../../../src/infra/network/dhcp-options';
import { Network } from '../../../src/infra/network/network';
import { Peering } from '../../../src/infra/network/peering';
import { DEFAULT_TIERS } from '../../../src/infra/network/subnet-plan';
import { SiteToSiteVpn } from '../../../src/infra/network/vpn';
import { SecurityGroup } from '../../../src/infra/security-group';
import { EnvironmentStack } from '../../../src/infra/stack';

/** A region besides the environment's own. */
const SECOND_REGION = 'eu-west-1';

/** A stack that holds every construct of network and edge, with every option that makes a resource. */
export class EdgeCatalogue extends EnvironmentStack {
  constructor(scope: Construct, environment: Environment) {
    super(scope, 'catalogue', environment);
    const accessLogs = new LogBucket(this, 'access-logs', { name: 'access-logs', writers: ['s3'], accessLogs: 'none' });
    const delivered = new LogBucket(this, 'delivered', {
      name: 'delivered',
      writers: ['load-balancers', 'log-delivery'],
      accessLogs,
    });
    const farLogs = new LogBucket(this, 'far-logs', {
      name: 'far-logs',
      writers: ['s3'],
      accessLogs: 'none',
      region: SECOND_REGION,
    });
    new Bucket(this, 'exact', {
      name: 'exact',
      exactName: `${environment.prefix}-exact-${environment.accountId}`,
      encryption: 'sse-s3',
      accessLogs,
      expireAfterDays: 30,
      preventDestroy: true,
    });
    const network = this.makeNetworks();

    const parent = new HostedZone(this, 'parent', { domainName: 'example.com' });
    const zone = new HostedZone(this, 'zone', { domainName: 'places.example.com' });
    new HostedZone(this, 'private', { domainName: 'places.internal', vpcIds: [network.vpcId] });
    new Delegation(this, 'delegation', { parent, child: zone });
    new Dnssec(this, 'dnssec', zone);
    new QueryLog(this, 'queries', { zone });
    for (const [type, values] of RECORDS) {
      new DnsRecord(this, `record-${type}`, { zone, name: `${type.toLowerCase()}.places.example.com`, type, values });
    }
    new DnsRecord(this, 'soa', {
      zone,
      name: 'places.example.com',
      type: 'SOA',
      values: ['ns-1.awsdns-01.org. hostmaster.places.example.com. 1 7200 900 1209600 86400'],
    });

    const certificate = new Certificate(this, 'certificate', {
      zone,
      domainNames: ['lb.places.example.com', 'places.example.com'],
    });
    const group = new SecurityGroup(this, 'group', {
      name: 'balancers',
      description: 'Load balancers',
      vpcId: network.vpcId,
    });
    const connections = new Connections(this, 'connections');
    connections.allow({ from: INTERNET, to: group, port: 443, description: 'HTTPS from everybody' });
    connections.allow({ from: group, to: { cidr: network.cidr }, port: 8080, description: 'Targets' });
    const shared = {
      subnetIds: network.subnetIds('private'),
      securityGroup: group,
      certificateArn: certificate.arn,
      logs: { bucketName: delivered.bucketName, writable: delivered.writable },
    };
    const application = new ApplicationLoadBalancer(this, 'application', {
      ...shared,
      name: 'application',
      webAclArn: new WebAcl(this, 'regional', { name: 'regional', protects: 'load-balancers', rateLimit: 2000 }).arn,
    });
    const http = new TargetGroup(this, 'http', { name: 'http', vpcId: network.vpcId, port: 8080, protocol: 'HTTP' });
    application.addRoute('api', { priority: 1, paths: ['/api/*'], hosts: ['*.example.com'], targetGroup: http });
    const tcp = new TargetGroup(this, 'tcp', { name: 'tcp', vpcId: network.vpcId, port: 9000, protocol: 'TCP' });
    const passing = new NetworkLoadBalancer(this, 'network-balancer', { ...shared, name: 'network' });
    passing.listen({ port: 443, targetGroup: tcp, certificateArn: certificate.arn });
    passing.listen({ port: 9000, targetGroup: tcp });
    new GatewayLoadBalancer(this, 'gateway', {
      name: 'gateway',
      vpcId: network.vpcId,
      subnetIds: network.subnetIds('private'),
    });
    new ClassicLoadBalancer(this, 'classic', { ...shared, name: 'classic', instancePort: 30080 });
    new AliasRecord(this, 'alias', { zone, name: 'lb.places.example.com', target: application });

    new StaticSite(this, 'site', {
      name: 'site',
      zone,
      domainName: 'places.example.com',
      accessLogs,
      requestLogs: { bucketArn: delivered.bucket.arn, writable: delivered.writable },
      failover: { region: SECOND_REGION, accessLogs: farLogs },
      singlePage: true,
      apis: {
        '/api/*': new VpcOrigin(this, 'api', {
          name: 'api',
          loadBalancerArn: application.arn,
          domainName: application.domainName,
        }),
      },
      countries: { only: ['DE', 'FR'] },
      contentSecurityPolicy: "default-src 'self'",
    });
    this.publish({ vpcId: network.vpcId });
  }

  private makeNetworks(): Network {
    const network = new Network(this, 'network', {
      secondaryCidrs: ['100.64.0.0/16'],
      tiers: {
        ...DEFAULT_TIERS,
        intra: { kind: 'isolated' },
        pods: { kind: 'private', cidr: '100.64.0.0/16', prefixReservation: true },
      },
      nat: 'per-zone',
      ipv6: true,
      discoveryTag: this.environment.prefix,
      interfaceEndpoints: ['ecr.api', 'sts'],
    });
    new DhcpOptions(this, 'dhcp', { vpcId: network.vpcId });
    const tools = new Vpc(this, 'tools', { cidrBlock: '10.1.0.0/16' });
    new Peering(this, 'peering', {
      name: 'tools',
      requester: network,
      accepter: { vpcId: tools.id, cidrs: ['10.1.0.0/16'], routeTables: { main: tools.mainRouteTableId } },
    });
    new SiteToSiteVpn(this, 'vpn', {
      name: 'office',
      vpcId: network.vpcId,
      routeTables: network.routeTables,
      customerAddress: '203.0.113.12',
      staticCidrs: ['192.168.0.0/16'],
    });
    return network;
  }
}

const RECORDS = [
  ['A', ['192.0.2.1']],
  ['AAAA', ['2001:db8::1']],
  ['CNAME', ['other.example.com']],
  ['MX', ['10 mail.example.com']],
  ['NS', ['ns1.example.org', 'ns2.example.org']],
  ['TXT', ['v=spf1 -all']],
] as const;
