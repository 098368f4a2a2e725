import { inParallel } from './in-parallel';
import { knownBugsOf } from './known-bugs';
import { smallestFailures } from './failures';
import { newLooks, NO_TRIALS, tallied, type Tally } from './tally';
import { sortedDocuments, tasksOf, type Documents, type Task } from './tasks';
import { tryDocuments, type Subject, type Trial } from './trial';

/** What one Helm made of the documents. */
export interface HelmReport extends Omit<Tally, 'looks'> {
  /** Version of Helm, as in `4.1.4`. */
  readonly version: string;
  /** Documents that both readings were given. */
  readonly documents: number;
  /** The first of the differences, one of each look, each with the smallest document that shows it. */
  readonly failures: readonly Trial[];
  /** Faults that this version of Helm is known to have, and what was done about them. */
  readonly knownBugs: readonly string[];
}

/** How far a verification is. */
export interface Progress {
  /** Comparisons made so far, of all Helms. */
  readonly done: number;
  /** Comparisons that there will be. */
  readonly total: number;
}

/** A difference that nobody has seen yet, with the document that it was found with. */
export interface FoundDifference {
  /** Version of Helm. */
  readonly version: string;
  readonly trial: Trial;
}

/** How a verification runs. */
export interface VerifyRun {
  /** Processes of Helm that run at a time. */
  readonly processes: number;
  readonly progress: (progress: Progress) => void;
  readonly found: (difference: FoundDifference) => void;
}

/** Tries all documents of one chart with each Helm. */
export async function verifyWithHelms(
  subjects: readonly Subject[],
  documents: Documents,
  { processes, progress, found }: VerifyRun,
): Promise<readonly HelmReport[]> {
  const [first] = subjects;
  if (first === undefined) return [];
  const sorted = sortedDocuments(first.tree, documents);
  const queues = subjects.map((subject, number) =>
    tasksOf(subject, sorted, { number, of: subjects.length }).map((task) => ({ subject, task })),
  );
  const jobs = alternating(queues);
  const tallies = new Map(subjects.map((subject) => [subject, NO_TRIALS]));
  const count = (some: readonly { readonly task: Task }[]): number =>
    some.reduce((sum, { task }) => sum + task.documents.length, 0);
  const total = count(jobs);
  let done = 0;
  await inParallel(
    jobs.map((job) => async () => {
      const { subject, task } = job;
      const trials = await tryDocuments(subject, task.documents, task.place, task.way);
      const before = tallies.get(subject) ?? NO_TRIALS;
      tallies.set(subject, tallied(before, trials));
      for (const trial of newLooks(before, trials)) found({ version: subject.helm.version, trial });
      done += count([job]);
      progress({ done, total });
    }),
    processes,
  );
  const tried = documents.edges.length + documents.random.length + documents.mistakes.length;
  const reports: HelmReport[] = [];
  for (const [subject, tally] of tallies) reports.push(await reportOf(subject, tally, tried));
  return reports;
}

async function reportOf(subject: Subject, tally: Tally, documents: number): Promise<HelmReport> {
  const { looks: _, ...counts } = tally;
  const failures = await smallestFailures(subject, tally);
  const knownBugs = knownBugsOf(subject.helm).map(({ what }) => what);
  return { version: subject.helm.version, documents, ...counts, failures, knownBugs };
}

/** The first of each queue, then the second of each, and so on: what two Helms print alike is read once. */
function alternating<T>(queues: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => queues.flatMap((queue) => queue.slice(at, at + 1))).flat();
}
