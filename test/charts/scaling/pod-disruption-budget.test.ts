import { App, Chart } from 'cdk8s';
import { PodDisruptionBudget, type PodDisruptionBudgetProps } from '../../../src/charts/scaling/pod-disruption-budget';
import { Deployment } from '../../../src/charts/workloads/deployment';
import { refusalOf } from '../../support/errors';

function budgetOf(props: PodDisruptionBudgetProps): unknown {
  const chart = new Chart(new App(), 'shop');
  const selects = new Deployment(chart, 'web', { containers: [{ name: 'web', image: 'nginx:1.29' }] });
  const json: unknown = new PodDisruptionBudget(chart, 'budget', { selects, ...props }).resource.toJson();
  return json;
}

test('lets one pod of the workload be missing unless it is told otherwise', () => {
  expect(budgetOf({})).toMatchObject({
    spec: {
      selector: { matchLabels: { 'app.kubernetes.io/component': 'web' } },
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
  });
});

test('keeps as many pods as it is told, and says nothing of those that may be missing', () => {
  expect(budgetOf({ minAvailable: '50%' })).toHaveProperty('spec.minAvailable', '50%');
  expect(budgetOf({ minAvailable: '50%' })).not.toHaveProperty('spec.maxUnavailable');
});

test.each([
  [{ maxUnavailable: 0 }, "'maxUnavailable' is 0; wants at least one pod"],
  [{ maxUnavailable: 1, minAvailable: 1 }, "'maxUnavailable' is \"1\"; wants nothing beside 'minAvailable'"],
])('fails on %j', async (props, message) => {
  expect(await refusalOf(() => budgetOf(props))).toContain(message);
});
