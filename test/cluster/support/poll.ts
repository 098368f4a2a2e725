import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @param what what is awaited, for the error
 * @param ask gives the answer, or undefined as long as there is none
 * @param timeoutSeconds how long to ask, by default a minute
 * @param pauseMilliseconds how long to wait between two questions, by default a tenth of a second
 * @throws Error when time runs out
 */
export async function poll<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  timeoutSeconds = 60,
  pauseMilliseconds = 100,
): Promise<T> {
  const end = Date.now() + timeoutSeconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${timeoutSeconds} s`);
    await pause(pauseMilliseconds);
  }
}
