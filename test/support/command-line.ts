import { spawn, type ChildProcess } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';

/** What a run of the command line left behind. */
export interface CommandRun {
  /** Exit code, or the signal that ended it. */
  readonly ended: number | NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How the command line is run. */
export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Text of the standard input. @default - none */
  readonly input?: string;
  /** Is given the process when it has started. @default - nobody is */
  readonly onStart?: (child: ChildProcess) => void;
}

/** The command line as `npm run build` made it. */
export const commandLine = join(__dirname, '..', '..', 'dist', 'lib', 'cli', 'main.js');

/** Runs the command line as a process of its own, in a folder. */
export async function chartwright(
  folder: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandRun> {
  const child = spawn(process.execPath, [commandLine, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...options.environment },
  });
  options.onStart?.(child);
  child.stdin.end(options.input ?? '');
  const ended = new Promise<CommandRun['ended']>((resolve) => {
    child.on('close', (code, signal) => {
      resolve(code ?? signal);
    });
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { ended: await ended, stdout, stderr };
}
