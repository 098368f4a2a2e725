import { ChartwrightError } from '../../src/errors';

/** The error that something refuses with, as one line of text: its code and its message. */
export async function refusalOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ChartwrightError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'it did not refuse';
}
