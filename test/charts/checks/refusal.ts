import { ChartwrightError } from '../../../src/errors';

/** The message with which a property is refused; an error of another kind is thrown on. */
export function refusal(check: () => unknown): string {
  try {
    check();
  } catch (error) {
    if (error instanceof ChartwrightError && error.code === 'E_PROP') return error.message;
    throw error;
  }
  return 'not refused';
}
