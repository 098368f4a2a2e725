import { closest } from 'fastest-levenshtein';

/**
 * The hint of an error about a name that is not known: the nearest one that is, and all of them. Pure.
 *
 * @example
 * didYouMean('chrats', ['charts', 'repository']); // did you mean 'charts'? there are charts, repository
 */
export function didYouMean(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'there are none';
  return `did you mean '${closest(name, known)}'? there ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}`;
}
