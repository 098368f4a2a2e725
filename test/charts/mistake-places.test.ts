import { HorizontalPodAutoscaler, Deployment as ForeignDeployment } from 'cdk8s-plus-28';
import { z } from 'zod';
import {
  add,
  check,
  choose,
  coalesce,
  ConfigMap,
  defineChart,
  Deployment,
  lt,
  renderManifests,
  Service,
  type ChartDefinition,
} from '../../src';
import type { Builder } from '../../src/charts/define-chart';
import { synthesize } from '../../src/charts/synthesize';
import { ChartwrightError, type ErrorCode, type ErrorPlace } from '../../src/errors';
import { late } from '../../src/values/nodes';

const values = z.object({
  flag: z.boolean().default(false),
  replicas: z.int().min(0).max(10).default(2),
  share: z.number().default(0.5),
  name: z.string().max(20).default('web'),
  image: z.object({
    tag: z
      .string()
      .regex(/^[0-9.]+$/)
      .default('1.0'),
  }),
  size: z.int().optional(),
  hosts: z.array(z.string()).optional(),
});

const chartOf = (build: Builder<typeof values>): ChartDefinition<typeof values> =>
  defineChart({ name: 'shop', version: '1.0.0', values }, build);

const container = { name: 'web', image: 'nginx:1.29' };

interface Mistake {
  readonly code: ErrorCode;
  /** Paths that the error has as data. */
  readonly place: ErrorPlace;
  /** What the message says of the mistake, and what to do. */
  readonly says: readonly string[];
}

function expectMistake(work: () => unknown, { code, place, says }: Mistake): void {
  let thrown: unknown;
  try {
    work();
  } catch (error) {
    thrown = error;
  }
  if (!(thrown instanceof ChartwrightError)) throw new Error('wants a ChartwrightError', { cause: thrown });
  expect(thrown.code).toBe(code);
  expect({ construct: thrown.place.construct, value: thrown.place.value }).toEqual({
    construct: place.construct,
    value: place.value,
  });
  for (const text of says) expect(thrown.message).toContain(text);
}

const INSTEAD = 'use when, choose, items, each or another function over expressions';

const looking = (value: string): Mistake => ({
  code: 'E_VALUE_INSPECTED',
  place: { construct: 'config', value },
  says: [`looked at '${value}'`, INSTEAD],
});

describe('a mistake of a builder', () => {
  const dataOf = (data: (v: Parameters<Builder<typeof values>>[1]) => string): Builder<typeof values> => {
    return (chart, v) => {
      new ConfigMap(chart, 'config', { data: { text: data(v) } });
    };
  };
  /** What an `if` does, hidden from a linter that would say so. */
  const holds = (value: unknown): boolean => Boolean(value);

  it.each<[what: string, build: Builder<typeof values>, mistake: Mistake]>([
    ['if (v.flag)', dataOf((v) => (holds(v.flag) ? 'on' : 'off')), looking('flag')],
    ['v.replicas > 3', dataOf((v) => (v.replicas > 3 ? 'many' : 'few')), looking('replicas')],
    ['v.replicas + 1', dataOf((v) => String(v.replicas + 1)), looking('replicas')],
    ["v.name === 'web'", dataOf((v) => (v.name === 'web' ? 'a' : 'b')), looking('name')],
    ['v.name.slice(0, 3)', dataOf((v) => v.name.slice(0, 3)), looking('name')],
    [
      'a value where a foreign construct computes',
      (chart, v) => {
        const target = new ForeignDeployment(chart, 'api', { containers: [{ image: 'nginx', portNumber: 80 }] });
        new HorizontalPodAutoscaler(chart, 'scaler', { target, minReplicas: v.replicas, maxReplicas: 1 });
      },
      {
        code: 'E_VALUE_INSPECTED',
        place: { construct: 'scaler', value: 'replicas' },
        says: ["'minReplicas'", 'replace it with set(construct, pointer, value)'],
      },
    ],
    [
      'two objects of one name',
      (chart) => {
        new ConfigMap(chart, 'a', { metadata: { name: 'same' }, data: { key: 'a' } });
        new ConfigMap(chart, 'b', { metadata: { name: 'same' }, data: { key: 'b' } });
      },
      {
        code: 'E_CHART_DUPLICATE',
        place: { construct: 'b' },
        says: ["'a' and 'b' both make the ConfigMap 'same'", 'rename one of them'],
      },
    ],
    [
      'two variables of one name',
      (chart) => {
        const env = ['a', 'b'].map((value) => ({ name: 'MODE', value }));
        new Deployment(chart, 'web', { containers: [{ ...container, env }] });
      },
      {
        code: 'E_CHART_DUPLICATE',
        place: { construct: 'web' },
        says: ["'spec.template.spec.containers.0.env'", "two items with the name 'MODE'", 'remove or rename the other'],
      },
    ],
    [
      'two ports of one name',
      (chart) => {
        const ports = [80, 81].map((containerPort) => ({ name: 'http', containerPort }));
        new Deployment(chart, 'web', { containers: [{ ...container, ports }] });
      },
      { code: 'E_CHART_OBJECT', place: { construct: 'web' }, says: ['ports[1].name\' is "http"', 'rename one'] },
    ],
    [
      'a name that cannot fit',
      (chart) => {
        new Service(chart, 'web', { metadata: { name: 'a'.repeat(64) }, ports: [{ port: 80 }] });
      },
      {
        code: 'E_CHART_OBJECT',
        place: { construct: 'web' },
        says: ["'metadata.name'", 'it has 64 characters; shorten it'],
      },
    ],
    [
      'a field of another type',
      (chart) => {
        new Deployment(chart, 'web', { replicas: late('two'), containers: [container] });
      },
      { code: 'E_CHART_OBJECT', place: { construct: 'web' }, says: ['\'spec.replicas\' is "two"; wants a number'] },
    ],
    [
      'a list that falls back on a map',
      dataOf((v) => late(coalesce(v.hosts, late({})))),
      {
        code: 'E_EXPRESSION',
        place: { value: 'hosts' },
        says: [
          "'coalesce' got list of string and map of any; wants two values of one type",
          "give it a fallback of the value's own type; called at mistake-places.test.ts:",
        ],
      },
    ],
    [
      'a number that falls back on text',
      dataOf((v) => late(coalesce(v.size, late('none')))),
      { code: 'E_EXPRESSION', place: { value: 'size' }, says: ["'coalesce' got integer and string; wants two values"] },
    ],
    [
      'a choice of text or a number',
      dataOf((v) => late(choose(v.flag, v.name, late(v.replicas)))),
      {
        code: 'E_EXPRESSION',
        place: {},
        says: ["'choose' got string and integer; wants two values of one type", '`${n}` is the text of a number'],
      },
    ],
    [
      'a sum with a fraction',
      dataOf((v) => String(add(v.share, 1))),
      {
        code: 'E_EXPRESSION',
        place: {},
        says: ["'add' got number and integer; wants whole numbers", 'declare values to reckon with as z.int()'],
      },
    ],
  ])('fails with its place and the fix: %s', (_, build, mistake) => {
    expectMistake(() => synthesize(chartOf(build)), mistake);
  });
});

describe('a mistake of a schema', () => {
  it.each<[what: string, schema: () => z.ZodObject, mistake: Mistake]>([
    [
      'a default that it refuses',
      () => z.object({ a: z.object({ b: z.string().min(3).default('x') }) }),
      { code: 'E_SCHEMA_DEFAULT', place: { value: 'a.b' }, says: ['\'a.b\' is "x"', 'change one of them'] },
    ],
    [
      'a class of zod that Helm has nothing for',
      () => z.object({ a: z.object({ b: z.union([z.string(), z.boolean()]) }) }),
      { code: 'E_SCHEMA_TYPE', place: { value: 'a.b' }, says: ["'a.b': a union", 'use intOrString()'] },
    ],
    [
      'code',
      () => z.object({ a: z.string().refine(() => true) }),
      { code: 'E_SCHEMA_TYPE', place: { value: 'a' }, says: ["'a': the check", 'use a pattern or bounds, or check('] },
    ],
    [
      'a pattern that looks ahead',
      () => z.object({ a: z.string().regex(/^(?!x)/) }),
      { code: 'E_SCHEMA_PATTERN', place: { value: 'a' }, says: ["'a': the pattern", 'write it without flags'] },
    ],
  ])('fails with the path of its value and the fix: %s', (_, schema, mistake) => {
    const define = () => defineChart({ name: 'shop', version: '1.0.0', values: schema() }, () => undefined);
    expectMistake(define, mistake);
  });
});

describe('a mistake of a values document', () => {
  const chart = chartOf((chart, v) => {
    check(lt(v.replicas, 9), 'more than 8 replicas share one disk; give fewer');
    new ConfigMap(chart, 'config', { data: { name: v.name } });
  });

  it.each<[what: string, document: Record<string, unknown>, value: string, says: string]>([
    ['an unknown value', { image: { tags: '1' } }, 'image', "'image' must NOT have additional properties: 'tags'"],
    ['text for a number', { replicas: '2' }, 'replicas', "'replicas' must be integer"],
    ['a number out of bounds', { replicas: 11 }, 'replicas', "'replicas' must be <= 10"],
    [
      'text that its pattern refuses',
      { image: { tag: 'x' } },
      'image.tag',
      `'image.tag' must match pattern "^[0-9.]+$"`,
    ],
    ['a default that null deletes', { image: { tag: null } }, 'image', "'image' must have required property 'tag'"],
    ['an item of another type', { hosts: [1] }, 'hosts.0', "'hosts.0' must be string"],
  ])('fails with the path of the value and what it wants: %s', (_, document, value, says) => {
    const given = z.record(z.string(), z.json()).parse(document);
    expectMistake(() => renderManifests(chart, { values: given }), {
      code: 'E_VALUES_INVALID',
      place: { value },
      says: ['values of shop: ', says],
    });
  });

  it('fails with the words of the author where a rule does not hold', () => {
    expectMistake(() => renderManifests(chart, { values: { replicas: 9 } }), {
      code: 'E_VALUES_FAIL',
      place: {},
      says: ['more than 8 replicas share one disk; give fewer'],
    });
  });
});
