import type { z } from 'zod';
import type { ChartDefinition } from '../charts/define-chart';
import { ChartwrightError } from '../errors';
import { findHelms, helmOfEachMajor } from '../helm/find-helm';
import type { Environment } from '../helm/run-helm';
import { reportText } from '../verify/report';
import { verifyChart, type VerifyReport } from '../verify/verify';

/** How a chart is held against Helm in a test. */
export interface HelmVerification {
  /** Random values documents, beside those at the edges of the schema. @default 50 */
  readonly samples?: number;
  /** Whole number that decides about the random documents. @default 1 */
  readonly seed?: number;
  /** Executables of Helm. @default - one of each major version, from PATH and from the cache that Chartwright's set-up fills */
  readonly helms?: readonly string[];
  /** The environment in which Helm is looked for and run. @default process.env */
  readonly environment?: Environment;
}

/** How much {@link verifyWithHelm} does unless told otherwise: enough for a test of seconds; `chartwright verify` does more. */
export const VERIFICATION_DEFAULTS = { samples: 50, seed: 1 } as const;

/**
 * Holds what Helm makes of a chart against what evaluation makes of it, for many values documents.
 *
 * @throws ChartwrightError `E_DIFFERENCE` where they differ, with the smallest document for which they do; `E_TOOL` where there is no
 * Helm; `E_VALUE_INSPECTED` and what synthesis throws
 *
 * @example
 * await verifyWithHelm(backend, { samples: 100 });
 */
export async function verifyWithHelm<Values extends z.ZodObject>(
  definition: ChartDefinition<Values>,
  options: HelmVerification = {},
): Promise<VerifyReport> {
  const { environment = process.env, helms: paths } = options;
  const found = await findHelms({ environment, ...(paths !== undefined && { paths }) });
  if (found.length === 0) {
    throw new ChartwrightError(
      'E_TOOL',
      "there is no Helm on PATH nor in the cache; install Helm 3 or 4, or name its executable in 'helms'",
    );
  }
  const report = await verifyChart(definition, {
    helms: paths === undefined ? helmOfEachMajor(found) : found,
    environment,
    seeds: [options.seed ?? VERIFICATION_DEFAULTS.seed],
    samples: options.samples ?? VERIFICATION_DEFAULTS.samples,
  });
  if (report.agrees) return report;
  throw new ChartwrightError('E_DIFFERENCE', reportText(report));
}
