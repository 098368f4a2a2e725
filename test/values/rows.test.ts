import { z } from 'zod';
import { valuesType } from '../../src/values/from-zod';
import { compileValidator } from '../../src/values/validate';
import { jsonSchema } from '../../src/values/json-schema';
import { purityRows } from '../../src/values/rows';

const type = valuesType(
  z.object({
    name: z.string().default('web'),
    host: z.string().regex(/^[a-z]{2,4}$/),
    replicas: z.int().min(1).max(5).default(2),
    ratio: z.number().min(0).max(1).default(0.5),
    on: z.boolean().default(true),
    mode: z.enum(['a', 'b']).default('a'),
    maybe: z.string().optional(),
    list: z.array(z.int().min(0).max(9)).min(1).default([1]),
    group: z.object({ deep: z.string().regex(/^x+$/), other: z.boolean().default(false) }),
  }),
);

test('the rows are the defaults, the minima, the maxima and a mixture', () => {
  const [defaults, minima, maxima, ...more] = purityRows(type).map(({ document }) => document);
  expect(defaults).toEqual({ host: 'web', group: { deep: 'x' } });
  expect(minima).toEqual({
    name: '',
    host: 'web',
    replicas: 1,
    ratio: 0,
    on: false,
    mode: 'a',
    list: [0],
    group: { deep: 'x', other: false },
  });
  expect(maxima).toMatchObject({
    name: 'zz',
    host: 'zzzz',
    replicas: 5,
    ratio: 1,
    on: true,
    mode: 'b',
    list: [9, 9, 9, 9],
  });
  expect(more).toHaveLength(1);
});

test('what the rows give in full is valid', () => {
  const validate = compileValidator(jsonSchema(type, 'test'));
  expect(
    purityRows(type)
      .slice(1, 3)
      .map(({ document }) => validate(document)),
  ).toEqual([[], []]);
});

test('a schema whose required text cannot be made up has no rows', () => {
  expect(purityRows(valuesType(z.object({ id: z.string().regex(/^\p{L}\b\B$/u) })))).toEqual([]);
});
