import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { Cluster } from './cluster';
import { defaultStorageClass, isReady, node } from './fixtures';
import { kubectl } from './kubectl';
import { poll } from './poll';
import { Program } from './program';

const root = join(__dirname, '..', '..', '..');
const stages = join(__dirname, '..', 'control-plane', 'kwok.yaml');
/** A volume that the controller manager made, in the only place where it makes any. */
const provisioned = z.object({
  spec: z.object({ hostPath: z.object({ path: z.string().startsWith('/tmp/hostpath_pv/') }) }),
});
const nodeZones = ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'];

/** A Kubernetes control plane of our own with fake nodes, on this machine. */
export interface ControlPlane {
  /** File that says how to reach it, with the rights of a cluster administrator. */
  readonly kubeconfig: string;
  /** Ends every program and removes every file. */
  stop(): Promise<void>;
}

/** Builds the programs unless they are in the cache; says on standard error that it does, for it takes minutes. */
async function build(): Promise<{ controlPlane: string; kwok: string }> {
  const script = spawn('node', [join(root, 'scripts', 'build-control-plane.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output] = await Promise.all([text(script.stdout), once(script, 'exit')]);
  if (script.exitCode !== 0)
    throw new Error('the control plane cannot be built; set KUBECONFIG to use another cluster');
  return z.object({ controlPlane: z.string(), kwok: z.string() }).parse(JSON.parse(output));
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/** Writes what the programs identify themselves by, and gives the path of the kubeconfig. */
async function writeCredentials(folder: string, port: number): Promise<string> {
  const token = randomBytes(16).toString('hex');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kubeconfig = {
    apiVersion: 'v1',
    kind: 'Config',
    // The API server makes this certificate itself when it starts.
    clusters: [
      {
        name: 'test',
        cluster: {
          server: `https://127.0.0.1:${port}`,
          'certificate-authority': join(folder, 'certificates', 'apiserver.crt'),
        },
      },
    ],
    users: [{ name: 'admin', user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'admin' } }],
    'current-context': 'test',
  };
  const path = join(folder, 'kubeconfig');
  await Promise.all([
    writeFile(path, JSON.stringify(kubeconfig), { mode: 0o600 }),
    writeFile(join(folder, 'tokens.csv'), `${token},admin,admin,system:masters\n`, { mode: 0o600 }),
    writeFile(join(folder, 'service-accounts.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }), {
      mode: 0o600,
    }),
  ]);
  return path;
}

/** The programs in the order in which they start: name, executable and arguments. */
function commands(
  binaries: { readonly controlPlane: string; readonly kwok: string },
  folder: string,
  kubeconfig: string,
  port: number,
): readonly (readonly [name: string, command: readonly [string, ...string[]]])[] {
  // Only the API server needs a port: etcd serves on a socket, and the rest serve nobody.
  const etcd = `unix://${join(folder, 'etcd.sock')}`;
  const client = [`--kubeconfig=${kubeconfig}`, '--leader-elect=false', '--secure-port=0'];
  const program = (name: string, ...args: string[]) => [name, [binaries.controlPlane, name, ...args]] as const;
  return [
    program(
      'etcd',
      '--data-dir=etcd',
      '--unsafe-no-fsync',
      '--log-level=error',
      `--listen-client-urls=${etcd}`,
      '--advertise-client-urls=http://127.0.0.1:2379',
      '--listen-peer-urls=http://127.0.0.1:0',
    ),
    program(
      'kube-apiserver',
      `--etcd-servers=${etcd}`,
      '--bind-address=127.0.0.1',
      '--advertise-address=127.0.0.1',
      `--secure-port=${port}`,
      '--cert-dir=certificates',
      '--endpoint-reconciler-type=none',
      '--authorization-mode=RBAC',
      '--token-auth-file=tokens.csv',
      '--service-account-issuer=https://kubernetes.default.svc',
      '--service-account-key-file=service-accounts.key',
      '--service-account-signing-key-file=service-accounts.key',
      '--service-cluster-ip-range=10.96.0.0/16',
      '--allow-privileged=true',
    ),
    program(
      'kube-controller-manager',
      ...client,
      '--controllers=*,-nodeipam',
      // A busy machine is no reason to give up nodes that are only played.
      '--node-monitor-grace-period=1h',
      '--use-service-account-credentials',
      '--service-account-private-key-file=service-accounts.key',
      '--root-ca-file=certificates/apiserver.crt',
      '--enable-hostpath-provisioner',
    ),
    program('kube-scheduler', ...client),
    ['kwok', [binaries.kwok, `--kubeconfig=${kubeconfig}`, '--manage-all-nodes', `--config=${stages}`]],
  ];
}

/** Adds the nodes and the storage, and waits until pods can be made and scheduled. */
async function furnish(kubeconfig: string): Promise<void> {
  const cluster = await Cluster.connect(kubeconfig);
  try {
    await cluster.create(defaultStorageClass);
    for (const [at, zone] of nodeZones.entries()) await cluster.create(node(`node-${at + 1}`, zone));
    for (const at of nodeZones.keys()) await cluster.waitFor(node(`node-${at + 1}`, ''), isReady);
    await cluster.waitFor({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'default', namespace: 'default' },
    });
  } finally {
    await cluster.close();
  }
}

/** Removes the folders that the provisioner for tests made of volumes that are still there. */
async function removeVolumes(kubeconfig: string): Promise<void> {
  const cluster = await Cluster.connect(kubeconfig);
  const volumes = await cluster.list({ apiVersion: 'v1', kind: 'PersistentVolume' });
  await cluster.close();
  for (const volume of volumes) {
    const { success, data } = provisioned.safeParse(volume);
    if (success) await rm(data.spec.hostPath.path, { recursive: true, force: true });
  }
}

/**
 * Starts etcd, the API server, the controller manager, the scheduler and three fake nodes, one in each of three zones,
 * in a temporary folder. Returns when pods can be scheduled.
 *
 * @throws Error with the end of the log of a program that has ended
 */
export async function startControlPlane(): Promise<ControlPlane> {
  const binaries = await build();
  const folder = await mkdtemp(join(tmpdir(), 'chartwright-control-plane-'));
  const port = await freePort();
  const kubeconfig = await writeCredentials(folder, port);
  const started: Program[] = [];
  const end = async () => {
    for (const program of started.reverse()) await program.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    for (const [name, command] of commands(binaries, folder, kubeconfig, port)) {
      started.push(new Program(name, command, folder));
      if (name === 'kube-apiserver') {
        await poll('the API server is ready', async () => {
          for (const program of started) program.assertRunning();
          return await kubectl(kubeconfig, ['get', '--raw=/readyz']).catch(() => undefined);
        });
      }
    }
    await furnish(kubeconfig);
    for (const program of started) program.assertRunning();
  } catch (error) {
    await end();
    throw error;
  }
  const stop = async () => {
    await removeVolumes(kubeconfig).finally(end);
  };
  return { kubeconfig, stop };
}
