import { createColors } from 'picocolors';
import type { Io } from '../../src/cli/io';

/** A world for commands that remembers what was printed. */
export interface RecordedIo extends Io {
  readonly lines: string[];
  readonly warnings: string[];
  readonly steps: string[];
}

/** The world as a command sees it from a folder, without colours, at a fixed time. */
export function recordedIo(folder: string, environment: Io['environment'] = process.env): RecordedIo {
  const lines: string[] = [];
  const warnings: string[] = [];
  const steps: string[] = [];
  return {
    folder,
    environment,
    now: new Date('2026-01-02T03:04:05Z'),
    colors: createColors(false),
    interruption: new AbortController().signal,
    lines,
    warnings,
    steps,
    print: (line) => lines.push(line),
    warn: (text) => warnings.push(text),
    progress: (text, share) => steps.push(share === undefined ? text : `${text}, ${share.done} of ${share.total}`),
  };
}
