import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import { ConfigMap, CronJob, Deployment, Service, type HelmChart } from '../../src';
import { defineChart, type Builder } from '../../src/charts/define-chart';
import { synthesize } from '../../src/charts/synthesize';
import type { ErrorCode } from '../../src/errors';
import { expectRefusal } from '../support/refusal';

const values = z.object({
  flag: z.boolean().default(false),
  count: z.int().min(0).max(10).default(2),
  name: z.string().max(20).default('web'),
});

/** A chart whose one object is what the code makes of the values. */
function chartOf(data: (v: Parameters<Builder<typeof values>>[1]) => object) {
  return defineChart({ name: 'web', version: '1.0.0', values }, (chart, v) => {
    new ApiObject(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', data: data(v) });
  });
}

/** What an `if` does, hidden from a linter that would say so. */
const holds = (value: unknown): boolean => Boolean(value);

describe('TypeScript that looks at a value', () => {
  // Each of these is what an author writes who takes a value for known. The compiler lets them pass: it cannot know.
  it.each([
    ['a condition on a flag', chartOf((v) => ({ mode: holds(v.flag) ? 'on' : 'off' }))],
    ['a comparison of a number', chartOf((v) => ({ size: v.count > 3 ? 'big' : 'small' }))],
    ['arithmetic on a number', chartOf((v) => ({ count: String(v.count + 1) }))],
    ['a comparison of text', chartOf((v) => ({ stage: v.name === 'web' ? 'test' : 'live' }))],
    ['a part of a text', chartOf((v) => ({ short: v.name.slice(0, 3) }))],
    ['the length of a text', chartOf((v) => ({ length: String(v.name.length) }))],
    ['upper case', chartOf((v) => ({ name: v.name.toUpperCase() }))],
  ])('fails at synthesis: %s', (_, chart) => {
    expectRefusal(() => synthesize(chart), 'E_VALUE_INSPECTED', 'of v1 ConfigMap web-config');
  });

  it('passes on what is only passed on', () => {
    const chart = chartOf((v) => ({ greeting: `${v.name} ${v.count}` }));
    expect(synthesize(chart).objects).toHaveLength(1);
  });

  it.each([
    ['whole', chartOf((v) => ({ name: v.name.toUpperCase() }))],
    ['cut', chartOf((v) => ({ name: v.name.slice(0, 3) }))],
    ['encoded', chartOf((v) => ({ name: btoa(v.name) }))],
    ['encoded after another character', chartOf((v) => ({ name: btoa(`:${v.name}`) }))],
    ['encoded between others', chartOf((v) => ({ name: btoa(`ab${v.name}cd`) }))],
    ['encoded in a whole document', chartOf((v) => ({ name: btoa(JSON.stringify({ user: v.name })) }))],
  ])('never shows a mark in its error, neither %s', (_, chart) => {
    expectRefusal(() => synthesize(chart), 'E_VALUE_INSPECTED', 'with a known value, "‹value›" in the chart');
  });
});

const SCHEMAS: readonly [what: string, schema: () => z.ZodObject, code: ErrorCode, text: string][] = [
  [
    'a default that its schema refuses',
    () => z.object({ a: z.string().min(3).default('x') }),
    'E_SCHEMA_DEFAULT',
    "the default of 'a'",
  ],
  [
    'a null default',
    () => z.object({ a: z.record(z.string(), z.unknown()).default({ b: null }) }),
    'E_SCHEMA_DEFAULT',
    'null',
  ],
  [
    'a default inside a list',
    () => z.object({ a: z.array(z.object({ b: z.string().default('x') })) }),
    'E_SCHEMA_DEFAULT',
    "'a.[].b'",
  ],
  ['z.number().int()', () => z.object({ a: z.number().int() }), 'E_SCHEMA_TYPE', 'use z.int()'],
  [
    'refine',
    () => z.object({ a: z.string().refine((text) => text !== 'x') }),
    'E_SCHEMA_TYPE',
    'use a pattern or bounds',
  ],
  ['transform', () => z.object({ a: z.string().transform((text) => text) }), 'E_SCHEMA_TYPE', "'a'"],
  ['preprocess', () => z.object({ a: z.preprocess((value) => value, z.string()) }), 'E_SCHEMA_TYPE', "'a'"],
  ['coerce', () => z.object({ a: z.coerce.string() }), 'E_SCHEMA_TYPE', 'z.coerce'],
  ['catch', () => z.object({ a: z.string().catch('x') }), 'E_SCHEMA_TYPE', "'a'"],
  ['nullable', () => z.object({ a: z.string().nullable() }), 'E_SCHEMA_TYPE', "'a'"],
  ['trim', () => z.object({ a: z.string().trim() }), 'E_SCHEMA_TYPE', "'a'"],
  ['a date', () => z.object({ a: z.date() }), 'E_SCHEMA_TYPE', "'a'"],
  ['a union of anything', () => z.object({ a: z.union([z.string(), z.boolean()]) }), 'E_SCHEMA_TYPE', 'intOrString()'],
  ['an open object', () => z.object({ a: z.looseObject({}) }), 'E_SCHEMA_TYPE', 'z.record'],
  ['a pattern that looks ahead', () => z.object({ a: z.string().regex(/^(?!x)/) }), 'E_SCHEMA_PATTERN', 'look-around'],
  ['a pattern with a flag', () => z.object({ a: z.string().regex(/x/i) }), 'E_SCHEMA_PATTERN', "the flag 'i'"],
];

describe('a schema that Helm cannot follow', () => {
  it.each(SCHEMAS)('fails where the chart is defined: %s', (_, schema, code, text) => {
    expectRefusal(() => defineChart({ name: 'web', version: '1.0.0', values: schema() }, () => undefined), code, text);
  });
});

describe('a name that cannot fit', () => {
  const container = { name: 'web', image: 'nginx:1.29' };
  it.each<[kind: string, most: number, create: (chart: HelmChart, name: string) => unknown]>([
    ['ConfigMap', 253, (chart, name) => new ConfigMap(chart, 'made', { metadata: { name }, data: { a: 'b' } })],
    ['Service', 63, (chart, name) => new Service(chart, 'made', { metadata: { name }, ports: [{ port: 80 }] })],
    [
      'CronJob',
      52,
      (chart, name) =>
        new CronJob(chart, 'made', { metadata: { name }, schedule: '0 3 * * *', containers: [container] }),
    ],
    [
      'Deployment of a container',
      63,
      (chart, name) => new Deployment(chart, 'made', { containers: [{ ...container, name }] }),
    ],
  ])('fails with its construct, its field and its length: of a %s, with more than %i characters', (_, most, create) => {
    const chart = (length: number) =>
      defineChart({ name: 'web', version: '1.0.0', values }, (chart) => {
        create(chart, 'a'.repeat(length));
      });
    expectRefusal(() => synthesize(chart(most + 1)), 'E_CHART_OBJECT', `it has ${most + 1} characters; shorten it`);
    expect(synthesize(chart(most)).objects).toHaveLength(1);
  });
});

describe('metadata that Helm would refuse', () => {
  it.each([
    ['name', { name: 'Web' }],
    ['name', { name: 'on' }],
    ['version', { version: 'v1.0.0' }],
    ['version', { version: '1.0' }],
    ['kubeVersion', { kubeVersion: '>=1.30.0' }],
  ])("fails and names '%s': %o", (property, wrong) => {
    const props = { name: 'web', version: '1.0.0', values: z.object({}), ...wrong };
    expectRefusal(() => defineChart(props, () => undefined), 'E_CHART_METADATA', `'${property}'`);
  });
});
