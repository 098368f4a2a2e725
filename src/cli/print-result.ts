import type { Io } from './io';

/** Prints what came of a command: one JSON document for a machine, or lines for a person. */
export function printResult(io: Io, json: boolean, result: object, lines: readonly string[]): void {
  if (json) io.print(JSON.stringify(result, undefined, 2));
  else for (const line of lines) io.print(line);
}
