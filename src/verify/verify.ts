import type { z } from 'zod';
import type { ChartTree } from '../charts/chart-tree';
import type { ChartDefinition } from '../charts/define-chart';
import { checkPurity } from '../charts/purity';
import { isExternal } from '../charts/stand-in';
import { synthesize, synthesizeKnown } from '../charts/synthesize';
import { majorOf } from '../helm/find-helm';
import type { Environment, Helm } from '../helm/run-helm';
import { mergeValues } from '../values/coalesce';
import { randomDocuments } from './documents';
import { documentsType, everythingOn } from './documents-type';
import { edgeDocuments } from './edges';
import { mistakes } from './invalid';
import { manyRows } from './many-rows';
import { withSubjects } from './subjects';
import type { Documents } from './tasks';
import { vendored } from './vendored';
import { verifyWithHelms, type FoundDifference, type HelmReport, type Progress } from './verify-helms';

/** How a chart is verified. */
export interface VerifyOptions {
  /** The Helms to hold evaluation against. */
  readonly helms: readonly Helm[];
  /** The caller's environment, for Helm. */
  readonly environment: Environment;
  /** Whole numbers that decide about the random documents: so many of them for each. */
  readonly seeds: readonly number[];
  /**
   * Random documents a seed, beside those at the edges of the schema and those with a mistake.
   *
   * @default 500
   */
  readonly samples?: number;
  /**
   * Processes of Helm that run at a time.
   *
   * @default 2
   */
  readonly processes?: number;
  /**
   * Called after each process of Helm.
   *
   * @default - nobody is told
   */
  readonly progress?: (progress: Progress) => void;
  /**
   * Called for one difference of each look as soon as it is found. The report has it with a smaller document.
   *
   * @default - nobody is told before the report
   */
  readonly found?: (difference: FoundDifference) => void;
}

/** Random documents that a chart is tried with, for each seed. */
export const DEFAULT_SAMPLES = 500;

/** Processes of Helm that run at a time. */
export const DEFAULT_PROCESSES = 2;

/** Major versions of Helm that a chart is to be proven under. */
export const PROVEN_MAJORS: readonly number[] = [3, 4];

/** What is known of a chart after verification. */
export interface VerifyReport {
  readonly chart: string;
  readonly version: string;
  readonly seeds: readonly number[];
  /** Rows of plain values on which the builder made the same chart. */
  readonly rows: number;
  readonly helms: readonly HelmReport[];
  /** Dependencies from a repository, in whose place an empty chart stood. */
  readonly standIns: readonly string[];
  /** Major versions of Helm under which nothing was tried, since there was none. */
  readonly unproven: readonly number[];
  /** Whether nothing differed. It is true without any Helm as well: see `unproven`. */
  readonly agrees: boolean;
}

/**
 * Holds the two readings of a chart against each other: what `helm template` makes of the printed chart, and what
 * evaluation makes of the same values, for documents at every edge of the schema, random ones and wrong ones.
 *
 * @throws ChartwrightError `E_VALUE_INSPECTED` where the builder looks at a value, and what synthesis throws
 *
 * @example
 * const helms = await findHelms({ environment: process.env });
 * const report = await verifyChart(backend, { helms, environment: process.env, seeds: [1] });
 * if (!report.agrees) process.stderr.write(reportText(report));
 */
export async function verifyChart<Values extends z.ZodObject>(
  definition: ChartDefinition<Values>,
  options: VerifyOptions,
): Promise<VerifyReport> {
  const { helms, environment, seeds } = options;
  const tree = synthesize(definition);
  const proven = vendored(tree);
  const type = documentsType(proven);
  const rows = manyRows(definition.type, seeds);
  checkPurity(tree, (values, as) => synthesizeKnown(definition, values, tree, as), rows);
  const documents: Documents = {
    edges: edgeDocuments(type),
    random: seeds.flatMap((seed) => randomDocuments(type, options.samples ?? DEFAULT_SAMPLES, seed)),
    mistakes: mistakes(type).map(({ document }) => mergeValues(everythingOn(proven), document)),
  };
  const { processes = DEFAULT_PROCESSES, progress = nobodyIsTold, found = nobodyIsTold } = options;
  const reports = await withSubjects(proven, helms, environment, (subjects) =>
    verifyWithHelms(subjects, documents, { processes, progress, found }),
  );
  const majors = new Set(helms.map(majorOf));
  return {
    chart: tree.metadata.name,
    version: tree.metadata.version,
    seeds,
    rows: rows.length,
    helms: reports,
    standIns: externalNames(tree),
    unproven: PROVEN_MAJORS.filter((major) => !majors.has(major)),
    agrees: reports.every(({ differing }) => differing === 0),
  };
}

const nobodyIsTold = (): void => undefined;

function externalNames({ dependencies }: ChartTree): readonly string[] {
  return dependencies.flatMap((dependency) => [
    ...(isExternal(dependency) ? [dependency.name] : []),
    ...externalNames(dependency.chart).map((name) => `${dependency.name}.${name}`),
  ]);
}
