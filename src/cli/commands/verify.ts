import { randomInt } from 'node:crypto';
import { loadConfig } from '../../config/load-config';
import { ChartwrightError } from '../../errors';
import { findHelms, helmOfEachMajor } from '../../helm/find-helm';
import { foundText, reportText } from '../../verify/report';
import { verifyChart, type VerifyReport } from '../../verify/verify';
import type { FoundDifference, Progress } from '../../verify/verify-helms';
import { chartsOf } from '../charts-of';
import type { Io } from '../io';

/** A number that decides about random documents, or one that is yet to be drawn. */
export type Seed = number | 'random';

/** Options of `chartwright verify`. */
export interface VerifyCommandOptions {
  /** Random documents a chart, for each seed. */
  readonly samples: number;
  /** Whole numbers that decide about the random documents; `random` for one that nobody has seen, which is printed. */
  readonly seed: readonly Seed[];
  /** Paths of Helm executables; those of PATH and of the tool cache where none is given. */
  readonly helm?: readonly string[];
  /** Whether to print JSON. */
  readonly json: boolean;
}

/**
 * Holds the two readings of charts against each other, under every Helm that is there.
 *
 * @throws ChartwrightError `E_DIFFERENCE` where they differ, with the smallest document for which they do
 */
export async function verify(
  names: readonly string[],
  options: VerifyCommandOptions,
  io: Io,
): Promise<readonly VerifyReport[]> {
  const charts = chartsOf(await loadConfig(io.folder), names);
  const { helm: paths, samples, json } = options;
  const seeds = options.seed.map((seed) => (seed === 'random' ? randomInt(1_000_000_000) : seed));
  const found = await findHelms({ environment: io.environment, ...(paths !== undefined && { paths }) });
  const helms = paths === undefined ? helmOfEachMajor(found) : found;
  const reports: VerifyReport[] = [];
  for (const chart of charts) {
    const text = `${chart.metadata.name}, seed ${seeds.join(' and ')}`;
    io.progress(`${text}: making documents`);
    const progress = (share: Progress): void => {
      io.progress(`${text}: comparisons`, share);
    };
    const found = (difference: FoundDifference): void => {
      io.warn(foundText(chart.metadata.name, difference));
    };
    const report = await verifyChart(chart, { helms, environment: io.environment, seeds, samples, progress, found });
    if (!json) io.print(reportText(report));
    reports.push(report);
  }
  if (json) io.print(JSON.stringify(reports, undefined, 2));
  const differing = reports.filter(({ agrees }) => !agrees).map(({ chart }) => chart);
  if (differing.length > 0) {
    throw new ChartwrightError(
      'E_DIFFERENCE',
      `the two readings of ${differing.join(', ')} differ; see above for the smallest values that show it`,
    );
  }
  return reports;
}
