import { z } from 'zod';
import { ServiceAccount } from '../../../src/charts/access/service-account';
import { ConfigMap } from '../../../src/charts/config/config-map';
import { Secret } from '../../../src/charts/config/secret';
import { Deployment } from '../../../src/charts/workloads/deployment';
import { entries, when } from '../../../src/values/structure';
import { chartOf } from '../../support/chart';
import { describeHelm } from '../../support/helm';
import { expectAgreement } from '../../support/law';

const map = () => z.record(z.string().regex(/^[a-zA-Z./-]+$/), z.string()).default({});

const chart = chartOf(
  {
    debug: z.boolean().default(false),
    labels: map(),
    annotations: map(),
    data: map(),
    level: z.string().default('info'),
    role: z.string().default('arn:aws:iam::123456789012:role/api'),
  },
  (scope, v) => {
    const config = new ConfigMap(scope, 'config', { data: { LEVEL: v.level, MODE: 'live' } });
    const more = new ConfigMap(scope, 'more', {
      data: { LEVEL: v.level, DEBUG: when(v.debug, 'yes'), ...entries(v.data) },
      metadata: { labels: v.labels, annotations: v.annotations },
    });
    const registry = Secret.dockerConfig(scope, 'registry', { server: 'r.io', username: 'u', password: v.level });
    const serviceAccount = new ServiceAccount(scope, 'api', {
      roleArn: v.role,
      metadata: { annotations: v.annotations },
    });
    new Deployment(scope, 'web', {
      serviceAccount,
      podMetadata: { labels: v.labels, annotations: v.annotations },
      containers: [
        {
          name: 'web',
          image: 'nginx:1.29',
          envFrom: [config.envFrom()],
          env: [{ name: 'LEVEL', valueFrom: more.env('LEVEL') }],
          mounts: [
            { volume: config.volume(), mountPath: '/etc/config' },
            { volume: registry.volume(), mountPath: '/etc/registry' },
          ],
        },
      ],
    });
  },
);

describeHelm('configuration is the same in both readings', (helm) => {
  test('whatever its values are, also where they repeat keys that are written', async () => {
    await expectAgreement(helm, chart, [
      {},
      { debug: true, level: '<"\u00e9&{{', data: { A: 'b', LEVEL: 'x' } },
      { labels: { team: 'a', 'app.kubernetes.io/name': 'other', 'helm.sh/chart': 'x' } },
      { annotations: { note: 'two\nlines', 'checksum/config': 'x', 'eks.amazonaws.com/role-arn': 'y' } },
    ]);
  });
});
