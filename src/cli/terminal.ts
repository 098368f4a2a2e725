import type { Io } from './io';

/** A terminal, or what stands in for one. */
export type TerminalProcess = Pick<NodeJS.Process, 'cwd' | 'env' | 'stdout' | 'stderr'>;

/** The world as the command line has it. Progress is one line that changes, and nothing at all where nobody looks. */
export function terminalIo({ cwd, env, stdout, stderr }: TerminalProcess): Io & { fail(text: string): void } {
  const clear = (): void => {
    if (stderr.isTTY) stderr.write('\r\x1b[K');
  };
  return {
    folder: cwd(),
    environment: env,
    now: new Date(),
    print: (line) => {
      clear();
      stdout.write(`${line}\n`);
    },
    progress: (text) => {
      clear();
      if (stderr.isTTY) stderr.write(text);
    },
    fail: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
  };
}
