import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { COMPONENT_LABEL } from '../../src/charts/labels';
import { defaultComponent, selectorLabels } from '../../src/charts/selector-labels';

const plainChart = (labels: Record<string, string> = {}): Chart => new Chart(new App(), 'shop', { labels });

describe('in a plain cdk8s chart', () => {
  test('pods are selected by the chart and the component', () => {
    expect(selectorLabels(plainChart(), 'api')).toEqual({ 'app.kubernetes.io/name': 'shop', [COMPONENT_LABEL]: 'api' });
  });

  test("pods are selected by the application and the instance that the chart's labels name", () => {
    const labels = { 'app.kubernetes.io/name': 'store', 'app.kubernetes.io/instance': 'blue', 'helm.sh/chart': 'x-1' };
    expect(selectorLabels(plainChart(labels), 'api')).toEqual({
      'app.kubernetes.io/name': 'store',
      'app.kubernetes.io/instance': 'blue',
      [COMPONENT_LABEL]: 'api',
    });
  });
});

test('a component is called after the path of its construct, without the primary children', () => {
  const outer = new Construct(plainChart(), 'api');
  expect(defaultComponent(new Construct(outer, 'worker'))).toBe('api-worker');
  expect(defaultComponent(new Construct(outer, 'Default'))).toBe('api');
});

test('a path that is no value of a label gets a hash of the original', () => {
  const component = defaultComponent(new Construct(plainChart(), 'A b'));
  expect(component).toMatch(/^a-b-[0-9a-f]{8}$/);
  expect(defaultComponent(new Construct(plainChart(), 'x'.repeat(100)))).toMatch(/^x{54}-[0-9a-f]{8}$/);
});
