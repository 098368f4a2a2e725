import { ApiObject } from 'cdk8s';
import { Deployment, LabelSelector, Service } from 'cdk8s-plus-28';
import { z } from 'zod';
import type { HelmChart } from '../../../src/charts/helm-chart';
import { chartOf, chartWith } from '../../support/chart-of';
import { expectRefusal } from '../../support/refusal';

const VALUES = z.object({ tier: z.string().default('front') });

function selectedBy(chart: HelmChart, labels: Record<string, string>): Deployment {
  const deployment = new Deployment(chart, 'api', { containers: [{ image: 'x' }], select: false });
  deployment.select(LabelSelector.of({ labels }));
  for (const [key, value] of Object.entries(labels)) deployment.podMetadata.addLabel(key, value);
  return deployment;
}

test('fails for a selector that a value changes', () => {
  expectRefusal(
    () => chartOf(VALUES, (chart, v) => selectedBy(chart, { tier: v.tier })),
    'E_CHART_SELECTOR',
    "the selector of 'api' depends on 'tier'",
  );
});

test('fails for a component that a value changes', () => {
  expectRefusal(
    () =>
      chartOf(VALUES, (chart, v) => {
        const deployment = new Deployment(chart, 'api', { containers: [{ image: 'x' }] });
        deployment.podMetadata.addLabel('app.kubernetes.io/component', v.tier);
      }),
    'E_CHART_SELECTOR',
    "the selector of 'api' depends on 'tier'",
  );
});

test.each([
  ['the version of the chart', 'Chart.Version', (chart: HelmChart) => chart.info.version],
  [
    'a name that a value changes',
    'fullnameOverride',
    (chart: HelmChart) => new Service(chart, 's', { ports: [{ port: 1 }] }).name,
  ],
])('fails for a selector with %s', (_, what, label) => {
  expectRefusal(
    () => chartWith((chart) => selectedBy(chart, { tier: label(chart) })),
    'E_CHART_SELECTOR',
    `the selector of 'api' depends on '${what}'`,
  );
});

test('warns of a selector that is the same in every release', () => {
  const { warnings } = chartWith((chart) => selectedBy(chart, { tier: 'front' }));
  expect(warnings).toEqual([expect.stringContaining("the selector of 'api' is the same in every release")]);
});

test('is content with the release in a selector, and with Services that follow a value', () => {
  const { warnings } = chartOf(VALUES, (chart, v) => {
    selectedBy(chart, { tier: 'front', release: chart.release.name });
    new ApiObject(chart, 'active', {
      apiVersion: 'v1',
      kind: 'Service',
      spec: { selector: { slot: v.tier }, ports: [{ port: 80 }] },
    });
  });
  expect(warnings).toEqual([]);
});
