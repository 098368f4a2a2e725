import { LARGEST, seeded, SMALLEST } from '../values/random';
import { row, type Row } from '../values/rows';
import type { ObjectType } from '../values/value-type';

/** Rows of plain values made at random, for each seed. */
const RANDOM_ROWS = 40;

/** Far more rows for the test of purity than synthesis has time for, among them each choice made everywhere at once, so that texts are equal. */
export function manyRows(type: ObjectType, seeds: readonly number[]): readonly Row[] {
  const mixed = seeds.flatMap((seed) =>
    Array.from({ length: RANDOM_ROWS }, (_, index) =>
      row(`random row ${index} of seed ${seed}`, type, {
        choose: seeded(seed + index),
        defaults: index % 2 === 0 ? 'replaced' : 'mixed',
      }),
    ),
  );
  return [
    ...row('the defaults', type, { choose: SMALLEST, defaults: 'kept' }),
    ...Array.from({ length: longestEnum(type) }, (_, index) =>
      row(`choice ${index} of each`, type, {
        choose: (minimum, maximum) => Math.min(minimum + index, maximum),
        defaults: 'replaced',
      }),
    ).flat(),
    ...row('all maxima', type, { choose: LARGEST, defaults: 'replaced' }),
    ...mixed.flat(),
  ];
}

/** Members of the longest enumeration, so that each member of each has its turn; at least as many as a text has candidates. */
function longestEnum(type: ObjectType): number {
  const lengths = Object.values(type.properties).map(({ type: inner }) =>
    inner.kind === 'enum' ? inner.members.length : inner.kind === 'object' ? longestEnum(inner) : 0,
  );
  return Math.max(8, ...lengths);
}
