import type { Command } from 'commander';

/** A word that a shell can offer. */
export interface Offer {
  /** A command, a flag or what an argument can be. */
  readonly word: string;
  /** What it is, in one line. */
  readonly description: string;
}

/** What can follow a command. */
export interface CompletionNode {
  /** Names of the command below the program, from the outside in. */
  readonly path: readonly string[];
  readonly commands: readonly Offer[];
  readonly flags: readonly Offer[];
  /** What its arguments can be. */
  readonly words: readonly Offer[];
  /** Whether its arguments are names of charts: the folders below `helm/`. */
  readonly takesCharts: boolean;
}

/** What can follow each command of a tree, the program itself first. Pure. */
export function completionTree(
  command: Command,
  path: readonly string[] = [],
  outer: readonly Offer[] = [],
): readonly CompletionNode[] {
  const flags = [
    ...command.options.flatMap(({ long, description }) => (long ? [{ word: long, description }] : [])),
    ...outer,
  ];
  const choices = command.registeredArguments.flatMap(({ argChoices = [], description }) =>
    argChoices.map((word) => ({ word, description })),
  );
  const node = {
    path,
    commands: command.commands.map((child) => ({ word: child.name(), description: child.description() })),
    flags: path.length === 0 ? [...flags, { word: '--help', description: 'display help for command' }] : flags,
    words: choices,
    takesCharts: command.registeredArguments.some((argument) => argument.name() === 'chart'),
  };
  return [node, ...command.commands.flatMap((child) => completionTree(child, [...path, child.name()], node.flags))];
}
