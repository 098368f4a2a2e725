import { compare, parse, prerelease, rcompare } from 'semver';

/**
 * The published version that people upgrade from to another: the newest stable one below it, or, where there is none, the newest
 * prerelease below it.
 *
 * @returns undefined where nothing below it is published
 */
export function predecessor(published: readonly string[], version: string): string | undefined {
  const older = published.filter((other) => parse(other) !== null && compare(other, version) < 0).sort(rcompare);
  return older.find((other) => prerelease(other) === null) ?? older[0];
}
