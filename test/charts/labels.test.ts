import { z } from 'zod';
import { at } from '../../src/charts/adopt/manifest';
import { ConfigMap } from '../../src/charts/config/config-map';
import { defineChart, type Builder } from '../../src/charts/define-chart';
import { dependency } from '../../src/charts/dependency';
import { evaluateChart } from '../../src/charts/evaluate';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';
import { filesOf } from '../../src/cli/commands/synth';
import { renderChart } from '../../src/helm/render';
import { runHelm } from '../../src/helm/run-helm';
import { describeHelm, withFiles } from '../support/helm';
import { expectAgreement } from '../support/law';

const VERSION = 'app.kubernetes.io/version';
const values = z.object({});
const build: Builder<typeof values> = (chart) => {
  new ConfigMap(chart, 'config', { data: { a: 'b' } });
  // Where a label is the object's own, the standard ones are written out in its template.
  new ConfigMap(chart, 'own', {
    metadata: { labels: { 'app.kubernetes.io/managed-by': 'somebody' } },
    data: { a: 'b' },
  });
};
const nameless = defineChart({ name: 'nameless', version: '1.0.0', values }, build);
const versioned = defineChart(
  { name: 'versioned', version: '1.0.0', appVersion: '2.1.0+build', values, dependencies: [dependency(nameless)] },
  build,
);

function versionLabels(definition: typeof nameless | typeof versioned): readonly unknown[] {
  const { objects } = evaluateChart(synthesize(definition));
  return objects.map((object) => at(object, 'metadata', 'labels', VERSION));
}

it('has no label for the version of the application where the chart has none', () => {
  expect(versionLabels(nameless)).toEqual([undefined, undefined]);
});

it('labels the objects of each chart with the version of its own application', () => {
  expect(versionLabels(versioned)).toEqual([undefined, undefined, '2.1.0_build', '2.1.0_build']);
});

describeHelm('the labels of every object', (helm) => {
  it('are the same in both readings, with and without a version of the application', async () => {
    await expectAgreement(helm, nameless, [{}]);
    await expectAgreement(helm, versioned, [{}]);
  });

  it('have the version that a chart without one is packaged with', async () => {
    const rendered = await withFiles(
      Object.fromEntries(filesOf(printChart(synthesize(nameless)), 'chart')),
      async (folder) => {
        const argv = ['package', `${folder}/chart`, '--app-version', '3.0.0', '--destination', folder];
        await runHelm(helm, argv, { environment: process.env });
        const request = { chart: `${folder}/nameless-1.0.0.tgz`, release: 'demo', namespace: 'team' };
        return renderChart(helm, request, { environment: process.env });
      },
    );
    expect(rendered.map(({ object }) => at(object, 'metadata', 'labels', VERSION))).toEqual(['3.0.0', '3.0.0']);
  });
});
