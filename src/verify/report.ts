import { differenceText } from './compare';
import type { Trial } from './trial';
import type { VerifyReport } from './verify';
import type { HelmReport } from './verify-helm';

/** A report for people: one line a Helm, and for each difference the smallest values that show it, with both sides. */
export function reportText(report: VerifyReport): string {
  const { chart, version, seed, rows, helms, unproven } = report;
  return [
    `${chart} ${version}: ${rows} rows of plain values, seed ${seed}`,
    ...helms.flatMap(helmLines),
    ...unproven.map((major) => `  Helm ${major}: unproven, there is none here; give its path with --helm`),
  ].join('\n');
}

function helmLines({
  version,
  documents,
  rendered,
  refused,
  differing,
  failures,
  knownBugs,
}: HelmReport): readonly string[] {
  return [
    `  Helm ${version}: ${documents} documents, ${rendered} times the same objects, ${refused} times refused alike, ${differing} differences`,
    ...knownBugs.map((bug) => `    known of this version: ${bug}`),
    ...failures.flatMap(failureLines),
  ];
}

function failureLines({ document, place, way, differences }: Trial): readonly string[] {
  return [
    `    values ${JSON.stringify(document)}`,
    `    release ${place.release} in ${place.namespace}, by ${way}`,
    ...differences.map((difference) => `      ${differenceText(difference)}`),
  ];
}
