import type { Construct } from 'constructs';
import { DbSnapshot } from '@cdktf/provider-aws/lib/db-snapshot';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { clusterAlarms, databaseAlarms } from '../../../src/infra/alarm-rules';
import { Alarms } from '../../../src/infra/alarms';
import { Connections, INTERNET } from '../../../src/infra/connections';
import { ContainerInsights } from '../../../src/infra/container-insights';
import { BackupCopy } from '../../../src/infra/database/backup-copy';
import { Database } from '../../../src/infra/database/database';
import { DatabaseProxy } from '../../../src/infra/database/proxy';
import { DatabaseReplica } from '../../../src/infra/database/replica';
import { LATEST } from '../../../src/infra/database/restore';
import { DeliveryRole } from '../../../src/infra/delivery/delivery-role';
import { bitbucketIssuer, githubIssuer, gitlabIssuer } from '../../../src/infra/delivery/pipeline-issuer';
import { pipelineProvider } from '../../../src/infra/delivery/pipeline-provider';
import { bitbucketSubject, githubSubject, gitlabSubject } from '../../../src/infra/delivery/pipeline-subject';
import { AddOns } from '../../../src/infra/eks/add-ons';
import { Cluster } from '../../../src/infra/eks/cluster';
import {
  clusterAutoscalerIdentity,
  externalDnsIdentity,
  externalSecretsIdentity,
  loadBalancerControllerIdentity,
} from '../../../src/infra/eks/controllers';
import { FargateProfile } from '../../../src/infra/eks/fargate-profile';
import { Karpenter } from '../../../src/infra/eks/karpenter';
import { NodeAddOns } from '../../../src/infra/eks/node-add-ons';
import { NodeGroup } from '../../../src/infra/eks/node-group';
import { nodeRole } from '../../../src/infra/eks/node-role';
import { WorkloadIdentity } from '../../../src/infra/eks/workload-identity';
import type { Environment } from '../../../src/infra/environment';
import { Group } from '../../../src/infra/iam/group';
import { ManagedPolicy } from '../../../src/infra/iam/managed-policy';
import { PasswordPolicy } from '../../../src/infra/iam/password-policy';
import { User } from '../../../src/infra/iam/user';
import { Key } from '../../../src/infra/key';
import { OperationsHost } from '../../../src/infra/operations-host';
import { bucketPolicy } from '../../../src/infra/policies/bucket-access';
import { ecrPushPolicy } from '../../../src/infra/policies/ecr-push';
import { Registry } from '../../../src/infra/registry/registry';
import { Repository } from '../../../src/infra/registry/repository';
import { Secret } from '../../../src/infra/secret';
import { EnvironmentStack } from '../../../src/infra/stack';
import { defineTeam } from '../../../src/contract/team';
import { TeamAccess } from '../../../src/infra/team';
import { EMULATED_AMI } from './emulator';

/** A region besides the environment's own. */
const SECOND_REGION = 'eu-west-1';

/** A UUID as Bitbucket gives them, without braces. */
const UUID = '1a2b3c4d-0000-4000-8000-000000000000';

/** A stack that holds every construct of identities, cluster, data, observation and delivery, with every option. */
export class ClusterCatalogue extends EnvironmentStack {
  private readonly keyArn: string;
  private readonly place: { readonly vpcId: string; readonly subnetIds: readonly [string, ...string[]] };

  constructor(scope: Construct, environment: Environment) {
    super(scope, 'cluster-catalogue', environment);
    this.place = this.makePlace();
    this.keyArn = new Key(this, 'key', {
      name: 'catalogue',
      description: 'Encrypts the catalogue',
      services: ['cloudwatch-alarms', 'logs'],
    }).arn;
    const cluster = new Cluster(this, 'cluster', {
      ...this.place,
      keyArn: this.keyArn,
      administratorArns: [`arn:aws:iam::${environment.accountId}:role/platform`],
      publicAccessCidrs: ['198.51.100.0/24'],
    });
    const groups = this.compute(cluster);
    this.identities(cluster);
    const connections = new Connections(this, 'connections');
    const database = this.databases(cluster, connections);
    this.registry();
    new ContainerInsights(this, 'insights', { cluster, compute: groups, keyArn: this.keyArn });
    new Alarms(this, 'alarms', {
      keyArn: this.keyArn,
      rules: { ...databaseAlarms(database), ...clusterAlarms(cluster) },
      emails: ['ops@example.com'],
    });
    new Secret(this, 'secret', {
      name: 'map',
      description: 'Token of the map provider',
      keyArn: this.keyArn,
      rotation: { functionArn: `arn:aws:lambda:${environment.region}:${environment.accountId}:function:rotate` },
    });
    this.publish({ clusterName: cluster.name });
  }

  /** A network as another stack would tell it. */
  private makePlace() {
    const vpc = new Vpc(this, 'vpc', { cidrBlock: '10.0.0.0/16', enableDnsHostnames: true });
    const [first, ...others] = this.environment.zones.map((availabilityZone, at) => {
      const cidrBlock = `10.0.${at}.0/24`;
      return new Subnet(this, `subnet-${availabilityZone}`, { vpcId: vpc.id, cidrBlock, availabilityZone }).id;
    });
    return { vpcId: vpc.id, subnetIds: [first!, ...others] } as const;
  }

  private compute(cluster: Cluster): readonly NodeGroup[] {
    const common = {
      cluster,
      addOns: new NodeAddOns(this, 'node-add-ons', { cluster, versions: { 'vpc-cni': 'v1.20.4-eksbuild.1' } }),
      role: nodeRole(this, 'node'),
      subnetIds: this.place.subnetIds,
    };
    const groups = [
      new NodeGroup(this, 'general', { ...common, name: 'general' }),
      new NodeGroup(this, 'batch', {
        ...common,
        name: 'batch',
        amiType: 'BOTTLEROCKET_ARM_64',
        capacityType: 'SPOT',
        instanceTypes: ['m7g.large', 'm6g.large'],
        minSize: 0,
        labels: { pool: 'batch' },
        taints: [{ key: 'dedicated', value: 'batch', effect: 'NoSchedule' }],
      }),
    ];
    const profile = new FargateProfile(this, 'fargate', {
      cluster,
      name: 'batch',
      subnetIds: this.place.subnetIds,
      selectors: [{ namespace: 'batch', labels: { size: 'large' } }],
    });
    new AddOns(this, 'add-ons', { cluster, compute: [...groups, profile], volumeKeyArns: [this.keyArn] });
    new Karpenter(this, 'karpenter', { cluster });
    return groups;
  }

  private identities(cluster: Cluster): void {
    clusterAutoscalerIdentity(this, 'cluster-autoscaler', { cluster });
    externalDnsIdentity(this, 'external-dns', { cluster, zoneIds: ['Z00000000000000000001'] });
    externalSecretsIdentity(this, 'external-secrets', {
      cluster,
      secretArns: [`arn:aws:secretsmanager:${this.environment.region}:${this.environment.accountId}:secret:map-AbCdEf`],
      keyArns: [this.keyArn],
    });
    loadBalancerControllerIdentity(this, 'load-balancer-controller', { cluster, mode: 'irsa' });
    new WorkloadIdentity(this, 'workload', {
      cluster,
      name: 'workload',
      namespace: 'places',
      serviceAccount: 'places-batch',
      policies: { data: bucketPolicy(this.environment, { bucketArn: 'arn:aws:s3:::data', access: 'write' }) },
    });
    const ada = new User(this, 'ada', { name: 'ada' });
    new Group(this, 'auditors', { name: 'auditors', members: [ada.name], managedPolicies: ['SecurityAudit'] });
    const grants = [{ policy: 'AmazonEKSEditPolicy', namespaces: ['places'] }] as const;
    const team = defineTeam({ name: 'developers', members: { users: [ada.name] }, grants });
    new TeamAccess(this, 'developers', { cluster, team });
    new PasswordPolicy(this, 'passwords');
    new ManagedPolicy(this, 'shared-policy', {
      name: 'shared',
      description: 'Reads the charts',
      statements: bucketPolicy(this.environment, { bucketArn: 'arn:aws:s3:::charts', access: 'read' }),
    });
    this.delivery();
  }

  private delivery(): void {
    const services = [
      [githubIssuer(), githubSubject('acme/places', { environment: 'prod' })],
      [gitlabIssuer(), gitlabSubject('acme/places', { tag: 'v1.0.0' })],
      [bitbucketIssuer('acme', UUID), bitbucketSubject(UUID, UUID)],
    ] as const;
    for (const [issuer, subject] of services) {
      new DeliveryRole(this, `delivery-${issuer.service}`, {
        name: `delivery-${issuer.service}`,
        provider: pipelineProvider(this, issuer.service, { issuer }),
        subjects: [subject],
        policies: { images: ecrPushPolicy({ repositoryArns: ['arn:aws:ecr:eu-central-1:111122223333:repository/x'] }) },
      });
    }
  }

  private databases(cluster: Cluster, connections: Connections): Database {
    const common = { ...this.place, keyArn: this.keyArn, databaseName: 'places' };
    const database = new Database(this, 'database', { ...common, name: 'places' });
    new DatabaseReplica(this, 'reader', { source: database, name: 'reader', keyArn: this.keyArn });
    const proxy = new DatabaseProxy(this, 'proxy', { ...common, database, name: 'places' });
    new BackupCopy(this, 'backup-copy', {
      database,
      region: SECOND_REGION,
      keyArn: new Key(this, 'far-key', { name: 'far', description: 'Encrypts backups', region: SECOND_REGION }).arn,
    });
    new Database(this, 'from-snapshot', {
      ...common,
      name: 'from-snapshot',
      origin: {
        snapshotIdentifier: new DbSnapshot(this, 'snapshot', {
          dbInstanceIdentifier: database.resource.identifier,
          dbSnapshotIdentifier: 'before-migration',
        }).dbSnapshotIdentifier,
      },
      blueGreenUpdate: true,
      parameters: { shared_preload_libraries: 'pg_stat_statements' },
    });
    new Database(this, 'from-moment', {
      ...common,
      name: 'from-moment',
      origin: { pointInTime: { source: database.resource.identifier, time: LATEST } },
      storage: { sizeGiB: 400, iops: 12_000, throughputMiBps: 500 },
    });
    const host = new OperationsHost(this, 'host', {
      cluster,
      subnetId: this.place.subnetIds[0],
      amiId: EMULATED_AMI,
    });
    connections.allow({ from: cluster.nodes, to: proxy.group, port: 5432, description: 'Pods to the proxy' });
    connections.allow({ from: proxy.group, to: database.group, port: 5432, description: 'Proxy to the database' });
    connections.allow({ from: host.group, to: database.group, port: 5432, description: 'Operations to the database' });
    connections.allow({ from: host.group, to: INTERNET, port: 443, description: 'Session Manager' });
    return database;
  }

  private registry(): void {
    new Repository(this, 'images', {
      name: 'backend',
      keyArn: this.keyArn,
      lifecycle: { kept: [{ tagPrefixes: ['v'], count: 20 }] },
      pullAccountIds: ['222233334444'],
    });
    new Registry(this, 'registry', {
      replicateTo: [{ region: SECOND_REGION }, { region: SECOND_REGION, accountId: '222233334444' }],
      acceptFrom: ['222233334444'],
      pullThrough: ['ecr-public', 'kubernetes', 'quay'],
    });
  }
}
