import { beyond } from '../../../src/charts/rules/rendered/pod-security';
import { isJsonObject, type JsonObject } from '../../../src/values/json';
import { Cluster } from '../support/cluster';
import { namespace } from '../support/fixtures';
import { ApiError } from '../support/objects';

const LEVELS = ['baseline', 'restricted'] as const;

const RESTRICTED: JsonObject = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
const POD: JsonObject = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };

/** A pod that complies with "restricted" but for what is said of its container, of itself, and of its fields. */
const spec = (container: JsonObject = {}, security: JsonObject = {}, fields: JsonObject = {}): JsonObject => {
  const { securityContext, ...others } = container;
  const own = isJsonObject(securityContext) ? securityContext : {};
  return {
    securityContext: { ...POD, ...security },
    containers: [{ name: 'main', image: 'a', ...others, securityContext: { ...RESTRICTED, ...own } }],
    ...fields,
  };
};
const secured = (securityContext: JsonObject): JsonObject => spec({ securityContext });
const volume = (source: JsonObject): JsonObject => spec({}, {}, { volumes: [{ name: 'a', ...source }] });

const PODS: readonly (readonly [string, JsonObject])[] = [
  ['what complies', spec()],
  ['nothing said', { containers: [{ name: 'main', image: 'a' }] }],
  ['the network of the node', spec({}, {}, { hostNetwork: true })],
  ['the processes of the node', spec({}, {}, { hostPID: true })],
  ['the memory of the node', spec({}, {}, { hostIPC: true })],
  ['privileges', secured({ privileged: true, allowPrivilegeEscalation: true })],
  ['escalation', secured({ allowPrivilegeEscalation: true })],
  ['a capability of the system', secured({ capabilities: { drop: ['ALL'], add: ['SYS_ADMIN'] } })],
  ['a harmless capability', secured({ capabilities: { drop: ['ALL'], add: ['CHOWN'] } })],
  ['low ports', secured({ capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } })],
  ['capabilities that stay', secured({ capabilities: {} })],
  ['a path of the node', volume({ hostPath: { path: '/a' } })],
  ['a volume of NFS', volume({ nfs: { server: 'a', path: '/' } })],
  ['volumes of the cluster', volume({ projected: { sources: [{ secret: { name: 'a' } }] } })],
  ['a folder of its own', volume({ emptyDir: {} })],
  ['a port of the node', spec({ ports: [{ containerPort: 80, hostPort: 80 }] })],
  ['a port', spec({ ports: [{ containerPort: 80 }] })],
  ['root by its number', spec({}, { runAsUser: 0 })],
  ['root by the number of the container', secured({ runAsUser: 0 })],
  ['anybody', spec({}, { runAsNonRoot: false })],
  ['a container that is not root in a pod that may be', { ...secured({ runAsNonRoot: true }), securityContext: {} }],
  ['a container that may be root in a pod that is not', secured({ runAsNonRoot: false })],
  ['no seccomp', spec({}, { seccompProfile: { type: 'Unconfined' } })],
  ['a container without seccomp', secured({ seccompProfile: { type: 'Unconfined' } })],
  ['seccomp of the container alone', { ...secured({ ...POD }), securityContext: {} }],
  ['seccomp of the node', spec({}, { seccompProfile: { type: 'Localhost', localhostProfile: 'a' } })],
  ['a first container that says nothing', spec({}, {}, { initContainers: [{ name: 'first', image: 'a' }] })],
];

describe('our reading of Pod Security and the API server', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.connect(process.env['KUBECONFIG'] ?? '');
    for (const level of LEVELS) {
      const name = `security-${level}`;
      await cluster.create(namespace(name, level));
      await cluster.waitFor({
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: { name: 'default', namespace: name },
      });
    }
  });
  afterAll(async () => {
    for (const level of LEVELS) await cluster.delete(namespace(`security-${level}`));
    await cluster.close();
  });

  async function isRefused(level: string, pod: JsonObject): Promise<boolean> {
    const metadata = { name: 'it', namespace: `security-${level}` };
    try {
      await cluster.create({ apiVersion: 'v1', kind: 'Pod', metadata, ...{ spec: pod } }, { dryRun: true });
      return false;
    } catch (error) {
      if (error instanceof ApiError && error.code === 403) return true;
      throw error;
    }
  }

  it.each(PODS)('agree on %s', async (_, pod) => {
    const ours = LEVELS.map((level) => beyond(level, pod).length > 0);
    const theirs = await Promise.all(LEVELS.map((level) => isRefused(level, pod)));
    expect(ours).toEqual(theirs);
  });

  it('are asked about pods that each level takes, and that it refuses', () => {
    const refused = LEVELS.map((level) => PODS.filter(([, pod]) => beyond(level, pod).length > 0).length);
    expect(refused.every((count) => count > 5 && count < PODS.length - 5)).toBe(true);
  });
});
