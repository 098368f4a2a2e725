import { objectDifferences, type ObjectDifference } from '../charts/object-differences';
import type { Json } from '../values/json';
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
    return [
      ...objectDifferences(evaluate.objects, helm.objects),
      ...notes.map((difference) => ({ ...difference, kind: 'notes' as const })),
    ];
  }
  if (evaluate.kind === 'refused' && helm.kind === 'refused' && evaluate.by === helm.by && evaluate.by !== 'accident')
    return [];
  return [{ kind: 'refusal', evaluate: outcomeText(evaluate), helm: outcomeText(helm) }];
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
