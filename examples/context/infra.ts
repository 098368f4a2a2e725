import type {
  ApplicationLoadBalancer,
  Bucket,
  Certificate,
  Cluster,
  Database,
  Distribution,
  Environment,
  EnvironmentStack,
  HostedZone,
  Key,
  LogBucket,
  Network,
  NodeAddOns,
  NodeGroup,
  Role,
  SecurityGroup,
  TargetGroup,
} from '../../src/infra';
import type { StackOutputs } from '../../src/contract/outputs';

export declare const stack: EnvironmentStack;
export declare const environment: Environment;

export declare const accessLogs: LogBucket;
export declare const addOns: NodeAddOns;
export declare const api: TargetGroup;
export declare const balancer: ApplicationLoadBalancer;
export declare const bucket: Bucket;
export declare const bucketArn: string;
export declare const certificate: Certificate;
export declare const cluster: Cluster;
export declare const data: Bucket;
export declare const database: Database;
export declare const distribution: Distribution;
export declare const feed: TargetGroup;
export declare const general: NodeGroup;
export declare const group: SecurityGroup;
export declare const key: Key;
export declare const logs: LogBucket;
export declare const network: Network;
export declare const nodes: SecurityGroup;
export declare const otherKey: Key;
export declare const outputs: StackOutputs;
export declare const replica: Bucket;
export declare const repositoryArns: readonly string[];
export declare const role: Role;
export declare const subnetId: string;
export declare const subnetIds: readonly string[];
export declare const vpcId: string;
export declare const zone: HostedZone;
