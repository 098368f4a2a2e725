import { ChartwrightError, type ErrorCode } from '../../src/errors';

/** Expects a Chartwright error of that code whose message holds the text. */
export function expectRefusal(work: () => unknown, code: ErrorCode, text: string): void {
  let thrown: unknown;
  try {
    work();
  } catch (error) {
    thrown = error;
  }
  expectError(thrown, code, text);
}

/** Expects a promise to be rejected by a Chartwright error of that code whose message holds the text. */
export async function expectRejection(work: Promise<unknown>, code: ErrorCode, text: string): Promise<void> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expectError(thrown, code, text);
}

function expectError(thrown: unknown, code: ErrorCode, text: string): void {
  if (!(thrown instanceof ChartwrightError)) throw new Error('wants a ChartwrightError', { cause: thrown });
  expect([thrown.code, thrown.message]).toEqual([code, expect.stringContaining(text)]);
}
