import { objectKey } from '../charts/object-differences';
import { differenceText } from './compare';
import type { Outcome } from './outcome';
import type { Trial } from './trial';
import type { VerifyReport } from './verify';
import type { FoundDifference, HelmReport } from './verify-helms';

/** Differences of one document that are written out. */
const SHOWN_DIFFERENCES = 5;

/** What a verification found, as text for a terminal. */
export function reportText({ chart, version, seeds, rows, helms, standIns, unproven }: VerifyReport): string {
  return [
    `${chart} ${version}, seed ${seeds.join(' and ')}: the builder looked at no value in ${rows} rows`,
    ...helms.flatMap(helmLines),
    ...standIns.map((name) => `  '${name}' comes from a repository: an empty chart stood in its place`),
    ...unproven.map((major) => `  Helm ${major}: unproven, since there is none here`),
    '',
  ].join('\n');
}

/** A difference on one line, without the document, which is not the smallest yet. */
export function foundText(chart: string, { version, trial }: FoundDifference): string {
  const { place, way, differences } = trial;
  const texts = differences.slice(0, 1).map((difference) => differenceText(difference).split('\n')[0]);
  return `${chart}, release ${place.release} in ${place.namespace}, values by ${way}, Helm ${version}: ${texts.join('')}`;
}

function helmLines({
  version,
  documents,
  rendered,
  refused,
  ways,
  differing,
  failures,
  knownBugs,
}: HelmReport): readonly string[] {
  const alone = ways.file + ways.set + ways['set-json'];
  return [
    `  Helm ${version}: ${documents} documents, ${rendered} renderings and ${refused} refusals agree (${alone} by plain helm template, ${ways.set + ways['set-json']} of them by --set or --set-json), ${differing} differ`,
    ...knownBugs.map((bug) => `    known fault of this version: ${bug}`),
    ...failures.flatMap(failureLines),
  ];
}

function failureLines({ document, place, way, evaluate, helm, differences }: Trial): readonly string[] {
  return [
    `    release ${place.release} in ${place.namespace}, values by ${way}: ${JSON.stringify(document)}`,
    ...differences.slice(0, SHOWN_DIFFERENCES).map((difference) => `      ${differenceText(difference)}`),
    `      evaluate: ${outcomeText(evaluate, differences)}`,
    `      Helm:     ${outcomeText(helm, differences)}`,
  ];
}

/** One side: the objects in which the two differ, or why it refuses. */
function outcomeText(outcome: Outcome, differences: Trial['differences']): string {
  if (outcome.kind === 'refused') return `refused (${outcome.by}): ${outcome.message}`;
  const named = new Set(differences.flatMap((difference) => ('object' in difference ? [difference.object] : [])));
  const differing = outcome.objects.filter((object) => named.has(objectKey(object)));
  return JSON.stringify(differing.length > 0 ? differing : outcome.notes);
}
