import { z } from 'zod';
import { Service } from '../../../src/charts/networking/service';
import { Deployment } from '../../../src/charts/workloads/deployment';
import { items, when } from '../../../src/values/structure';
import { chartOf } from '../../support/chart';
import { describeHelm } from '../../support/helm';
import { expectAgreement } from '../../support/law';

const deployment = chartOf(
  {
    replicas: z.int().min(0).max(9).default(2),
    metrics: z.boolean().default(false),
    env: z.record(z.string().regex(/^[A-Z]+$/), z.string()).default({}),
    volumes: z.array(z.object({ name: z.string().regex(/^[a-z]+$/), emptyDir: z.object({}) })).default([]),
  },
  (chart, v) => {
    const exporter = {
      name: 'exporter',
      image: 'exporter:1',
      ports: [{ name: 'metrics', containerPort: 9090 }],
      mounts: [{ volume: { name: 'state', emptyDir: {} }, mountPath: '/state' }],
    };
    const web = new Deployment(chart, 'web', {
      replicas: v.replicas,
      volumes: v.volumes,
      containers: [
        {
          name: 'web',
          image: 'nginx:1.29',
          ports: [{ name: 'http', containerPort: 8080 }],
          env: [items(v.env, (value, name) => ({ name, value }))],
        },
        when(v.metrics, exporter),
      ],
    });
    new Service(chart, 'service', { selects: web });
  },
);

describeHelm('a workload is the same in both readings', (helm) => {
  test('whatever its values are', async () => {
    const documents = [
      {},
      { replicas: 0, metrics: true },
      { env: { A: 'x', B: '{{ y }}' }, volumes: [{ name: 'x', emptyDir: {} }] },
    ];
    await expectAgreement(helm, deployment, documents);
  });
});
