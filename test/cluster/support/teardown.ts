import { started } from './setup';

/** After the last test: stops the control plane that this run started, and leaves any other alone. */
export default async function teardown(): Promise<void> {
  for (const controlPlane of started) await controlPlane.stop();
}
