import type { Io } from '../../src/cli/io';

/** A world for commands that remembers what was printed. */
export interface RecordedIo extends Io {
  readonly lines: string[];
  readonly steps: string[];
}

/** The world as a command sees it from a folder. */
export function recordedIo(folder: string, environment: Io['environment'] = process.env): RecordedIo {
  const lines: string[] = [];
  const steps: string[] = [];
  return {
    folder,
    environment: { ...environment, NO_COLOR: '1' },
    now: new Date('2026-01-02T03:04:05Z'),
    lines,
    steps,
    print: (line) => lines.push(line),
    progress: (text) => steps.push(text),
  };
}
