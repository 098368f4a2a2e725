import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { add } from '../../values/functions';
import { HelmChart } from '../helm-chart';
import { NetworkPolicy, type IngressTraffic } from '../networking/network-policy';
import { Service, type ServiceProps } from '../networking/service';
import { PodDisruptionBudget } from '../scaling/pod-disruption-budget';
import { Deployment, type DeploymentProps } from '../workloads/deployment';
import { applicationPods, type ApplicationProps } from './application';
import { autoscale, type AutoscalingOptions } from './autoscaling';
import { ConnectionTest, type ConnectionTestOptions } from './connection-test';
import { expose, type ExposureOptions } from './exposure';
import { httpProbes, type ProbeOptions } from './probes';
import { sharedName } from './shared-name';

/** A service that answers over HTTP. */
export interface WebServiceProps extends ApplicationProps {
  /** Pods, where no autoscaler decides. @default 2 */
  readonly replicas?: DeploymentProps['replicas'];
  /** Port that the container listens on. @default 8080 */
  readonly port?: number | undefined;
  /** Path that answers whether the container is well. @default '/health' */
  readonly healthPath?: string | undefined;
  /** How often and how patiently that path is asked. @default PROBE_TIMING */
  readonly probes?: ProbeOptions | undefined;
  /** The Service: its port, type and annotations. @default - port 80 inside the cluster */
  readonly service?: WebServicePort | undefined;
  /** The way in from outside the cluster. @default - none */
  readonly ingress?: ExposureOptions | undefined;
  /** An autoscaler in place of `replicas`. @default - none */
  readonly autoscaling?: AutoscalingOptions | undefined;
  /** How `helm test` asks whether it answers, and `false` for not at all. Nothing of it is on the cluster otherwise. @default {} */
  readonly test?: ConnectionTestOptions | false | undefined;
  /** Who may reach the port, besides its test. @default - everybody; nobody reaches any other port */
  readonly allowFrom?: IngressTraffic['from'];
  /**
   * Seconds that a pod goes on answering after it was told to end, while load balancers take it out: at AWS, registering takes
   * about that long. Kubernetes 1.30 and later.
   *
   * @default 15
   */
  readonly drainSeconds?: number | undefined;
  /** Seconds that the container has to end after that. @default 30 */
  readonly shutdownSeconds?: number | undefined;
}

/** What a web service says of its Service. */
export interface WebServicePort extends Pick<ServiceProps, 'type' | 'metadata'> {
  /** @default 80 */
  readonly port?: number | undefined;
}

/** A web service unless it says otherwise. */
export const WEB_SERVICE_DEFAULTS = {
  replicas: 2,
  port: 8080,
  healthPath: '/health',
  servicePort: 80,
  drainSeconds: 15,
  shutdownSeconds: 30,
} as const;

/** Name of the port of the container and of the Service. */
const PORT_NAME = 'http';

/**
 * A service that answers over HTTP: Deployment, Service, ServiceAccount, PodDisruptionBudget and NetworkPolicy; where wanted an
 * Ingress, an autoscaler and a ConfigMap. `helm test` asks it for its health.
 *
 * It is replaced without a gap: a new pod is ready before an old one goes, and an old one goes on answering while load
 * balancers take it out. Every object can be changed on its construct.
 *
 * @example
 * const api = new WebService(chart, 'api', {
 *   image: v.image,
 *   replicas: v.replicaCount,
 *   resources: v.resources,
 *   ingress: v.ingress,
 * });
 */
export class WebService extends Construct {
  readonly deployment: Deployment;
  readonly service: Service;
  readonly disruptionBudget: PodDisruptionBudget;
  readonly networkPolicy: NetworkPolicy;
  /** What `helm test` runs; undefined where there is no Helm, or no test wanted. */
  readonly test: ConnectionTest | undefined;

  constructor(scope: Construct, id: string, props: WebServiceProps) {
    super(scope, id);
    const metadata = { name: sharedName(this) };
    this.deployment = new Deployment(this, 'Default', {
      metadata,
      replicas: props.replicas ?? WEB_SERVICE_DEFAULTS.replicas,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } },
      ...podsOf(this, id, props),
    });
    this.service = new Service(this, 'service', {
      type: props.service?.type,
      metadata: { ...metadata, ...props.service?.metadata },
      selects: this.deployment,
      ports: [{ name: PORT_NAME, port: props.service?.port ?? WEB_SERVICE_DEFAULTS.servicePort }],
    });
    this.disruptionBudget = new PodDisruptionBudget(this, 'poddisruptionbudget', {
      metadata,
      selects: this.deployment,
    });
    this.test = testOf(this, props);
    const testers = this.test === undefined ? [] : [this.test.pod];
    this.networkPolicy = new NetworkPolicy(this, 'networkpolicy', {
      metadata,
      selects: this.deployment,
      ingress: [{ from: props.allowFrom && [...props.allowFrom, ...testers], ports: [{ port: PORT_NAME }] }],
    });
    if (props.ingress !== undefined) expose(this, this.service, props.ingress);
    if (props.autoscaling !== undefined) autoscale(this, this.deployment, props.autoscaling);
  }

  /** Name of the Deployment, of the Service and of the other objects. */
  get name(): string {
    return this.service.name;
  }
}

/** The test of the connection to the Service; Helm alone would run it. */
function testOf(scope: WebService, { test = {}, ...props }: WebServiceProps): ConnectionTest | undefined {
  if (test === false || !(Chart.of(scope) instanceof HelmChart)) return undefined;
  const port = props.service?.port ?? WEB_SERVICE_DEFAULTS.servicePort;
  const path = props.healthPath ?? WEB_SERVICE_DEFAULTS.healthPath;
  return new ConnectionTest(scope, 'test', { ...test, url: `http://${scope.service.name}:${port}${path}` });
}

function podsOf(scope: Construct, id: string, props: WebServiceProps) {
  const drainSeconds = props.drainSeconds ?? WEB_SERVICE_DEFAULTS.drainSeconds;
  const path = props.healthPath ?? WEB_SERVICE_DEFAULTS.healthPath;
  const pods = applicationPods(scope, props, {
    name: id,
    ports: [{ name: PORT_NAME, containerPort: props.port ?? WEB_SERVICE_DEFAULTS.port }],
    lifecycle: { preStop: { sleep: { seconds: drainSeconds } } },
    ...httpProbes({ path, port: PORT_NAME }, props.probes),
  });
  const shutdownSeconds = props.shutdownSeconds ?? WEB_SERVICE_DEFAULTS.shutdownSeconds;
  return { terminationGracePeriodSeconds: add(drainSeconds, shutdownSeconds), ...pods };
}
