import { z } from 'zod';
import { NetworkPolicy } from '../../../src/charts/networking/network-policy';
import { PodDisruptionBudget } from '../../../src/charts/scaling/pod-disruption-budget';
import { HorizontalPodAutoscaler } from '../../../src/charts/scaling/horizontal-pod-autoscaler';
import { CronJob } from '../../../src/charts/workloads/cron-job';
import { DaemonSet } from '../../../src/charts/workloads/daemon-set';
import { Job } from '../../../src/charts/workloads/job';
import { Pod } from '../../../src/charts/workloads/pod';
import { ReplicaSet } from '../../../src/charts/workloads/replica-set';
import { StatefulSet } from '../../../src/charts/workloads/stateful-set';
import { items, when } from '../../../src/values/structure';
import { chartOf } from '../../support/chart';
import { describeHelm } from '../../support/helm';
import { expectAgreement } from '../../support/law';

const chart = chartOf(
  {
    image: z.string().default('app:1'),
    replicas: z.int().min(0).max(9).default(2),
    schedule: z.string().default('*/5 * * * *'),
    suspend: z.boolean().default(false),
    scaled: z.boolean().default(false),
    labels: z.record(z.string().regex(/^[a-z]+$/), z.string()).default({}),
    cidrs: z.array(z.string().regex(/^[0-9./]+$/)).default([]),
  },
  (scope, v) => {
    const containers = [{ name: 'main', image: v.image }];
    const podMetadata = { labels: v.labels };
    const db = new StatefulSet(scope, 'db', { replicas: v.replicas, containers, podMetadata });
    new DaemonSet(scope, 'agent', { containers, podMetadata });
    new ReplicaSet(scope, 'set', { replicas: v.replicas, containers });
    new Job(scope, 'job', { containers, completions: v.replicas });
    new CronJob(scope, 'cron', { schedule: v.schedule, suspend: v.suspend, containers });
    new Pod(scope, 'pod', { containers, metadata: { labels: v.labels } });
    new PodDisruptionBudget(scope, 'budget', { selects: db });
    when(v.scaled, () => {
      new HorizontalPodAutoscaler(scope, 'scaler', { scales: db, maxReplicas: 9 });
    });
    new NetworkPolicy(scope, 'policy', {
      selects: db,
      ingress: [{ from: [items(v.cidrs, (cidr) => ({ ipBlock: { cidr } }))] }],
    });
  },
);

describeHelm('every workload and what goes with it are the same in both readings', (helm) => {
  test('whatever their values are', async () => {
    await expectAgreement(helm, chart, [
      {},
      { image: 'r.io/x@sha256:0', replicas: 0, schedule: '@daily', suspend: true, scaled: true },
      { labels: { team: 'a' }, cidrs: ['10.0.0.0/8', '192.168.0.0/16'] },
    ]);
  });
});
