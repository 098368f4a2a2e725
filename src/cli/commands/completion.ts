import type { Command } from 'commander';
import { completionTree, type CompletionNode, type Offer } from '../completion-tree';
import type { Io } from '../io';

/** A shell that completes. */
export type Shell = keyof typeof SHELLS;

const SHELLS = { bash, zsh, fish } as const;

/** Prints the completion for a shell, made from the tree of commands. */
export function completion(program: Command, shell: Shell, io: Io): void {
  io.print(SHELLS[shell](program.name(), completionTree(program)).trimEnd());
}

function bash(name: string, nodes: readonly CompletionNode[]): string {
  const cases = nodes.map((node) => {
    const words = [...node.commands, ...node.words, ...node.flags].map(({ word }) => word).join(' ');
    const charts = node.takesCharts ? ' $(cd helm 2>/dev/null && ls -d */ 2>/dev/null | tr -d /)' : '';
    return `    "${keyOf(node.path)}") words="${words}${charts}" ;;`;
  });
  return `_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" words="" word
  for word in "\${COMP_WORDS[@]:1:$((COMP_CWORD - 1))}"; do
    case "$path/$word" in
      ${inner(nodes)}) path="$path/$word" ;;
    esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _${name} ${name}
`;
}

function zsh(name: string, nodes: readonly CompletionNode[]): string {
  const cases = nodes.map((node) => {
    const words = [...node.commands, ...node.words, ...node.flags].map((offer) => `      ${zshWord(offer)}`).join('\n');
    const charts = node.takesCharts ? '\n      entries+=(helm/*(N/:t))' : '';
    return `    "${keyOf(node.path)}")\n      entries=(\n${words}\n      )${charts}\n      ;;`;
  });
  return `#compdef ${name}
_${name}() {
  local place="" word
  local -a entries
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$place/$word" in
      ${inner(nodes)}) place="$place/$word" ;;
    esac
  done
  case "$place" in
${cases.join('\n')}
  esac
  _describe '${name}' entries || _files
}
if [ "\${funcstack[1]}" = "_${name}" ]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

function fish(name: string, nodes: readonly CompletionNode[]): string {
  const lines = nodes.flatMap((node) => {
    const here = `complete -c ${name} -n '${fishCondition(node)}'`;
    return [
      ...[...node.commands, ...node.words].map(
        ({ word, description }) => `${here} -f -a ${quote(word)} -d ${quote(description)}`,
      ),
      ...node.flags.map(({ word, description }) => `${here} -l ${word.slice(2)} -d ${quote(description)}`),
      ...(node.takesCharts ? [`${here} -f -a '(path basename helm/*/)'`] : []),
    ];
  });
  return `${lines.join('\n')}\n`;
}

/** Holds where the names of the command stand in the line, and none of those below it. */
function fishCondition({ path, commands }: CompletionNode): string {
  if (path.length === 0) return '__fish_use_subcommand';
  const seen = path.map((name) => `__fish_seen_subcommand_from ${name}`);
  const below =
    commands.length === 0 ? [] : [`not __fish_seen_subcommand_from ${commands.map(({ word }) => word).join(' ')}`];
  return [...seen, ...below].join('; and ');
}

/** What the scripts call a command: its names, each after a slash. */
const keyOf = (path: readonly string[]): string => path.map((name) => `/${name}`).join('');

const inner = (nodes: readonly CompletionNode[]): string =>
  nodes.flatMap(({ path }) => (path.length === 0 ? [] : [keyOf(path)])).join(' | ');

const zshWord = ({ word, description }: Offer): string => quote(`${word.replaceAll(':', '\\:')}:${description}`);

/** A text in single quotes, as every one of the shells reads it. */
const quote = (text: string): string => `'${text.replaceAll("'", `'"'"'`)}'`;
