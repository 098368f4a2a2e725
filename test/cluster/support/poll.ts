import { setTimeout as pause } from 'node:timers/promises';

/** How long to wait for what comes in a moment: plenty on a slow machine, and no time on another one. */
const PATIENCE_SECONDS = 240;
const PAUSE_MILLISECONDS = 100;

/**
 * Asks again and again until there is an answer.
 *
 * @param what what is awaited, for the error; a function where it shows in the end only
 * @param ask gives the answer, or undefined as long as there is none
 * @throws Error when time runs out
 */
export async function poll<T>(what: string | (() => string), ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) {
      throw new Error(`${typeof what === 'string' ? what : what()}: not within ${PATIENCE_SECONDS} s`);
    }
    await pause(PAUSE_MILLISECONDS);
  }
}
