import { createColors } from 'picocolors';
import type { Io, Share } from '../../src/cli/io';

/** A world for a command that keeps what the command prints. */
export interface RecordingIo extends Io {
  readonly printed: string[];
  readonly warned: string[];
  readonly steps: { readonly text: string; readonly share?: Share | undefined }[];
}

/** A world with nothing in it but a folder, without colours, at a fixed time. */
export function recordingIo(folder: string, given: Partial<Io> = {}): RecordingIo {
  const [printed, warned, steps]: [string[], string[], RecordingIo['steps']] = [[], [], []];
  return {
    folder,
    environment: {},
    now: new Date('2026-01-02T03:04:05Z'),
    colors: createColors(false),
    interruption: new AbortController().signal,
    print: (line) => printed.push(line),
    warn: (text) => warned.push(text),
    progress: (text, share) => steps.push({ text, share }),
    ...given,
    printed,
    warned,
    steps,
  };
}
