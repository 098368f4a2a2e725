import { ChartwrightError } from '../src/errors';

/** The ChartwrightError that `act` throws; fails the test if it throws none. */
export function refusal(act: () => unknown): ChartwrightError {
  try {
    act();
  } catch (error) {
    if (error instanceof ChartwrightError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
