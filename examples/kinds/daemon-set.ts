import { z } from 'zod';
import { DaemonSet, defineChart } from '../../src';

/** An agent on every node, control plane included, that reads the logs there: a namespace must let it have host paths. */
export const daemonSet = defineChart(
  {
    name: 'daemon-set',
    version: '1.0.0',
    appVersion: '3.2.0',
    values: z.object({ logs: z.enum(['/var/log', '/var/log/pods']).default('/var/log') }),
  },
  (chart, v) => {
    new DaemonSet(chart, 'log-agent', {
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%' } },
      tolerations: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' }],
      securityContext: { runAsNonRoot: false },
      containers: [
        {
          name: 'agent',
          image: 'fluent/fluent-bit:3.2',
          mounts: [
            {
              volume: { name: 'logs', hostPath: { path: v.logs, type: 'Directory' } },
              mountPath: '/logs',
              readOnly: true,
            },
          ],
        },
      ],
    });
  },
);
