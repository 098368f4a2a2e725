import { z } from 'zod';
import {
  autoscalingValues,
  existingSecret,
  imageValues,
  ingressValues,
  resourcesValues,
  type ChartDefinition,
  type ClusterRole,
  type ContainerProps,
  type Deployment,
  type HelmChart,
  type Service,
  type ServiceAccount,
  type ValidatingAdmissionPolicy,
  type ValuesOf,
  type WebService,
} from '../../src';
import type { StackOutputs } from '../../src/contract/outputs';
import type { JsonObject } from '../../src/values/json';

export const values = z.object({
  autoscaling: autoscalingValues({ maxReplicas: 20 }),
  database: z.object({
    host: z.string(),
    secretArn: z.string(),
    name: z.string(),
    username: z.string(),
    passwordSecret: existingSecret({ name: 'places-database', key: 'password' }),
  }),
  extraEnv: z.record(z.string(), z.string()),
  extraLabels: z.record(z.string(), z.string()),
  host: z.string(),
  image: imageValues({ repository: 'places/backend' }),
  ingress: ingressValues({ host: 'places.example.com' }),
  logLevel: z.string(),
  queueUrl: z.string(),
  queues: z.record(z.string(), z.object({ url: z.string() })),
  region: z.string(),
  replicaCount: z.int(),
  replicas: z.int(),
  report: z.object({ enabled: z.boolean() }),
  resources: resourcesValues(),
  roleArn: z.string(),
  schedule: z.string(),
  size: z.string(),
  storage: z.object({ size: z.string() }),
  cpu: z.int(),
  workers: z.int(),
});

export const backendValues = z.object({
  replicaCount: z.int().default(2),
  database: z.object({ host: z.string() }),
  image: z.object({ repository: z.string() }),
});

export declare const chart: HelmChart;
export declare const v: ValuesOf<typeof values>;

export declare const account: ServiceAccount;
export declare const backend: ChartDefinition<typeof backendValues, 'places-backend', readonly []>;
export declare const batch: ChartDefinition<z.ZodObject, 'places-batch', readonly []>;
export declare const containers: readonly ContainerProps[];
export declare const deployment: Deployment;
export declare const metrics: ClusterRole;
export declare const objects: readonly JsonObject[];
export declare const outputs: StackOutputs;
export declare const pinned: ValidatingAdmissionPolicy;
export declare const service: Service;
export declare const web: Deployment;
/** What a workload and a pattern have in common for those who take either. */
export declare const api: Deployment & Pick<WebService, 'service'>;

/** What a test runner has. */
export declare const expect: { extend(matchers: object): void };
