import { z } from 'zod';
import {
  ConfigMap,
  CronJob,
  DaemonSet,
  defineChart,
  Deployment,
  each,
  NodeAgent,
  PodDisruptionBudget,
  ScheduledTask,
  Service,
  StatefulService,
  StatefulSet,
  WebService,
  when,
  Worker,
} from '../../src';

const IMAGE = 'nginx:1.29';

const labels = () => z.record(z.string().regex(/^[a-z.]+\/?[a-z-]*$/), z.string()).default({});

/** Our own constructs that make pods or select them, with values wherever those could reach a name, a label or a selector. */
export const ownWorkloads = defineChart(
  {
    name: 'shop',
    version: '1.0.0',
    appVersion: '1.4.2',
    values: z.object({
      labels: labels(),
      podLabels: labels(),
      replicas: z.int().min(0).max(50).default(2),
      mode: z.string().default('live'),
      tag: z
        .string()
        .regex(/^[a-z0-9]+$/)
        .default('a'),
      report: z.object({ enabled: z.boolean().default(true) }),
      queues: z.record(z.string().regex(/^[a-z]+$/), z.string()).default({ orders: 'high', mails: 'low' }),
    }),
  },
  (chart, v) => {
    const metadata = { labels: v.labels };
    const podMetadata = { labels: v.podLabels };
    const containers = [
      {
        name: 'main',
        image: `nginx:${v.tag}`,
        ports: [{ name: 'http', containerPort: 8080 }],
        env: [{ name: 'MODE', value: v.mode }],
      },
    ];
    const pods = { metadata, podMetadata, containers };
    const web = new Deployment(chart, 'web', { ...pods, replicas: v.replicas });
    const store = new StatefulSet(chart, 'store', { ...pods, replicas: v.replicas });
    new DaemonSet(chart, 'agent', pods);
    new CronJob(chart, 'nightly', { metadata, podMetadata, schedule: '0 3 * * *', containers });
    new Service(chart, 'front', { metadata, selects: web });
    new Service(chart, 'behind', { metadata, selects: store });
    new PodDisruptionBudget(chart, 'budget', { metadata, selects: web, maxUnavailable: 1 });
    new ConfigMap(chart, 'config', { metadata, data: { mode: v.mode } });
    new WebService(chart, 'site', { image: IMAGE, replicas: v.replicas });
    new Worker(chart, 'sender', { image: IMAGE });
    new NodeAgent(chart, 'logs', { image: IMAGE });
    new StatefulService(chart, 'valkey', {
      image: IMAGE,
      ports: [{ name: 'valkey', containerPort: 6379 }],
      storage: { size: '10Gi', mountPath: '/data' },
    });
    when(v.report.enabled, () => {
      new ScheduledTask(chart, 'report', { image: IMAGE, schedule: '0 3 * * *' });
    });
    each(v.queues, (priority, name) => {
      new Worker(chart, `queue-${name}`, { image: IMAGE, args: ['--queue', name, '--priority', priority] });
    });
  },
);
