import { renderChart } from 'chartwright/testing';
import { app } from '../src/chart';

test('two pods run unless the values say otherwise', () => {
  expect(renderChart(app).find({ kind: 'Deployment' })).toMatchObject({ spec: { replicas: 2 } });
  const values = { replicaCount: 5 };
  expect(renderChart(app, { values }).find({ kind: 'Deployment' })).toMatchObject({ spec: { replicas: 5 } });
});

test('there is no way in from outside until the values ask for one', () => {
  expect(renderChart(app).findAll({ kind: 'Ingress' })).toEqual([]);
  expect(renderChart(app, { values: { ingress: { enabled: true } } }).findAll({ kind: 'Ingress' })).toHaveLength(1);
});
