import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import {
  check,
  choose,
  concat,
  eq,
  fail,
  isSet,
  items,
  not,
  required,
  when,
  type JsonObject,
  type ValuesOf,
} from '../../src';
import { chartOf } from '../support/chart';
import { describeHelm } from '../support/helm';
import { expectRefusedAlike } from '../support/law';

const VALUES = {
  on: z.boolean().default(false),
  text: z.string().default('text'),
  words: z.array(z.string()).default([]),
  maybe: z.string().optional(),
  maybeCount: z.int().min(0).max(9).optional(),
  maybeMap: z.record(z.string(), z.string()).optional(),
};
type Values = ValuesOf<z.ZodObject<typeof VALUES>>;

/** What a field is made of, values that make it impossible, and what is said then. */
const CASES: Readonly<Record<string, readonly [field: (v: Values) => unknown, values: JsonObject, message: string]>> = {
  'fail as the field': [() => fail('there is no way'), {}, 'there is no way'],
  'fail where it is chosen': [(v) => choose<unknown>(v.on, 'fine', fail('turn it on')), {}, 'turn it on'],
  'fail as the second of two': [
    (v) => choose<unknown>(not(v.on), [], choose<unknown>(eq(v.text, 'a'), {}, fail('neither "a" nor off'))),
    { on: true, text: 'b' },
    'neither "a" nor off',
  ],
  'fail under a condition': [(v) => ({ inner: [when(v.on, fail('on\nfor nothing'))] }), { on: true }, 'for nothing'],
  'fail with a value in its message': [
    (v) => choose<unknown>(v.on, fail(`got '${v.text}' {{ }} %s`), 1),
    { on: true, text: 'a "b"' },
    `got 'a "b"' {{ }} %s`,
  ],
  'fail for an item': [
    (v) => items(v.words, (word) => choose<unknown>(eq(word, 'bad'), fail('a bad word'), word)),
    { words: ['good', 'bad'] },
    'a bad word',
  ],
  'required text that is absent': [(v) => required(v.maybe, 'maybe is needed'), {}, 'maybe is needed'],
  'required text that is empty': [(v) => required(v.maybe, 'maybe is needed'), { maybe: '' }, 'maybe is needed'],
  'a required number that is absent': [(v) => required(v.maybeCount, 'a count, please'), {}, 'a count, please'],
  'a required map that is absent': [(v) => required(v.maybeMap, 'a map, please'), {}, 'a map, please'],
  'what is required inside text': [(v) => concat('x-', required(v.maybe, 'no text')), {}, 'no text'],
  'what is required under a condition': [(v) => when(not(isSet(v.maybe)), [required(v.maybe, 'set it')]), {}, 'set it'],
};

describeHelm('values that leave no right value for a field', (helm) => {
  it.each(Object.entries(CASES))('fail in both readings: %s', async (_, [field, values, message]) => {
    const chart = chartOf(VALUES, (scope, v) => {
      new ApiObject(scope, 'case', { apiVersion: 'example.com/v1', kind: 'Case', is: field(v) });
    });
    await expectRefusedAlike(helm, chart, values, message);
  });

  it('fail in both readings: a rule across values', async () => {
    const chart = chartOf(VALUES, (_, v) => {
      when(v.on, () => {
        check(eq(v.text, 'right'), `'${v.text}' is wrong`);
      });
    });
    await expectRefusedAlike(helm, chart, { on: true, text: 'left' }, "'left' is wrong");
  });
});
