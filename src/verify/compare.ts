import { isDeepStrictEqual } from 'node:util';
import { objectDifferences, objectKey, objectsByKey, type ObjectDifference } from '../charts/object-differences';
import type { Json, JsonObject } from '../values/json';
import { jsonDifferences, type JsonDifference } from '../values/json-difference';
import type { Outcome } from './outcome';

/** A difference between the two readings of a chart for one document. */
export type Difference =
  | ObjectDifference
  | ({ readonly kind: 'notes' } & JsonDifference)
  | {
      /** One reading refuses the document, or the two refuse it for different reasons. */
      readonly kind: 'refusal';
      readonly evaluate: string;
      readonly helm: string;
    };

/** Compares what evaluation and Helm make of one document, both ways. */
export function outcomeDifferences(evaluate: Outcome, helm: Outcome): readonly Difference[] {
  if (evaluate.kind === 'rendered' && helm.kind === 'rendered') {
    const notes = jsonDifferences(evaluate.notes, helm.notes);
    const named = namedAlike(evaluate.objects, helm.objects);
    const others = (objects: readonly JsonObject[]): readonly JsonObject[] =>
      objects.filter((object) => !named.has(objectKey(object)));
    return [
      ...objectDifferences(others(evaluate.objects), others(helm.objects)),
      ...notes.map((difference) => ({ ...difference, kind: 'notes' as const })),
    ];
  }
  if (evaluate.kind === 'refused' && helm.kind === 'refused' && evaluate.by === helm.by && evaluate.by !== 'accident')
    return [];
  return [{ kind: 'refusal', evaluate: outcomeText(evaluate), helm: outcomeText(helm) }];
}

/** Names that values give to several objects, the same in both readings: that is for whoever sets the values, and no difference. */
function namedAlike(left: readonly JsonObject[], right: readonly JsonObject[]): ReadonlySet<string> {
  const [ours, theirs] = [objectsByKey(left), objectsByKey(right)];
  const repeated = [...ours].filter(([, objects]) => objects.length > 1);
  return new Set(repeated.filter(([key, objects]) => areTheSame(objects, theirs.get(key) ?? [])).map(([key]) => key));
}

/** Whether two lists hold the same objects, in any order. */
function areTheSame([first, ...others]: readonly JsonObject[], theirs: readonly JsonObject[]): boolean {
  if (first === undefined) return theirs.length === 0;
  const at = theirs.findIndex((one) => isDeepStrictEqual(one, first));
  return at !== -1 && areTheSame(others, theirs.toSpliced(at, 1));
}

const outcomeText = (outcome: Outcome): string =>
  outcome.kind === 'rendered' ? `${outcome.objects.length} objects` : `refused (${outcome.by}): ${outcome.message}`;

/** A difference on one line. */
export function differenceText(difference: Difference): string {
  switch (difference.kind) {
    case 'missing':
      return `${difference.object}: Helm does not print it`;
    case 'extra':
      return `${difference.object}: only Helm prints it`;
    case 'duplicate':
      return `${difference.object}: it is there more than once`;
    case 'different':
      return `${difference.object} ${difference.pointer}: ${sides(difference)}`;
    case 'notes':
      return `the notes: ${sides(difference)}`;
    case 'refusal':
      return `evaluate ${difference.evaluate}, Helm ${difference.helm}`;
  }
}

const sides = ({ left, right }: JsonDifference): string => `evaluate ${side(left)}, Helm ${side(right)}`;

const side = (value: Json | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value));
