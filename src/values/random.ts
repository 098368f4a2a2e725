/** Chooses a whole number between two, both included. */
export type Choose = (minimum: number, maximum: number) => number;

/** Always the smallest. */
export const SMALLEST: Choose = (minimum) => minimum;

/** Always the largest. */
export const LARGEST: Choose = (_, maximum) => maximum;

/**
 * Chooses at random, the same for the same seed on every machine (SplitMix32, two steps for each number).
 *
 * @param seed a whole number; its lower 32 bits count
 */
export function seeded(seed: number): Choose {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return (minimum, maximum) => {
    const fraction = (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53;
    const chosen = Math.floor(minimum * (1 - fraction) + maximum * fraction + fraction);
    return Math.min(Math.max(chosen, minimum), maximum);
  };
}

/** One item of a list; undefined where it is empty. */
export function pick<T>(items: readonly T[], choose: Choose): T | undefined {
  return items[choose(0, items.length - 1)];
}
