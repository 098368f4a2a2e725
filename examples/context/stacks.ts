import type { App } from 'cdktf';
import type { ClusterStack, EdgeStack, Environment, LogsStack, NetworkStack } from '../../src/infra';
import type { ClusterStackProps } from '../../src/infra/stacks/cluster-props';

export declare const app: App;
export declare const environment: Environment;
export declare const props: Omit<ClusterStackProps, 'network'>;

export declare const cluster: ClusterStack;
export declare const edge: EdgeStack;
export declare const logs: LogsStack;
export declare const network: NetworkStack;
