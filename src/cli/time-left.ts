/**
 * How long a step still takes, for a person who waits.
 *
 * @param share of the work that is done, from 0 to 1
 * @param seconds that it took so far
 *
 * @example
 * timeLeft(0.25, 60); // 'about 3 min left'
 */
export function timeLeft(share: number, seconds: number): string {
  if (share <= 0) return 'just begun';
  const left = (seconds / share) * (1 - share);
  return left < 60 ? `about ${Math.ceil(left)} s left` : `about ${Math.ceil(left / 60)} min left`;
}
