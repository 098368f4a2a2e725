import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '..', '..');
const register = pathToFileURL(join(root, 'node_modules', 'jiti', 'lib', 'jiti-register.mjs')).href;

/** What a call of the command line gave. */
export interface CallResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls the command line as a process of its own, from its sources, in a folder. */
export function commandLine(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<CallResult> {
  const argv = ['--import', register, join(root, 'src', 'cli', 'main.ts'), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd: folder, env: environment }, (error, stdout, stderr) => {
      const exitCode = typeof error?.code === 'number' ? error.code : Number(error !== null);
      resolve({ exitCode, stdout, stderr });
    });
  });
}
