import { Worker, type WorkerProps } from '../../../src/charts/patterns/worker';
import { at, objectsOf, only } from '../../support/chart';

const worker = (props: Partial<WorkerProps> = {}) =>
  objectsOf((chart) => {
    new Worker(chart, 'mailer', { image: 'mailer:1', ...props });
  });

test('runs one pod that nobody reaches, with a minute to finish what it works on', () => {
  const objects = worker();
  expect(objects.map(({ kind }) => kind).sort()).toEqual([
    'Deployment',
    'NetworkPolicy',
    'PodDisruptionBudget',
    'ServiceAccount',
  ]);
  expect(at(only(objects, 'Deployment'), 'spec.replicas')).toBe(1);
  expect(at(only(objects, 'Deployment'), 'spec.template.spec.terminationGracePeriodSeconds')).toBe(60);
  expect(at(only(objects, 'NetworkPolicy'), 'spec.policyTypes')).toEqual(['Ingress']);
  expect(at(only(objects, 'NetworkPolicy'), 'spec.ingress')).toBeUndefined();
});

test('runs as many pods, and gives them as long, as it is told', () => {
  const deployment = only(worker({ replicas: 4, shutdownSeconds: 5 }), 'Deployment');
  expect(at(deployment, 'spec.replicas')).toBe(4);
  expect(at(deployment, 'spec.template.spec.terminationGracePeriodSeconds')).toBe(5);
});

test('is scaled where that is said', () => {
  const objects = worker({ autoscaling: { minReplicas: 1, maxReplicas: 3 } });
  expect(at(only(objects, 'HorizontalPodAutoscaler'), 'spec.maxReplicas')).toBe(3);
  expect(at(only(objects, 'Deployment'), 'spec.replicas')).toBeUndefined();
});
