import type { createColors } from 'picocolors';

/** Functions that colour a text, or leave it as it is where nobody sees colours. */
export type Colors = ReturnType<typeof createColors>;

/** How much of a long step is done. */
export interface Share {
  /** How many are done, from 0. */
  readonly done: number;
  /** How many there are. */
  readonly total: number;
}

/** What a command sees of the world: given, so that tests can give another one. */
export interface Io {
  /** Folder of the project. */
  readonly folder: string;
  /** Environment variables by name. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The time of the command. */
  readonly now: Date;
  /** Colours for what is printed. */
  readonly colors: Colors;
  /** Aborted where the user asks for an end; for programs that a command runs. */
  readonly interruption: AbortSignal;
  /** Prints a line of the result. */
  print(line: string): void;
  /** Prints a warning beside the result, so that what a machine reads stays clean. */
  warn(text: string): void;
  /**
   * Shows how far a long step is, with the time left where a share is given; shown only where somebody looks. It stands
   * between steps, never within a write, for this is where a command ends when it is interrupted.
   *
   * @throws ChartwrightError `E_INTERRUPTED` where the user asked for an end
   */
  progress(text: string, share?: Share): void;
}
