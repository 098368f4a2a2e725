import { setTimeout } from 'node:timers/promises';

/** Waits before another attempt; `attempt` counts from 1. */
export type Pause = (attempt: number) => Promise<void>;

/** How long a pause is. */
export interface JitterOptions {
  /** Milliseconds that the first pause has at most; each next doubles it. */
  readonly firstMilliseconds: number;
  /** Milliseconds that any pause has at most. */
  readonly mostMilliseconds: number;
  /** A number from 0 up to 1, so that many who wait do not come back at once. */
  readonly random: () => number;
}

/** Pauses that grow and are spread, as AWS advises (https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/). */
export function jitteredPause(options: JitterOptions): Pause {
  return async (attempt) => {
    const most = Math.min(options.mostMilliseconds, options.firstMilliseconds * 2 ** (attempt - 1));
    await setTimeout(Math.ceil(most * (0.5 + options.random() / 2)));
  };
}
