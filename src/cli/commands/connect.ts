import { spawn } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentNamed } from '../../config/environment';
import { checkPlace } from '../../config/environment-values';
import { loadConfig } from '../../config/load-config';
import { requireOutput } from '../../contract/outputs';
import { ChartwrightError } from '../../errors';
import { printYaml } from '../../packaging/print-yaml';
import { connection, shellText, type Command, type Connection } from '../../platform/connection';
import type { Io } from '../io';
import { outputsOf } from '../outputs-of';
import { printResult } from '../print-result';
import { MADE, writeMade } from '../write-made';

/** Options of `chartwright connect`. */
export interface ConnectCommandOptions {
  /** Files of `terraform output -json`. @default - those of the environment */
  readonly outputs?: readonly string[];
  /** Port on this machine. */
  readonly port: number;
  /** Role to assume before talking to the cluster. @default - that of the credentials */
  readonly roleArn?: string;
  /** Whether to open the tunnel, and hold it until Ctrl-C; else only told how. */
  readonly exec: boolean;
  /** Whether a machine reads what is printed. */
  readonly json: boolean;
}

/** What `chartwright connect` made. */
export interface ConnectResult extends Connection {
  /** Path of the kubeconfig below the project. */
  readonly path: string;
}

/** Only its owner may read a kubeconfig: kubectl warns of others. */
const OWNER_ONLY = 0o600;

/**
 * Writes a kubeconfig for the private API server of an environment, and tells the tunnel that leads there, or holds it open.
 *
 * @throws ChartwrightError as `outputsOf` does; `E_OUTPUTS` where the environment has no operations host; `E_TOOL` where the tunnel
 *   cannot be opened
 */
export async function connect(
  name: string,
  { outputs: files, port, roleArn, exec, json }: ConnectCommandOptions,
  io: Io,
  run: (command: Command, io: Io) => Promise<void> = runUntilEnd,
): Promise<ConnectResult> {
  const environment = environmentNamed((await loadConfig(io.folder)).environments ?? {}, name);
  const outputs = await outputsOf(environment, files, io);
  checkPlace(environment, outputs);
  const made = connection(requireOutput(outputs, 'cluster'), { port, roleArn });
  const path = `kubeconfig/${environment.prefix}.yaml`;
  const text = `${MADE} connect ${name}; it holds no credential.\n${printYaml(made.kubeconfig, '')}`;
  await writeMade(io.folder, new Map([[path, text]]));
  await chmod(join(io.folder, path), OWNER_ONLY);
  const result = { ...made, path };
  printResult(io, json, result, [
    exec ? 'The tunnel is open until Ctrl-C. In another terminal:' : `In one terminal: ${shellText(made.tunnel)}`,
    `${exec ? '  ' : 'In another:      '}export KUBECONFIG=${path}`,
  ]);
  if (exec) await run(made.tunnel, io);
  return result;
}

async function runUntilEnd({ program, arguments: args }: Command, { environment, interruption }: Io): Promise<void> {
  const child = spawn(program, args, { env: { ...environment }, stdio: 'inherit' });
  // Session Manager ends the session by itself on the terminal's interrupt; whoever is not on one is ended here.
  interruption.addEventListener('abort', () => child.kill('SIGINT'), { once: true });
  const code = await new Promise<number | null>((ended, failed) => {
    child.once('exit', ended);
    child.once('error', (error) => {
      failed(
        new ChartwrightError(
          'E_TOOL',
          `${program} cannot be started (${error.message}); 'chartwright doctor' says where it comes from`,
          {},
          { cause: error },
        ),
      );
    });
  });
  if (code === 0 || interruption.aborted) return;
  throw new ChartwrightError('E_TOOL', `${program} ended with ${String(code)}; see above for what it said`);
}
