import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');

const tools = join(__dirname, '..', '..', '..', 'scripts', 'tools.mjs');

/** The pinned kubectl, once it has been fetched. */
export const kubectlPath = join(cache, 'chartwright', 'tools', 'kubectl-1.35.2', 'kubectl');

/** Fetches the pinned kubectl and Helms unless they are in the cache. */
export async function fetchTools(): Promise<void> {
  await promisify(execFile)('node', [tools, 'helm', 'kubectl']);
}

/** What kubectl prints when it runs with these arguments. */
export async function kubectl(kubeconfig: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(kubectlPath, [`--kubeconfig=${kubeconfig}`, ...args], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
