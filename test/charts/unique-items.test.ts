import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import { defineChart } from '../../src/charts/define-chart';
import { evaluateChart } from '../../src/charts/evaluate';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';
import { runHelm, type Helm } from '../../src/helm/run-helm';
import type { JsonObject } from '../../src/values/json';
import { items, when } from '../../src/values/structure';
import type { ValuesOf } from '../../src/values/values-of';
import { describeHelm, withFiles } from '../support/helm';
import { expectRefusal } from '../support/refusal';

const values = z.object({
  extraEnv: z.record(z.string(), z.string()).default({}),
  ports: z
    .array(z.object({ containerPort: z.int().min(1).max(65535), protocol: z.enum(['TCP', 'UDP']).optional() }))
    .default([]),
  debug: z.boolean().default(false),
});

function pod(container: (v: ValuesOf<typeof values>) => object) {
  return defineChart({ name: 'web', version: '1.0.0', values }, (chart, v) => {
    new ApiObject(chart, 'web', {
      apiVersion: 'v1',
      kind: 'Pod',
      spec: { containers: [{ name: 'web', image: 'web:1.0.0', ...container(v) }] },
    });
  });
}

const chart = pod((v) => ({
  env: [
    { name: 'MODE', value: 'a' },
    items(v.extraEnv, (value, name) => ({ name, value })),
    when(v.debug, { name: 'DEBUG', value: '1' }),
  ],
  ports: [{ containerPort: 80, protocol: 'TCP' }, items(v.ports, (port) => port)],
}));

const CASES: readonly [string, JsonObject, string | undefined][] = [
  ['different names', { extraEnv: { OTHER: 'b' }, debug: true }, undefined],
  ['a name that the chart has', { extraEnv: { MODE: 'b' } }, 'env'],
  ['a name that the chart has under a condition', { extraEnv: { DEBUG: 'b' }, debug: true }, 'env'],
  ['that name while the condition does not hold', { extraEnv: { DEBUG: 'b' } }, undefined],
  ['a port of another protocol', { ports: [{ containerPort: 80, protocol: 'UDP' }] }, undefined],
  ['a port of the default protocol', { ports: [{ containerPort: 80 }] }, 'ports'],
  ['a port twice', { ports: [{ containerPort: 81 }, { containerPort: 81 }] }, 'ports'],
];

const tree = synthesize(chart);

describe('two items of one key in a list from values', () => {
  it.each(CASES)('are refused where there are: %s', (_, document, list) => {
    const render = () => evaluateChart(tree, { values: document });
    if (list === undefined) expect(render().objects).toHaveLength(1);
    else expectRefusal(render, 'E_VALUES_FAIL', `make ${list}`);
  });

  it('fail at synthesis where they are there for any values', () => {
    const twice = pod(() => ({
      env: [
        { name: 'MODE', value: 'a' },
        { name: 'MODE', value: 'b' },
      ],
    }));
    expectRefusal(() => synthesize(twice), 'E_CHART_DUPLICATE', "the name 'MODE'");
  });
});

describeHelm('two items of one key', (helm: Helm) => {
  it.each(CASES)('are refused by the printed chart too: %s', async (_, document, list) => {
    const files = { ...Object.fromEntries(printChart(tree).files), 'document.json': JSON.stringify(document) };
    await withFiles(files, async (folder) => {
      const rendering = runHelm(helm, ['template', 'demo', folder, '-f', `${folder}/document.json`], {
        environment: process.env,
      });
      if (list === undefined) await expect(rendering).resolves.toContain('kind: Pod');
      else await expect(rendering).rejects.toThrow(`make ${list}`);
    });
  });
});
