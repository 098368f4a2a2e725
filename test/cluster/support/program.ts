import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A program that runs in the background, its output in a log file. It never outlives this process. */
export class Program {
  private readonly child: ChildProcess;
  private readonly log: string;
  private readonly killAtExit = () => this.child.kill('SIGKILL');

  /**
   * @param name what the log file is called
   * @param command executable and arguments
   * @param folder where it runs and where its log is
   */
  constructor(
    private readonly name: string,
    command: readonly [string, ...string[]],
    folder: string,
  ) {
    const [executable, ...args] = command;
    this.log = join(folder, `${name}.log`);
    const output = openSync(this.log, 'a');
    this.child = spawn(executable, args, { cwd: folder, stdio: ['ignore', output, output] });
    // A program that cannot be started shows as one that has ended.
    this.child.once('error', () => undefined);
    process.once('exit', this.killAtExit);
  }

  /** What it wrote so far. */
  output(): string {
    return readFileSync(this.log, 'utf8');
  }

  /** @throws Error with the end of its log if it has ended. */
  assertRunning(): void {
    if (this.child.pid !== undefined && !this.ended()) return;
    throw new Error(`${this.name} has ended:\n${this.output().split('\n').slice(-20).join('\n')}`);
  }

  /** Asks it to end, makes it end after five seconds, and returns when it has. */
  async stop(): Promise<void> {
    process.off('exit', this.killAtExit);
    if (this.child.pid === undefined || this.ended()) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const patience = new AbortController();
    await Promise.race([exit, pause(5000, undefined, { signal: patience.signal, ref: false })]);
    patience.abort();
    if (!this.ended()) this.child.kill('SIGKILL');
    await exit;
  }

  private ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
