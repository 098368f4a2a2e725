import { inc, lt, parse } from 'semver';
import { ChartwrightError } from '../../errors';
import type { JsonObject, Difference } from './difference';
import { objectDifferences } from './object-differences';
import { valueDifferences, type ValuesContract } from './value-differences';

/** A version of a chart, rendered: Helm, or evaluation, renders it, with its default values or others. */
export interface RenderedChart extends ValuesContract {
  /** Kubernetes objects. */
  readonly objects: readonly JsonObject[];
}

/** How far the version must move (https://semver.org). */
export type VersionStep = 'major' | 'minor' | 'patch' | 'none';

/** What came of comparing two versions of a chart. */
export interface ChartComparison {
  /** Values first, then objects. */
  readonly differences: readonly Difference[];
  /** Those that break an upgrade. */
  readonly breaking: readonly Difference[];
  /** What the differences ask for. */
  readonly step: VersionStep;
}

/**
 * Compares two versions of a chart.
 *
 * What breaks an upgrade asks for a major version; what comes, goes, or has another default, for a minor one; anything else for a patch.
 *
 * @example
 * const { breaking, step } = compareCharts(published, built);
 * console.log(nextVersion('1.4.2', step), breaking.map(({ name, breaking }) => `${name}: ${breaking}`));
 */
export function compareCharts(before: RenderedChart, after: RenderedChart): ChartComparison {
  const differences = [...valueDifferences(before, after), ...objectDifferences(before.objects, after.objects)];
  const breaking = differences.filter((difference) => difference.breaking !== undefined);
  return { differences, breaking, step: stepOf(differences) };
}

/**
 * The version that a step leads to. Below 1.0.0 what breaks is a minor step, and everything else a patch, as npm and Cargo read it.
 *
 * @throws ChartwrightError `E_CHART_METADATA` where the version is none
 */
export function nextVersion(version: string, step: VersionStep): string {
  const parsed = parse(version);
  if (!parsed)
    throw new ChartwrightError('E_CHART_METADATA', `'version' is '${version}'; wants a semantic version such as 1.2.3`);
  if (step === 'none') return version;
  const early = { major: 'minor', minor: 'patch', patch: 'patch' } as const;
  return inc(version, parsed.major === 0 ? early[step] : step) ?? version;
}

/**
 * Refuses a version that hides what the differences ask for.
 *
 * @throws ChartwrightError `E_BREAKING` where an upgrade breaks and the version does not say so
 */
export function checkVersionStep(published: string, version: string, { breaking, step }: ChartComparison): void {
  const wanted = nextVersion(published, step);
  const [first] = breaking;
  // A prerelease of the wanted version says it as well.
  if (!first || !lt(version.replace(/[-+].*$/, ''), wanted)) return;
  const message =
    `version ${version} breaks upgrades from ${published} in ${breaking.length} ${breaking.length === 1 ? 'place' : 'places'}, ` +
    `the first being ${first.name}${first.path === undefined ? '' : ` (${first.path})`}: ${first.breaking ?? ''}; publish it as ${wanted}, or allow breaking changes`;
  throw new ChartwrightError('E_BREAKING', message);
}

function stepOf(differences: readonly Difference[]): VersionStep {
  if (differences.length === 0) return 'none';
  if (differences.some(({ breaking }) => breaking !== undefined)) return 'major';
  return differences.some(({ subject, change }) => change !== 'changed' || subject === 'value') ? 'minor' : 'patch';
}
