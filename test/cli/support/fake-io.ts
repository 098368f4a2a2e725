import type { Io } from '../../../src/cli/io';

/** What a command printed, and how far it said it was. */
export interface FakeIo extends Io {
  readonly printed: readonly string[];
  readonly shown: readonly string[];
}

/** A terminal that nobody looks at. */
export function fakeIo(folder: string, environment: Io['environment'] = {}): FakeIo {
  const [printed, shown]: [string[], string[]] = [[], []];
  return {
    folder,
    environment,
    now: new Date(0),
    print: (line) => printed.push(line),
    progress: (text) => shown.push(text),
    printed,
    shown,
  };
}
