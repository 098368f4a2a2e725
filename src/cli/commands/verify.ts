import { randomInt } from 'node:crypto';
import { loadConfig } from '../../config/load-config';
import { ChartwrightError } from '../../errors';
import { findHelms, helmOfEachMajor } from '../../helm/find-helm';
import { reportText } from '../../verify/report';
import { verifyChart, type VerifyReport } from '../../verify/verify';
import type { Progress } from '../../verify/verify-helms';
import { chartsOf } from '../charts-of';
import type { Io } from '../io';

/** Options of `chartwright verify`. */
export interface VerifyCommandOptions {
  /** Random documents a chart. */
  readonly samples: number;
  /** Whole number that decides about the random documents; `random` for one that nobody has seen, which is printed. */
  readonly seed: number | 'random';
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
  const seed = options.seed === 'random' ? randomInt(1_000_000_000) : options.seed;
  const found = await findHelms({ environment: io.environment, ...(paths !== undefined && { paths }) });
  const helms = paths === undefined ? helmOfEachMajor(found) : found;
  const reports: VerifyReport[] = [];
  for (const chart of charts) {
    const text = `${chart.metadata.name}, seed ${seed}`;
    io.progress(`${text}: making documents`);
    const progress = (share: Progress): void => {
      io.progress(`${text}: comparisons`, share);
    };
    const report = await verifyChart(chart, { helms, environment: io.environment, seed, samples, progress });
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
