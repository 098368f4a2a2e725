import { createColors } from 'picocolors';
import { ChartwrightError } from '../errors';
import type { Io, Share } from './io';
import { timeText } from './time-left';

/** A stream that text is written to: a terminal, a file or a pipe. */
export interface TerminalStream {
  /** Whether somebody looks. */
  readonly isTTY?: boolean;
  /** Characters in a line. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** A process, or what stands in for one. */
export interface TerminalProcess {
  readonly cwd: () => string;
  readonly env: Io['environment'];
  readonly stdout: TerminalStream;
  readonly stderr: TerminalStream;
}

/** The command line's own view of the world, beside what a command sees of it. */
export interface TerminalIo extends Io {
  /** Prints an error. */
  fail(text: string): void;
  /** Takes the progress away. */
  end(): void;
}

/** A step that is shown until the next line. */
interface Step {
  readonly text: string;
  readonly share: Share | undefined;
  /** When the first step of that kind was shown, in milliseconds. */
  readonly start: number;
}

/**
 * The world as the command line has it. Progress is one line that changes, and nothing at all where nobody looks; colours
 * are left out where NO_COLOR is set or nobody looks, and come by FORCE_COLOR.
 *
 * @param interruption aborted by Ctrl-C
 */
export function terminalIo({ cwd, env, stdout, stderr }: TerminalProcess, interruption: AbortSignal): TerminalIo {
  let step: Step | undefined;
  const isColored = (env['NO_COLOR'] ?? '') === '' && (stdout.isTTY === true || (env['FORCE_COLOR'] ?? '') !== '');
  const colors = createColors(isColored);
  const clear = (): void => {
    if (stderr.isTTY === true) stderr.write('\r\x1b[K');
  };
  const show = (): void => {
    if (step === undefined) return;
    clear();
    const { text, share, start } = step;
    const parts = [
      text,
      share && `${share.done} of ${share.total}`,
      timeText((performance.now() - start) / 1000, share),
    ];
    stderr.write(
      parts
        .filter(Boolean)
        .join(', ')
        .slice(0, (stderr.columns ?? 80) - 1),
    );
  };
  let ticker: NodeJS.Timeout | undefined;
  const end = (): void => {
    clear();
    step = undefined;
    clearInterval(ticker);
    ticker = undefined;
  };
  return {
    folder: cwd(),
    environment: env,
    now: new Date(),
    colors,
    interruption,
    print: (line) => {
      end();
      stdout.write(`${line}\n`);
    },
    warn: (text) => {
      end();
      stderr.write(`${colors.yellow('warning:')} ${text}\n`);
    },
    progress: (text, share) => {
      if (interruption.aborted) throw new ChartwrightError('E_INTERRUPTED', 'interrupted; nothing is half-written');
      if (stderr.isTTY !== true) return;
      const goesOn = share !== undefined && step?.share?.total === share.total;
      step = { text, share, start: goesOn && step !== undefined ? step.start : performance.now() };
      show();
      ticker ??= setInterval(show, 1000).unref();
    },
    fail: (text) => {
      end();
      stderr.write(`${text}\n`);
    },
    end,
  };
}
