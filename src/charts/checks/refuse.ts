import { distance } from 'fastest-levenshtein';
import { ChartwrightError } from '../../errors';

/**
 * Refuses the value of a property.
 *
 * @param property as the author wrote it, as in `ports[0].containerPort`
 * @param got the value; undefined where there is none
 * @param wants what would be right, as in `an integer from 1 to 65535`
 * @param fix what to do about it, where there is more to say than to give what is wanted
 * @throws ChartwrightError `E_PROP`
 */
export function refuse(property: string, got: unknown, wants: string, fix?: string): never {
  const value = got === undefined ? 'not given' : typeof got === 'number' ? String(got) : JSON.stringify(got);
  const advice = fix === undefined ? '' : `; ${fix}`;
  throw new ChartwrightError('E_PROP', `'${property}' is ${value}; wants ${wants}${advice}`);
}

/** What there is to refuse: the arguments of `refuse`. */
export type Refusal = Parameters<typeof refuse>;

/** The messages of what a check refuses. */
export function refusals(check: () => unknown): readonly string[] {
  const found: string[] = [];
  addRefusal(found, check);
  return found;
}

/** Adds the message of what a check refuses, if it does. */
export function addRefusal(found: string[], check: () => unknown): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof ChartwrightError) || error.code !== 'E_PROP') throw error;
    found.push(error.message);
  }
}

/** The known word that somebody who typed this one most likely meant, if any is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const near = [...known]
    .map((candidate) => ({ candidate, apart: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, apart }) => apart <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((left, right) => left.apart - right.apart);
  return near[0]?.candidate;
}

/** The fix for a word that is not known: the nearest one that is. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const candidate = nearest(word, known);
  return candidate === undefined ? undefined : `did you mean "${candidate}"?`;
}
