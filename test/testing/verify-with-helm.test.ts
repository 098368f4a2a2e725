import { z } from 'zod';
import { ConfigMap, defineChart } from '../../src';
import { verifyWithHelm } from '../../src/testing';
import { describeHelm } from '../support/helm';
import { expectRejection } from '../support/refusal';

const chart = defineChart(
  { name: 'shop', version: '1.0.0', values: z.object({ text: z.string().max(8).default('x') }) },
  (chart, v) => {
    new ConfigMap(chart, 'config', { data: { TEXT: v.text } });
  },
);

test('fails where there is no Helm', async () => {
  await expectRejection(verifyWithHelm(chart, { environment: {} }), 'E_TOOL', 'there is no Helm');
});

describeHelm('a chart is verified', (helm) => {
  test('with as many random documents as are asked for', async () => {
    const report = await verifyWithHelm(chart, { helms: [helm.path], samples: 3 });
    expect([report.agrees, report.helms.length]).toEqual([true, 1]);
  }, 600_000);
});
