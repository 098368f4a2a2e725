import { ChartwrightError } from '../errors';

/** Codes by which AWS says that something is gone already. */
const GONE = /NotFound(Exception)?$/;

/** Codes by which AWS says that something else holds on to it for the moment. */
const HELD =
  /^(DependencyViolation|ResourceInUse(Exception)?|VolumeInUse|IncorrectState|InvalidNetworkInterface\.InUse)$/;

/** Waits for a removal, and takes for done what is gone already, and for later what is still held. */
export async function begun(removal: Promise<unknown>): Promise<void> {
  try {
    await removal;
  } catch (error) {
    if (error instanceof Error && (GONE.test(error.name) || HELD.test(error.name))) return;
    throw error;
  }
}

/**
 * What AWS answers.
 *
 * @param what what is asked of it, as in `list volumes`
 * @throws ChartwrightError `E_TEARDOWN` in AWS's own words where it refuses, or is not there
 */
export async function answered<Answer>(what: string, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ChartwrightError) throw error;
    const [name, message] = error instanceof Error ? [error.name, error.message] : ['Error', String(error)];
    throw new ChartwrightError(
      'E_TEARDOWN',
      `AWS does not ${what}: ${name}: ${message}; what is removed already stays so, and the command goes on where it is run again`,
      {},
      { cause: error },
    );
  }
}
