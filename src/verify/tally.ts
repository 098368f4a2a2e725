import { differenceText } from './compare';
import type { Trial, Way } from './trial';

/** What trials came to, as much of it as is still needed. */
export interface Tally {
  /** Trials in which both readings rendered the same objects. */
  readonly rendered: number;
  /** Trials in which both readings refused the document. */
  readonly refused: number;
  /** Trials by each way in which values reach a chart. */
  readonly ways: Readonly<Record<Way, number>>;
  /** Trials in which the readings differed. */
  readonly differing: number;
  /** One differing trial of each look. */
  readonly looks: ReadonlyMap<string, Trial>;
}

/** Nothing was tried. */
export const NO_TRIALS: Tally = {
  rendered: 0,
  refused: 0,
  ways: { dependency: 0, file: 0, set: 0, 'set-json': 0 },
  differing: 0,
  looks: new Map(),
};

/** What some trials came to, after what others came to. */
export function tallied(before: Tally, trials: readonly Trial[]): Tally {
  const differing = trials.filter(differs);
  const agreeing = (kind: 'rendered' | 'refused'): number =>
    trials.filter(({ differences, evaluate }) => differences.length === 0 && evaluate.kind === kind).length;
  const by = (way: Way): number => before.ways[way] + trials.filter((trial) => trial.way === way).length;
  return {
    rendered: before.rendered + agreeing('rendered'),
    refused: before.refused + agreeing('refused'),
    ways: { dependency: by('dependency'), file: by('file'), set: by('set'), 'set-json': by('set-json') },
    differing: before.differing + differing.length,
    looks: new Map([...before.looks, ...newLooks(before, trials).map((trial) => [lookOf(trial), trial] as const)]),
  };
}

/** One of each look among those of some trials that differ as none before. */
export function newLooks({ looks }: Tally, trials: readonly Trial[]): readonly Trial[] {
  const found = new Map(trials.filter(differs).map((trial) => [lookOf(trial), trial] as const));
  return [...found].filter(([look]) => !looks.has(look)).map(([, trial]) => trial);
}

const differs = ({ differences }: Trial): boolean => differences.length > 0;

/** Differences that look alike but for numbers and texts have one cause more often than not. */
function lookOf({ differences: [first] }: Trial): string {
  return first === undefined ? '' : differenceText(first).replace(/[0-9]+|"[^"]*"/g, '');
}
