import type { Share } from './io';

/** Seconds after which a step is long enough to say how much longer it takes. */
export const LONG_SECONDS = 2;

/**
 * What a line of progress says of time: what a long step has left where its share is known, else what it took so far. Pure.
 *
 * @param seconds since the step began
 * @returns an empty text for a step that has just begun
 */
export function timeText(seconds: number, share?: Share): string {
  if (seconds < LONG_SECONDS) return '';
  if (share === undefined || share.done === 0) return duration(seconds);
  return `about ${duration((seconds / share.done) * (share.total - share.done))} left`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
