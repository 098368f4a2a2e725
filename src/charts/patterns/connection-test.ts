import { Construct } from 'constructs';
import { hook } from '../hook';
import type { ContainerProps } from '../workloads/container';
import { Pod } from '../workloads/pod';
import { imageOf, pullSecretsOf, type Image } from './image';

/** How a release is asked whether it answers. */
export interface ConnectionTestOptions {
  /** Image with `wget`. @default 'busybox:1.37.0' */
  readonly image?: Image | undefined;
  /** Seconds within which there must have been an answer, the pull of the image included. @default 120 */
  readonly timeoutSeconds?: number | undefined;
  /** What the container requests and may use. @default CONNECTION_TEST_DEFAULTS.resources */
  readonly resources?: ContainerProps['resources'];
}

/** What is asked. */
export interface ConnectionTestProps extends ConnectionTestOptions {
  /** Address over HTTP that answers with a status of 200 to 299 where all is well, as in `http://shop-web:80/health`. */
  readonly url: string;
}

/** A test of a connection unless it says otherwise. */
export const CONNECTION_TEST_DEFAULTS = {
  image: 'busybox:1.37.0',
  timeoutSeconds: 120,
  resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '32Mi' } },
} as const;

/** `nobody`: the image has no user of its own but root, as which nothing of a chart runs. */
const USER = 65534;

/** Seconds that one answer may take. */
const ANSWER_SECONDS = 5;

/**
 * A pod that `helm test` runs, and nobody else: it asks an address of the release until there is an answer, and fails where there
 * is none in time. It is gone when all is well and stays to be looked at where it is not.
 *
 * @example
 * new ConnectionTest(chart, 'test', { url: `http://${api.name}:80/health` });
 *
 * @see https://helm.sh/docs/topics/chart_tests/
 */
export class ConnectionTest extends Construct {
  readonly pod: Pod;

  constructor(scope: Construct, id: string, props: ConnectionTestProps) {
    super(scope, id);
    const image = props.image ?? CONNECTION_TEST_DEFAULTS.image;
    this.pod = new Pod(this, 'Default', {
      metadata: { annotations: hook({ events: ['test'] }) },
      restartPolicy: 'OnFailure',
      activeDeadlineSeconds: props.timeoutSeconds ?? CONNECTION_TEST_DEFAULTS.timeoutSeconds,
      imagePullSecrets: pullSecretsOf(image),
      securityContext: { runAsUser: USER, runAsGroup: USER },
      containers: [
        {
          name: 'wget',
          ...imageOf(this, image),
          command: ['wget'],
          args: ['-q', '-T', `${ANSWER_SECONDS}`, '-O', '/dev/null', props.url],
          resources: props.resources ?? CONNECTION_TEST_DEFAULTS.resources,
        },
      ],
    });
  }
}
