import { z } from 'zod';
import { ConfigMap, defineChart, readValues, renderManifests, type JsonObject } from '../../src';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';
import { expectRefusal } from '../support/refusal';

const MEGABYTE = 1024 * 1024;

const chart = defineChart(
  {
    name: 'shop',
    version: '1.0.0',
    values: z.object({
      text: z.string().default('x'),
      count: z.int().default(2),
      share: z.number().default(0.5),
      open: z.record(z.string(), z.unknown()).default({}),
      'dotted.key': z.string().default('y'),
    }),
  },
  (chart, v) => {
    new ConfigMap(chart, 'config', { data: { text: v.text, count: `${v.count}`, dotted: v['dotted.key'] } });
  },
);

const dataFor = (values: JsonObject): unknown => renderManifests(chart, { values })[0]?.['data'];

describe('a values file', () => {
  test.each([
    ['that is empty', ''],
    ['of comments only', '# nothing to say\n'],
    ['that begins with a byte order mark', '\ufeff'],
    ['of an empty document', '---\n'],
  ])('%s leaves the defaults', (_, text) => {
    expect(dataFor(readValues(text))).toEqual({ text: 'x', count: '2', dotted: 'y' });
  });

  test.each([
    ['that is not YAML', 'text: "never closed\n'],
    ['that is a list', '- text\n'],
    ['that is one word', 'text\n'],
    ['of two documents', 'text: a\n---\ntext: b\n'],
    ['with a NaN', 'share: .nan\n'],
    ['with an infinity', 'share: -.inf\n'],
    ['with a control character', 'text: "a\u0000b"\n'],
  ])('fails with its name: %s', (_, text) => {
    expectRefusal(() => readValues(text, 'values/prod.yaml'), 'E_VALUES_SYNTAX', 'values/prod.yaml: ');
  });

  test('with an integer beyond 2^53 fails where the chart is rendered: a double has lost its last digits', () => {
    expectRefusal(() => dataFor(readValues('count: 9007199254740993\n')), 'E_VALUES_INVALID', "'count'");
  });
});

describe('a values document', () => {
  test.each([
    ['NaN', { share: Number.NaN }, "'share' is NaN"],
    ['an infinity', { share: Number.POSITIVE_INFINITY }, "'share' is Infinity"],
    ['NaN where anything may stand', { open: { deep: [1, Number.NaN] } }, "'open.deep.1' is NaN"],
  ])('fails with %s', (_, values, text) => {
    expectRefusal(() => dataFor(values), 'E_VALUES_INVALID', text);
  });

  test('takes the largest integer that a double holds exactly, and no larger one', () => {
    expect(dataFor({ count: Number.MAX_SAFE_INTEGER })).toMatchObject({ count: '9007199254740991' });
    expectRefusal(() => dataFor({ count: 2 ** 53 }), 'E_VALUES_INVALID', "'count'");
  });

  test('takes a key with a dot as one key', () => {
    expect(dataFor({ 'dotted.key': 'z' })).toMatchObject({ dotted: 'z' });
    expect(printChart(synthesize(chart)).files.get('templates/config-configmap.yaml')).toContain(
      '(index .Values "dotted.key")',
    );
  });

  test('fails for a key with a dot that stands for a path', () => {
    expectRefusal(() => dataFor({ 'dotted.other': 'z' }), 'E_VALUES_INVALID', "'dotted.other'");
  });

  test('takes a value of 5 MB', () => {
    const text = 'a'.repeat(5 * MEGABYTE);
    expect(dataFor({ text })).toMatchObject({ text });
  });
});

test('fails for a default that makes a file larger than Helm reads', () => {
  const values = z.object({ text: z.string().default('é'.repeat(3 * MEGABYTE)) });
  const large = defineChart({ name: 'large', version: '1.0.0', values }, (chart, v) => {
    new ConfigMap(chart, 'config', { data: { text: v.text } });
  });
  expectRefusal(() => printChart(synthesize(large)), 'E_CHART_OBJECT', "of the chart 'large' has ");
});
