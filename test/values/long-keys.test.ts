import { z } from 'zod';
import { ApiObject } from 'cdk8s';
import { defineChart, renderManifests } from '../../src';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';
import { filesOf } from '../../src/cli/commands/synth';
import { renderChart } from '../../src/helm/render';
import type { JsonObject } from '../../src/values/json';
import { describeHelm, withFiles } from '../support/helm';
import { expectRefusal } from '../support/refusal';

/** Maps that are printed whole, entry by entry with quotes, and whole with anything in them. */
const chart = defineChart(
  {
    name: 'keys',
    version: '1.0.0',
    values: z.object({
      plain: z.record(z.string().regex(/^[-a-z&>]+$/), z.string()).default({ a: 'b' }),
      any: z.record(z.string(), z.string()).default({ a: 'b' }),
      open: z.record(z.string(), z.unknown()).default({ a: 'b' }),
    }),
  },
  (chart, v) => {
    new ApiObject(chart, 'maps', {
      apiVersion: 'example.com/v1',
      kind: 'Maps',
      plain: v.plain,
      any: v.any,
      open: v.open,
    });
  },
);

const long = (length: number, character = 'k'): string => character.repeat(length);

/** Keys that both readings take, and those that both refuse: Helm can neither write nor read again what is longer. */
const TAKEN: readonly (readonly [what: string, document: JsonObject])[] = [
  ['of 1000 characters in a map that is printed whole', { plain: { [long(1000)]: 'x' } }],
  ['of 1000 characters in a map that is printed by entries', { any: { [long(1000, 'k b.').slice(0, 1000)]: 'x' } }],
  ['of 1000 characters in what may be anything', { open: { deep: [{ [long(1000)]: { a: 1 } }] } }],
  ['of 100 characters that Go escapes', { any: { [long(100, '\u200b')]: 'x', [long(100, '"')]: 'y' } }],
  ['of 100 characters that JSON escapes', { plain: { [long(100, '&')]: 'x' }, open: { [long(100, '<')]: 1 } }],
  ["of 1000 characters among the user's own", { [`x-${long(998)}`]: { [long(1000)]: 1 } }],
];
const REFUSED: readonly (readonly [what: string, document: JsonObject])[] = [
  ['of 1001 characters in a map that is printed whole', { plain: { [long(1001)]: 'x' } }],
  ['of 1001 characters in a map that is printed by entries', { any: { [long(1001)]: 'x' } }],
  ['of 1001 characters in what may be anything', { open: { deep: [{ [long(1001)]: { a: 1 } }] } }],
  ['of 101 characters that Go escapes', { any: { [long(101, '\u200b')]: 'x' } }],
  ['of 101 characters that JSON escapes', { plain: { [long(101, '&')]: 'x' } }],
  ["of 1001 characters among the user's own", { [`x-${long(999)}`]: 1 }],
  ["of 1001 characters below the user's own", { 'x-a': { [long(1001)]: 1 } }],
];

test.each(TAKEN)('takes keys %s', (_, values) => {
  expect(renderManifests(chart, { values })[0]).toMatchObject(
    Object.fromEntries(Object.entries(values).filter(([key]) => !key.startsWith('x-'))),
  );
});

test.each(REFUSED)('fails for keys %s', (_, values) => {
  expectRefusal(() => renderManifests(chart, { values }), 'E_VALUES_INVALID', 'values of keys: ');
});

/** YAML in which a key may have any length: Helm reads no long key before a colon. */
function explicitYaml(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}\n`;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `\n${value.map((item) => `${indent}-${explicitYaml(item, inner)}`).join('')}`;
  const entries = Object.entries(value);
  return `\n${entries.map(([key, item]) => `${indent}? ${JSON.stringify(key)}\n${indent}:${explicitYaml(item, inner)}`).join('')}`;
}

describeHelm('long keys', (helm) => {
  const rendered = (values: JsonObject) =>
    withFiles(
      {
        ...Object.fromEntries(filesOf(printChart(synthesize(chart)), 'chart')),
        'values.yaml': explicitYaml(values),
      },
      async (folder) => {
        const request = {
          chart: `${folder}/chart`,
          release: 'keys',
          namespace: 'default',
          valuesFiles: [`${folder}/values.yaml`],
        };
        const objects = await renderChart(helm, request, { environment: process.env });
        return objects.map(({ object }) => object);
      },
    );

  test.each(TAKEN)('come out the same %s', async (_, values) => {
    expect(await rendered(values)).toEqual(renderManifests(chart, { values }));
  });

  test.each(REFUSED)('are refused %s', async (_, values) => {
    await expect(rendered(values)).rejects.toThrow(/values don't meet the specifications|yaml: line/);
  });
});
