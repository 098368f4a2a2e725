import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import {
  choose,
  coalesce,
  concat,
  entries,
  eq,
  fail,
  gt,
  isSet,
  items,
  merge,
  ne,
  not,
  required,
  when,
  type Json,
  type JsonObject,
  type ValuesOf,
} from '../../src';
import { label } from '../../src/values/functions';
import { chartOf } from '../support/chart';
import { describeHelm } from '../support/helm';
import { bothReadings } from '../support/law';

const VALUES = {
  on: z.boolean().default(false),
  text: z.string().default('text'),
  count: z.int().min(0).max(9).default(2),
  big: z.int().min(0).max(20_000_000).default(10_000_000),
  ratio: z.number().default(0.5),
  words: z.array(z.string()).default(['b', 'a']),
  map: z.record(z.string(), z.string()).default({ b: '2', a: '1' }),
  maybeText: z.string().optional(),
  maybeCount: z.int().min(0).max(9).optional(),
  maybeFlag: z.boolean().optional(),
  maybeList: z.array(z.string()).optional(),
  maybeMap: z.record(z.string(), z.string()).optional(),
};
type Values = ValuesOf<z.ZodObject<typeof VALUES>>;

/** Nothing is given; everything is given and empty; everything is given and full. */
const DOCUMENTS: readonly JsonObject[] = [
  {},
  {
    ...{ on: false, text: '', count: 0, big: 0, ratio: 0, words: [], map: { a: null, b: null } },
    ...{ maybeText: '', maybeCount: 0, maybeFlag: false, maybeList: [], maybeMap: {} },
  },
  {
    ...{ on: true, text: 'g', count: 7, big: 20_000_000, ratio: 2.5, words: ['x', 'y'], map: { a: 'own', Z: '3' } },
    ...{ maybeText: 'm', maybeCount: 5, maybeFlag: true, maybeList: ['l'], maybeMap: { k: 'v' } },
  },
];

/** What a field is for each of the documents; undefined where it is left out. */
type Wanted = readonly [absent: Json | undefined, empty: Json | undefined, full: Json | undefined];

const FIELDS: Readonly<Record<string, readonly [field: (v: Values) => unknown, ...wanted: Wanted]>> = {
  'when: a field': [(v) => when(v.on, 'x'), undefined, undefined, 'x'],
  'when: between other keys': [
    (v) => ({ a: 1, b: when(v.on, { c: v.text }), d: 2 }),
    { a: 1, d: 2 },
    { a: 1, d: 2 },
    { a: 1, b: { c: 'g' }, d: 2 },
  ],
  'when: the only key': [(v) => ({ a: when(v.on, 'x') }), {}, {}, { a: 'x' }],
  'when: between other items': [
    (v) => ['first', when(v.on, 'x'), 'last'],
    ['first', 'last'],
    ['first', 'last'],
    ['first', 'x', 'last'],
  ],
  'when: the only item': [(v) => [when(v.on, 'x')], [], [], ['x']],
  'when: inside another': [(v) => when(v.on, when(gt(v.count, 5), 'both')), undefined, undefined, 'both'],
  'when: a list from the values': [(v) => when(not(v.on), v.words), ['b', 'a'], [], undefined],
  'an optional value': [(v) => ({ a: v.maybeText, b: v.maybeMap }), {}, { a: '', b: {} }, { a: 'm', b: { k: 'v' } }],

  'choose: a map or a list': [(v) => choose<unknown>(v.on, { a: v.text }, [v.text]), ['text'], [''], { a: 'g' }],
  'choose: a list from the values or a map': [
    (v) => choose<unknown>(v.on, v.words, v.map),
    { a: '1', b: '2' },
    {},
    ['x', 'y'],
  ],
  'choose: an item, which stays one': [
    (v) => ['first', choose<unknown>(v.on, { a: 1 }, ['b']), 'last'],
    ['first', ['b'], 'last'],
    ['first', ['b'], 'last'],
    ['first', { a: 1 }, 'last'],
  ],
  'choose: inside another': [
    (v) => choose<unknown>(v.on, { a: 1 }, choose<unknown>(eq(v.count, 0), [], { b: v.count })),
    { b: 2 },
    [],
    { a: 1 },
  ],
  'choose: fractions': [(v) => choose(v.on, 1.5, v.ratio), 0.5, 0, 1.5],
  'choose: a fail that is not chosen': [
    (v) => choose<unknown>(ne(v.text, 'never'), [v.text], fail('never')),
    ['text'],
    [''],
    ['g'],
  ],

  'items: of a list': [
    (v) => items(v.words, (word, index) => ({ word, index })),
    [
      { word: 'b', index: 0 },
      { word: 'a', index: 1 },
    ],
    [],
    [
      { word: 'x', index: 0 },
      { word: 'y', index: 1 },
    ],
  ],
  'items: of a map, in the order of its keys': [
    (v) => items(v.map, (value, key) => ({ [key]: value })),
    [{ a: '1' }, { b: '2' }],
    [],
    [{ Z: '3' }, { a: 'own' }, { b: '2' }],
  ],
  'items: among others': [
    (v) => ['first', items(v.words, (word) => word), 'last'],
    ['first', 'b', 'a', 'last'],
    ['first', 'last'],
    ['first', 'x', 'y', 'last'],
  ],
  'items: some of them': [(v) => items(v.words, (word) => when(ne(word, 'a'), word)), ['b'], [], ['x', 'y']],
  'items: inside another': [
    (v) => items(v.words, (word) => ({ of: items(v.map, (value, key) => `${word}${key}${value}`) })),
    [{ of: ['ba1', 'bb2'] }, { of: ['aa1', 'ab2'] }],
    [],
    [{ of: ['xZ3', 'xaown', 'xb2'] }, { of: ['yZ3', 'yaown', 'yb2'] }],
  ],
  'items: of a written list': [
    (v) => items(['p', 'q'], (item, index) => `${index}${item}${v.count}`),
    ['0p2', '1q2'],
    ['0p0', '1q0'],
    ['0p7', '1q7'],
  ],

  'coalesce: text': [(v) => coalesce(v.maybeText, v.text), 'text', '', 'm'],
  'coalesce: a number': [(v) => coalesce(v.maybeCount, 3), 3, 0, 5],
  'coalesce: a flag': [(v) => coalesce(v.maybeFlag, true), true, false, true],
  'coalesce: a list': [(v) => coalesce<readonly string[]>(v.maybeList, ['other']), ['other'], [], ['l']],
  'coalesce: a map': [(v) => coalesce(v.maybeMap, v.map), { a: '1', b: '2' }, {}, { k: 'v' }],

  isSet: [(v) => [isSet(v.maybeText), isSet(v.maybeFlag)], [false, false], [true, true], [true, true]],
  'required: a number': [(v) => when(isSet(v.maybeCount), required(v.maybeCount, 'never')), undefined, 0, 5],
  'required: a flag': [(v) => when(isSet(v.maybeFlag), required(v.maybeFlag, 'never')), undefined, false, true],
  'required: a list': [(v) => when(isSet(v.maybeList), required(v.maybeList, 'never')), undefined, [], ['l']],
  'required: text': [(v) => choose<unknown>(v.on, [required(v.maybeText, 'never')], []), [], [], ['m']],

  'merge: a later written map': [
    (v) => merge(v.map, { a: 'last' }),
    { a: 'last', b: '2' },
    { a: 'last' },
    { Z: '3', a: 'last', b: '2' },
  ],
  'merge: an earlier written map': [
    (v) => merge({ a: 'first', z: 'z' }, v.map),
    { a: '1', b: '2', z: 'z' },
    { a: 'first', z: 'z' },
    { Z: '3', a: 'own', b: '2', z: 'z' },
  ],
  'merge: three maps': [
    (v) => merge({ a: '1st', b: '1st', c: '1st' }, v.map, { a: '3rd' }),
    { a: '3rd', b: '2', c: '1st' },
    { a: '3rd', b: '1st', c: '1st' },
    { Z: '3', a: '3rd', b: '2', c: '1st' },
  ],
  'merge: empty text counts': [
    (v) => merge({ a: 'first', b: 'first' }, { a: v.text, b: '' }),
    { a: 'text', b: '' },
    { a: '', b: '' },
    { a: 'g', b: '' },
  ],
  'merge: not deeply': [
    (v) => merge<unknown>({ m: { x: 'one', y: 'two' } }, { m: { x: v.text } }),
    { m: { x: 'text' } },
    { m: { x: '' } },
    { m: { x: 'g' } },
  ],
  'entries: the written one counts': [
    (v) => ({ ...entries(v.map), a: 'written' }),
    { a: 'written', b: '2' },
    { a: 'written' },
    { Z: '3', a: 'written', b: '2' },
  ],

  concat: [(v) => concat(v.text, '-', v.count, '/', v.big), 'text-2/10000000', '-0/0', 'g-7/20000000'],
  'template literal': [(v) => `${v.text}-${v.count}/${v.big}`, 'text-2/10000000', '-0/0', 'g-7/20000000'],
  'template literal: a number alone is text': [(v) => `${v.count}`, '2', '0', '7'],
  'template literal: what templates are made of': [
    (v) => `{{ ${v.text} }} "%s" \\ 100%`,
    '{{ text }} "%s" \\ 100%',
    '{{  }} "%s" \\ 100%',
    '{{ g }} "%s" \\ 100%',
  ],
  'label: of what is one, or empty': [(v) => label(v.text), 'text', 'e3b0c442', 'g'],
  'label: of what is none': [(v) => label(`+${v.text} B`), 'text-b-aead5a41', 'b-9e07e9c4', 'g-b-a1cd28b3'],
};

const chart = chartOf(VALUES, (scope, v) => {
  for (const [title, [field]] of Object.entries(FIELDS)) {
    new ApiObject(scope, title, { apiVersion: 'example.com/v1', kind: 'Case', title, is: field(v), last: true });
  }
});

describeHelm('a table of what structures give', (helm) => {
  it('holds for what Helm renders, and for what is evaluated', async () => {
    const wanted = DOCUMENTS.map((_, at) =>
      Object.fromEntries(Object.entries(FIELDS).map(([title, [, ...fields]]) => [title, fields[at]])),
    );
    const readings = await bothReadings(helm, chart, DOCUMENTS);
    expect(readings.map(({ helm: rendered }) => fieldsOf(rendered))).toEqual(wanted);
    expect(readings.map(({ evaluated }) => fieldsOf(evaluated))).toEqual(wanted);
  });
});

function fieldsOf(objects: readonly JsonObject[]): Readonly<Record<string, Json | undefined>> {
  return Object.fromEntries(objects.flatMap(({ title, is }) => (typeof title === 'string' ? [[title, is]] : [])));
}
