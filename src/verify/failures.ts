import { VALUES_WAYS } from './root-render';
import { shrink } from './shrink';
import type { Tally } from './tally';
import { tryDocuments, type Subject, type Trial, type Way } from './trial';

/** Differences that are shrunk. */
const SHRUNK = 5;

/** The first of the differences, each with the smallest document that shows it, in every way in which it does. */
export async function smallestFailures(subject: Subject, { looks }: Tally): Promise<readonly Trial[]> {
  const failures: Trial[] = [];
  for (const { document, place, way, differences } of [...looks.values()].slice(0, SHRUNK)) {
    // Something else may be wrong with a smaller document: it would lead away from what is looked for.
    const isAlike = (trial: Trial): boolean => trial.differences[0]?.kind === differences[0]?.kind;
    const smallest = await shrink(document, async (candidates) => {
      const trials = await tryDocuments(subject, candidates, place, way);
      const failing = new Set(
        trials.filter((trial) => differs(trial) && isAlike(trial)).map((trial) => trial.document),
      );
      return candidates.map((candidate) => failing.has(candidate));
    });
    for (const each of new Set<Way>([way, ...VALUES_WAYS])) {
      failures.push(...(await tryDocuments(subject, [smallest], place, each)).filter(differs));
    }
  }
  return failures;
}

const differs = ({ differences }: Trial): boolean => differences.length > 0;
