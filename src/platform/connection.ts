import type { ClusterOutput } from '../contract/cluster';
import { ChartwrightError } from '../errors';
import type { JsonObject } from '../values/json';

/** A program with its arguments. */
export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
}

/** How somebody reaches the API server of a cluster whose API is private. */
export interface Connection {
  /** Holds the tunnel open: a local port that leads through the operations host to the API server. */
  readonly tunnel: Command;
  /** What `kubectl` reads: it speaks to the local port, and holds the server's certificate against its real name. */
  readonly kubeconfig: JsonObject;
  /** Host of the API server. */
  readonly host: string;
}

/** How a connection is made. */
export interface ConnectionOptions {
  /** Port on this machine. @default CONNECTION_PORT */
  readonly port?: number | undefined;
  /** Role to assume before talking to the cluster. @default - that of the credentials */
  readonly roleArn?: string | undefined;
}

/** Port on this machine unless it is said: away from 6443, where a cluster of one's own listens. */
export const CONNECTION_PORT = 8443;

/**
 * Tunnel and kubeconfig for a cluster: Session Manager forwards a local port through the operations host to the private API
 * server, so that no port is open to anybody. Pure.
 *
 * @throws ChartwrightError `E_OUTPUTS` where the environment has no operations host
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-sessions-start.html#sessions-remote-port-forwarding
 */
export function connection(
  { cluster, region, operationsHost }: ClusterOutput,
  { port = CONNECTION_PORT, roleArn }: ConnectionOptions = {},
): Connection {
  if (operationsHost === undefined) {
    throw new ChartwrightError(
      'E_OUTPUTS',
      `the outputs of stack 'cluster' have no 'operationsHost', which the tunnel goes through; give the stack 'operationsHost: { amiId }' and apply it`,
      { value: 'operationsHost' },
    );
  }
  const { host } = new URL(cluster.endpoint);
  const parameters = { host: [host], portNumber: ['443'], localPortNumber: [String(port)] };
  return {
    host,
    tunnel: {
      program: 'aws',
      arguments: [
        ...['ssm', 'start-session', '--region', region, '--target', operationsHost.instanceId],
        ...['--document-name', 'AWS-StartPortForwardingSessionToRemoteHost'],
        ...['--parameters', JSON.stringify(parameters)],
      ],
    },
    kubeconfig: kubeconfig({
      name: cluster.name,
      host,
      port,
      region,
      roleArn,
      authority: cluster.certificateAuthority,
    }),
  };
}

interface KubeconfigProps {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly region: string;
  readonly roleArn: string | undefined;
  /** PEM in base64. */
  readonly authority: string;
}

/** The token is asked for by `aws` each time: no credential stands in the file. */
function kubeconfig({ name, host, port, region, roleArn, authority }: KubeconfigProps): JsonObject {
  const token = ['eks', 'get-token', '--region', region, '--cluster-name', name, '--output', 'json'];
  return {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    clusters: [
      {
        name,
        cluster: {
          server: `https://127.0.0.1:${port}`,
          'tls-server-name': host,
          'certificate-authority-data': authority,
        },
      },
    ],
    contexts: [{ name, context: { cluster: name, user: name } }],
    users: [
      {
        name,
        user: {
          exec: {
            apiVersion: 'client.authentication.k8s.io/v1beta1',
            command: 'aws',
            args: roleArn === undefined ? token : [...token, '--role-arn', roleArn],
            interactiveMode: 'IfAvailable',
          },
        },
      },
    ],
  };
}

/** A command as a shell takes it. */
export function shellText({ program, arguments: args }: Command): string {
  return [program, ...args]
    .map((word) => (/^[\w./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}
