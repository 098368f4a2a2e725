import { App, Testing } from 'cdk8s';
import { z } from 'zod';
import { ChartManifests, WebService } from '../../src';
import { chartOf } from '../support/chart';

const chart = chartOf({}, (scope) => {
  new WebService(scope, 'web', { image: 'nginx:1.29' });
});

test('are the objects of the chart for a release, but for what `helm test` alone would run', () => {
  const release = { name: 'blue', namespace: 'team-a' };
  const manifests: unknown = Testing.synth(new ChartManifests(new App(), 'shop', chart, { release }));
  const objects = z.array(z.object({ kind: z.string(), metadata: z.object({ name: z.string() }) })).parse(manifests);
  expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`).sort()).toEqual([
    'Deployment blue-app-web',
    'NetworkPolicy blue-app-web',
    'PodDisruptionBudget blue-app-web',
    'Service blue-app-web',
    'ServiceAccount blue-app-web',
  ]);
});
