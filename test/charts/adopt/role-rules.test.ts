import { Cron } from 'cdk8s';
import { ApiResource, CronJob, Deployment, HorizontalPodAutoscaler, Role } from 'cdk8s-plus-28';
import { at } from '../../../src/charts/adopt/manifest';
import { late } from '../../../src/values/nodes';
import { chartWith, only } from '../../support/chart-of';

test('rules name resources as the API does', () => {
  const tree = chartWith((chart) => {
    const target = new Deployment(chart, 'api', { containers: [{ image: 'x' }] });
    const autoscaler = new HorizontalPodAutoscaler(chart, 'autoscaler', { target, maxReplicas: 2 });
    const job = new CronJob(chart, 'job', { schedule: Cron.daily(), containers: [{ image: 'x' }] });
    new Role(chart, 'reader').allow(['get'], late(autoscaler), late(job), late(target), ApiResource.PODS);
  });
  expect(at(only(tree, 'Role'), 'rules')).toEqual([
    {
      apiGroups: ['autoscaling'],
      resources: ['horizontalpodautoscalers'],
      resourceNames: ['shop-autoscaler'],
      verbs: ['get'],
    },
    { apiGroups: ['batch'], resources: ['cronjobs'], resourceNames: ['shop-job'], verbs: ['get'] },
    { apiGroups: ['apps'], resources: ['deployments'], resourceNames: ['shop-api'], verbs: ['get'] },
    { apiGroups: [''], resources: ['pods'], verbs: ['get'] },
  ]);
});
