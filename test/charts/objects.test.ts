import { ApiObject, Chart } from 'cdk8s';
import { chartWith } from '../support/chart-of';
import { expectRefusal } from '../support/refusal';

test('fails for a cdk8s Chart inside of a chart, whose objects would belong to no release', () => {
  expectRefusal(
    () =>
      chartWith((chart) => {
        new ApiObject(new Chart(chart, 'inner'), 'config', { apiVersion: 'v1', kind: 'ConfigMap' });
      }),
    'E_CHART_OBJECT',
    "'inner' is a cdk8s Chart inside of the chart 'shop'",
  );
});
