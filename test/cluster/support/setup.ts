import { type ControlPlane, startControlPlane } from './control-plane';
import { fetchTools } from './kubectl';

/** The control plane that this run started, if it did. */
export const started: ControlPlane[] = [];

/** Before the first test: uses the cluster that `KUBECONFIG` names, else starts one and lets `KUBECONFIG` name it. */
export default async function setup(): Promise<void> {
  await fetchTools();
  if (process.env['KUBECONFIG'] !== undefined && process.env['KUBECONFIG'] !== '') return;
  // Ended by a signal, Node skips what it has to do at its exit, which is to end the programs.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  const controlPlane = await startControlPlane();
  started.push(controlPlane);
  process.env['KUBECONFIG'] = controlPlane.kubeconfig;
}
