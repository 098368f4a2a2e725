import type { Json } from '../print-yaml';
import type { Difference } from './difference';
import type { ChartComparison } from './version-step';

/** Gives a part of a text its colour; a command that prints to a terminal has one, a file has none. */
export interface Paint {
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly breaking: (text: string) => string;
}

const PLAIN: Paint = { added: same, removed: same, breaking: same };
/** Characters of a value that are shown. */
const SHOWN = 80;
const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/**
 * The differences as lines for a terminal.
 *
 * @param paint colours. @default - none
 */
export function comparisonText({ differences, breaking, step }: ChartComparison, paint: Paint = PLAIN): string {
  if (differences.length === 0) return 'no difference\n';
  return `${differencesText(differences, paint)}\n\n${summary(differences.length, breaking.length)}, wants a ${step} version\n`;
}

/** Each difference, as lines for a terminal. */
export function differencesText(differences: readonly Difference[], paint: Paint = PLAIN): string {
  return differences.flatMap((difference) => [headline(difference, paint), ...details(difference, paint)]).join('\n');
}

/** The differences as Markdown, for a comment on a pull request. */
export function comparisonMarkdown(chart: string, { differences, breaking, step }: ChartComparison): string {
  if (differences.length === 0) return `### ${chart}\n\nNo difference.\n`;
  const rows = differences.map(
    ({ change, name, path, before, after, breaking: reason }) =>
      `| ${change} | ${cell(name)} | ${cell(path ?? '')} | ${cell(short(before))} | ${cell(short(after))} | ${cell(reason ?? '', false)} |\n`,
  );
  const head = '| | what | where | before | after | breaks upgrades |\n|--|--|--|--|--|--|\n';
  return `### ${chart}\n\n${summary(differences.length, breaking.length)}; wants a **${step}** version.\n\n${head}${rows.join('')}`;
}

function headline({ change, name, path, breaking }: Difference, paint: Paint): string {
  const text = `${SIGNS[change]} ${name}${path === undefined ? '' : ` ${path}`}`;
  const painted = change === 'changed' ? text : paint[change](text);
  return breaking === undefined ? painted : `${painted}\n    ${paint.breaking(`breaks: ${breaking}`)}`;
}

function details({ before, after, change }: Difference, paint: Paint): string[] {
  if (change !== 'changed') return [];
  return [
    ...(before === undefined ? [] : [`    ${paint.removed(`- ${short(before)}`)}`]),
    ...(after === undefined ? [] : [`    ${paint.added(`+ ${short(after)}`)}`]),
  ];
}

function summary(all: number, breaking: number): string {
  const breaks =
    breaking === 0 ? 'none breaks upgrades' : `${breaking} ${breaking === 1 ? 'breaks' : 'break'} upgrades`;
  return `${all} ${all === 1 ? 'difference' : 'differences'}, ${breaks}`;
}

function short(value: Json | undefined): string {
  const text = value === undefined ? '' : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

/** A cell of a table: neither a bar nor a backtick of a value may end it. */
function cell(text: string, isCode = true): string {
  const safe = text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
  if (!isCode || safe === '') return safe;
  const fence = safe.includes('`') ? '``' : '`';
  return `${fence}${safe.includes('`') ? ` ${safe} ` : safe}${fence}`;
}

function same(text: string): string {
  return text;
}
