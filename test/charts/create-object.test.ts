import { App, Chart, Size } from 'cdk8s';
import { createObject } from '../../src/charts/create-object';
import { refusalOf } from '../support/errors';

test('an object has the version of the API that current clusters prefer', () => {
  const chart = new Chart(new App(), 'shop');
  const made = createObject(chart, 'scaler', 'HorizontalPodAutoscaler', { spec: { memory: Size.mebibytes(1) } });
  expect(made.toJson()).toMatchObject({ apiVersion: 'autoscaling/v2', spec: { memory: '1Mi' } });
});

test('fails on a kind that Kubernetes does not have', async () => {
  const chart = new Chart(new App(), 'shop');
  const refusal = await refusalOf(() => createObject(chart, 'x', 'Deploymint', {}));
  expect(refusal).toBe("E_INTERNAL: Kubernetes has no kind 'Deploymint'");
});
