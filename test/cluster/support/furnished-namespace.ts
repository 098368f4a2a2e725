import type { Cluster } from './cluster';
import { namespace } from './fixtures';

/** Creates a namespace, and waits for what controllers put into each: pods want the account, inventories the rest. */
export async function createNamespace(cluster: Cluster, ...of: Parameters<typeof namespace>): Promise<void> {
  const [name] = of;
  await cluster.create(namespace(...of));
  await cluster.waitFor({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: name } });
  await cluster.waitFor({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'kube-root-ca.crt', namespace: name },
  });
}
