import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import { ConfigMap, coalesce, defineChart, each, merge, toJson, toYaml } from '../../../src';
import { describeHelm } from '../../support/helm';
import { expectAgreement } from '../../support/law';

const HOSTILE = 'a\u0085b "<<": {{ x }}\n';

describeHelm('what is put together from values of different types', (helm) => {
  const chart = defineChart(
    {
      name: 'mixed',
      version: '1.0.0',
      values: z.object({
        text: z.string().default('web'),
        count: z.int().min(0).max(9).default(2),
        open: z.record(z.string(), z.unknown()).optional(),
        more: z.record(z.string(), z.unknown()).default({}),
      }),
    },
    (chart, v) => {
      new ApiObject(chart, 'whole', {
        apiVersion: 'example.com/v1',
        kind: 'Whole',
        spec: {
          fallback: coalesce<unknown>(v.open, {
            text: v.text,
            count: v.count,
            list: [v.text, true, 1.5, { '<<': v.count }],
          }),
          merged: merge<unknown>({ text: 'plain', count: v.count, list: [1, 'two', false] }, v.more),
        },
      });
      new ConfigMap(chart, 'text', {
        data: {
          json: toJson([v.count, 1e20, -3, 1.5, null, { on: true, no: 'no' }]),
          yaml: toYaml({ numbers: [v.count, 1e20, -3, 1e-7], none: [null], on: { yes: 'no', count: '1' } }),
        },
      });
    },
  );

  test('is the same in both readings, whatever text the values hold', async () => {
    await expectAgreement(helm, chart, [
      {},
      { text: HOSTILE },
      { open: { a: 1, b: ['x', {}] } },
      { more: { count: 'other', z: {} } },
    ]);
  });
});

describeHelm('what a loop makes of keys that ids cannot hold', (helm) => {
  const values = z.object({ routes: z.record(z.string(), z.string()).default({ 'a/b': 'x', Resource: 'y' }) });
  const chart = defineChart({ name: 'routes', version: '1.0.0', values }, (chart, v) => {
    each(v.routes, (target, route) => {
      new ConfigMap(chart, `route-${route}`, { data: { route, target } });
      new ConfigMap(chart, route, { data: { target } });
    });
  });

  test('is the same in both readings', async () => {
    await expectAgreement(helm, chart, [{}, { routes: { '/': 'root', Default: 'd', 'a/b/c': 'c', 'a-b': 'e' } }]);
  });
});
