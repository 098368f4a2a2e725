/** What a command sees of the world: given, so that tests can give another one. */
export interface Io {
  /** Folder of the project. */
  readonly folder: string;
  /** Environment variables by name. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The time of the command. */
  readonly now: Date;
  /** Prints a line of the result. */
  print(line: string): void;
  /** Shows how far a long step is; shown only where somebody looks. */
  progress(text: string): void;
}
