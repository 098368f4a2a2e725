// Lets a script ask an API server: the one that KUBECONFIG names, else one that is started for it and stopped again.
import { createJiti } from 'jiti';

const jiti = createJiti(import.meta.url);

/** What the API server says of itself. */
export async function readApi() {
  const { fetchTools } = await jiti.import('../test/cluster/support/kubectl.ts');
  const { startControlPlane } = await jiti.import('../test/cluster/support/control-plane.ts');
  const { Cluster } = await jiti.import('../test/cluster/support/cluster.ts');
  await fetchTools();
  const started = process.env.KUBECONFIG ? undefined : await startControlPlane();
  try {
    const cluster = await Cluster.connect(started?.kubeconfig ?? process.env.KUBECONFIG);
    try {
      return {
        version: (await cluster.read('/version')).gitVersion,
        openapi: await cluster.read('/openapi/v2'),
        kinds: cluster.kinds,
      };
    } finally {
      await cluster.close();
    }
  } finally {
    await started?.stop();
  }
}
