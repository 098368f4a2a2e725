import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import { evaluateChart } from '../../src/charts/evaluate';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';
import { renderChart } from '../../src/helm/render';
import { parseJson, isJsonObject, type Json } from '../../src/values/json';
import { compileValidator } from '../../src/values/validate';
import { chartOf } from '../support/chart';
import { asciiJson, describeHelm, withFiles } from '../support/helm';
import { chartFiles } from '../support/law';
import { expectRefusal } from '../support/refusal';

interface Format {
  readonly schema: z.ZodType;
  readonly valid: readonly Json[];
  readonly invalid: readonly Json[];
}

const UUID = '123e4567-e89b-42d3-a456-426614174000';
const LONG_LABEL = 'a'.repeat(63);

/** Formats of zod, values that are of them and values that are not. */
const FORMATS: Readonly<Record<string, Format>> = {
  uuid: {
    schema: z.uuid(),
    valid: [UUID, UUID.toUpperCase(), UUID.replace('-42', '-72').replace('-a4', '-b4')],
    invalid: [
      '',
      `${UUID}\n`,
      ` ${UUID}`,
      UUID.slice(1),
      UUID.replaceAll('-', ''),
      UUID.replace('-a4', '-c4'),
      `{${UUID}}`,
    ],
  },
  ipv4: {
    schema: z.ipv4(),
    valid: ['0.0.0.0', '10.20.30.40', '255.255.255.255'],
    invalid: ['', '256.0.0.1', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.4\n', '1.2.3.-4', '::1'],
  },
  cidrv4: {
    schema: z.cidrv4(),
    valid: ['0.0.0.0/0', '10.0.0.0/8', '255.255.255.255/32', '10.0.0.1/24'],
    invalid: ['', '10.0.0.0', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/08', '256.0.0.0/8', '10.0.0.0/8\n', '::/0'],
  },
  hostname: {
    schema: z.hostname(),
    valid: ['a', 'a.b.example.com', 'A-1.example', '0', LONG_LABEL],
    invalid: ['', '-a', 'a-', 'a..b', '.a', 'a_b', `${LONG_LABEL}a`, 'a b', 'a\n', 'é.example', 'http://a'],
  },
  base64: {
    schema: z.base64(),
    valid: ['', 'YQ==', 'YWI=', 'YWJj', '+/+/'],
    invalid: ['YQ', 'YQ=', 'YQ===', 'Y===', '=', 'Y Q=', 'YWJj\n', '-_-_', 'YQ==YQ=='],
  },
  lowercase: {
    schema: z.string().lowercase(),
    valid: ['', 'abc', '0-_ \n', 'é', 'ÀÉ', 'ß'],
    invalid: ['A', 'aZ', 'a\nB'],
  },
  uppercase: {
    schema: z.string().uppercase(),
    valid: ['', 'ABC', '0-_ \n', 'É', 'àé'],
    invalid: ['a', 'Az', 'A\nb'],
  },
  startsWith: {
    schema: z.string().startsWith('a.b*'),
    valid: ['a.b*', 'a.b*c', 'a.b*\n'],
    invalid: ['', 'a.b', 'axb*', 'a.bbb', ' a.b*', '\na.b*', 'A.b*'],
  },
  endsWith: {
    schema: z.string().endsWith('$(1)'),
    valid: ['$(1)', 'a$(1)', '\n$(1)'],
    invalid: ['', '$1', '$(1) ', '$(1)\n', '(1)'],
  },
  includes: {
    schema: z.string().includes('[^a]|\\d'),
    valid: ['[^a]|\\d', 'x[^a]|\\dy', '\n[^a]|\\d\n'],
    invalid: ['', 'b', '7', '[^a]', '[^a]|\\D'],
  },
  int32: {
    schema: z.int32(),
    valid: [-2_147_483_648, -1, 0, 2_147_483_647],
    invalid: [-2_147_483_649, 2_147_483_648, 0.5, '1', 1e300],
  },
  uint32: {
    schema: z.uint32(),
    valid: [0, 1, 4_294_967_295],
    invalid: [-1, 4_294_967_296, 1.5, '0', true],
  },
};

const shape = Object.fromEntries(
  Object.entries(FORMATS).map(([name, { schema }]) => [name, z.array(schema).default([])] as const),
);
const chart = chartOf(shape, (scope, v) => {
  new ApiObject(scope, 'values', { apiVersion: 'example.com/v1', kind: 'Values', ...v });
});

const valid = Object.fromEntries(Object.entries(FORMATS).map(([name, format]) => [name, format.valid]));
const mixed = Object.fromEntries(
  Object.entries(FORMATS).map(([name, format]) => [name, [...format.invalid, ...format.valid]]),
);
/** Where the wrong values stand, as in `uuid.0`. */
const WRONG = Object.entries(FORMATS).flatMap(([name, { invalid }]) => invalid.map((_, at) => `${name}.${at}`));

describe('values of the formats of zod', () => {
  it.each(Object.entries(FORMATS))('are as zod itself has them: %s', (_, { schema, valid: right, invalid }) => {
    expect(right.filter((value) => !schema.safeParse(value).success)).toEqual([]);
    expect(invalid.filter((value) => schema.safeParse(value).success)).toEqual([]);
  });

  it('are taken where they are right, and each wrong one is refused', () => {
    const schema = parseJson(printChart(synthesize(chart)).files.get('values.schema.json') ?? '');
    const problems = compileValidator(isJsonObject(schema) ? schema : {})({ fullnameOverride: '', ...mixed });
    expect(evaluateChart(synthesize(chart), { values: valid }).objects).toMatchObject([valid]);
    expect(new Set(problems.map(({ path }) => path))).toEqual(new Set(WRONG));
  });
});

it('fails for a part of a text at a certain place, which no pattern says as zod does', () => {
  expectRefusal(
    () => chartOf({ text: z.string().includes('a', { position: 2 }) }, () => undefined),
    'E_SCHEMA_TYPE',
    "'text': the check 'includes with a position' has no counterpart in Helm; use .min(), .max() or .regex()",
  );
});

describeHelm('values of the formats of zod', (helm) => {
  const rendered = (values: Json) =>
    withFiles({ ...Object.fromEntries(chartFiles(chart)), 'values.json': asciiJson(values) }, (folder) => {
      const request = { chart: `${folder}/chart`, release: 'demo', valuesFiles: [`${folder}/values.json`] };
      return renderChart(helm, request, { environment: process.env });
    });

  it('are taken where they are right', async () => {
    const objects = (await rendered(valid)).map(({ object }) => object);
    expect(objects).toMatchObject([valid]);
  });

  it('are refused where they are wrong, each of them', async () => {
    const error: unknown = await rendered(mixed).catch((thrown: unknown) => thrown);
    const told = String(error).matchAll(/^ *- (?:at '\/(\w+)\/(\d+)'|(\w+)\.(\d+)):/gm);
    const places = [...told].map(([, name, at, root, index]) => `${name ?? root ?? ''}.${at ?? index ?? ''}`);
    expect(new Set(places)).toEqual(new Set(WRONG));
  });
});
