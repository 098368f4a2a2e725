import type { JsonObject } from '../values/json';
import { BATCH_SIZE } from './batch';
import { differenceText } from './compare';
import { inParallel } from './in-parallel';
import { knownBugsOf } from './known-bugs';
import { evaluated, type Outcome } from './outcome';
import { places, type Place } from './places';
import { VALUES_WAYS } from './root-render';
import { shrink } from './shrink';
import { tryDocuments, type Subject, type Trial, type Way } from './trial';

/** What a chart is tried with. */
export interface Documents {
  /** Documents at the edges of what the schema allows. */
  readonly edges: readonly JsonObject[];
  readonly random: readonly JsonObject[];
  /** Documents with one mistake each. */
  readonly mistakes: readonly JsonObject[];
}

/** What one Helm made of the documents. */
export interface HelmReport {
  /** Version of Helm, as in `4.1.4`. */
  readonly version: string;
  /** Documents that both readings were given. */
  readonly documents: number;
  /** Comparisons in which both readings rendered objects. */
  readonly rendered: number;
  /** Comparisons in which both readings refused the document. */
  readonly refused: number;
  /** Comparisons by each way in which values reach a chart. */
  readonly ways: Readonly<Record<Way, number>>;
  /** Comparisons in which the readings differed. */
  readonly differing: number;
  /** The first of the differences, one of each look, each with the smallest document that shows it. */
  readonly failures: readonly Trial[];
  /** Faults that this version of Helm is known to have, and what was done about them. */
  readonly knownBugs: readonly string[];
}

/** How far a verification is. */
export interface Progress {
  readonly helm: string;
  readonly done: number;
  readonly total: number;
}

/** How a verification runs. */
export interface VerifyRun {
  /** Processes of Helm that run at a time. */
  readonly processes: number;
  readonly progress: (progress: Progress) => void;
}

/** One random document in so many also runs as a chart of its own. */
const ROOT_SHARE = 20;

/** Documents that the chart's own rules refuse cost a process each: so many of them are tried. */
const RULE_TRIALS = 24;

/** Differences that are shrunk. */
const SHRUNK = 5;

interface Task {
  readonly documents: readonly JsonObject[];
  readonly place: Place;
  readonly way: Way;
}

/** Tries all documents with one Helm. */
export async function verifyWithHelm(subject: Subject, documents: Documents, run: VerifyRun): Promise<HelmReport> {
  const tasks = tasksOf(subject, documents);
  const { version } = subject.helm;
  let done = 0;
  const trials = await inParallel(
    tasks.map((task) => async () => {
      const tried = await tryDocuments(subject, task.documents, task.place, task.way);
      run.progress({ helm: version, done: ++done, total: tasks.length });
      return tried;
    }),
    run.processes,
  );
  const all = trials.flat();
  const differing = all.filter(({ differences }) => differences.length > 0);
  const agreed = all.filter(({ differences }) => differences.length === 0);
  return {
    version,
    documents: documents.edges.length + documents.random.length + documents.mistakes.length,
    rendered: agreed.filter(({ evaluate }) => evaluate.kind === 'rendered').length,
    refused: agreed.filter(({ evaluate }) => evaluate.kind === 'refused').length,
    ways: countedByWay(all),
    differing: differing.length,
    failures: await shrunken(subject, differing),
    knownBugs: knownBugsOf(subject.helm).map(({ what }) => what),
  };
}

function countedByWay(trials: readonly Trial[]): Readonly<Record<Way, number>> {
  const count = (way: Way): number => trials.filter((trial) => trial.way === way).length;
  return { dependency: count('dependency'), file: count('file'), set: count('set'), 'set-json': count('set-json') };
}

function tasksOf(subject: Subject, { edges, random, mistakes }: Documents): readonly Task[] {
  const bugs = knownBugsOf(subject.helm);
  const all = [...edges, ...random, ...mistakes];
  const meetsBug = (document: JsonObject): boolean => bugs.some(({ meets }) => meets(document));
  const outcomes = all.map((document) => ({ document, outcome: outcomeOf(subject, document) }));
  const having = (holds: (outcome: Outcome) => boolean): readonly JsonObject[] =>
    outcomes.filter(({ document, outcome }) => holds(outcome) && !meetsBug(document)).map(({ document }) => document);
  const byRule = having((outcome) => outcome.kind === 'refused' && outcome.by !== 'schema');
  const share = (some: readonly JsonObject[]): readonly JsonObject[] => some.filter((_, at) => at % ROOT_SHARE === 0);
  return inPlaces(subject, [
    ...batched(having((outcome) => outcome.kind === 'rendered')),
    // Documents that Helm refuses by their schema do not spoil a batch of their like.
    ...batched(having((outcome) => outcome.kind === 'refused' && outcome.by === 'schema')),
    ...alone(
      [...share(random), ...share(mistakes), ...byRule.slice(0, RULE_TRIALS), ...all.filter(meetsBug)],
      ['file'],
    ),
    ...alone(edges, VALUES_WAYS),
  ]);
}

function outcomeOf({ tree, capabilities }: Subject, values: JsonObject): Outcome {
  return evaluated(tree, { values, capabilities });
}

type Unplaced = Omit<Task, 'place'>;

function batched(documents: readonly JsonObject[]): readonly Unplaced[] {
  const count = Math.ceil(documents.length / BATCH_SIZE);
  return Array.from({ length: count }, (_, at) => ({
    documents: documents.slice(at * BATCH_SIZE, (at + 1) * BATCH_SIZE),
    way: 'dependency',
  }));
}

function alone(documents: readonly JsonObject[], ways: readonly Way[]): readonly Unplaced[] {
  return documents.flatMap((document) => ways.map((way) => ({ documents: [document], way })));
}

function inPlaces({ tree }: Subject, tasks: readonly Unplaced[]): readonly Task[] {
  const all = places(tree.metadata.name);
  return tasks.flatMap((task, at) => {
    const place = all[at % all.length];
    return place === undefined ? [] : [{ ...task, place }];
  });
}

/** Differences that look alike but for numbers have one cause more often than not. */
function lookOf({ differences: [first] }: Trial): string {
  return first === undefined ? '' : differenceText(first).replace(/[0-9]+|"[^"]*"/g, '');
}

async function shrunken(subject: Subject, differing: readonly Trial[]): Promise<readonly Trial[]> {
  const looks = new Map(differing.map((trial) => [lookOf(trial), trial] as const));
  const failures: Trial[] = [];
  for (const { document, place, way } of [...looks.values()].slice(0, SHRUNK)) {
    const smallest = await shrink(document, async (candidates) => {
      const trials = await tryDocuments(subject, candidates, place, way);
      const failing = new Set(trials.filter((trial) => trial.differences.length > 0).map((trial) => trial.document));
      return candidates.map((candidate) => failing.has(candidate));
    });
    for (const each of new Set<Way>([way, ...VALUES_WAYS])) {
      const trials = await tryDocuments(subject, [smallest], place, each);
      failures.push(...trials.filter((trial) => trial.differences.length > 0));
    }
  }
  return failures;
}
