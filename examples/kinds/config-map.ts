import { z } from 'zod';
import { ConfigMap, Deployment, defineChart } from '../../src';

/** Configuration used in three ways: one variable from a key, all keys as variables, and mounted as files. */
export const configMap = defineChart(
  {
    name: 'config-map',
    version: '1.0.0',
    appVersion: '1.29.0',
    values: z.object({
      logLevel: z.enum(['debug', 'info', 'warn']).default('info'),
      greeting: z.string().max(40).default('Hello'),
    }),
  },
  (chart, v) => {
    const settings = new ConfigMap(chart, 'settings', { data: { LOG_LEVEL: v.logLevel, GREETING: v.greeting } });
    const files = new ConfigMap(chart, 'files', { data: { 'index.html': '<h1>Hello</h1>\n' }, immutable: true });

    new Deployment(chart, 'configured', {
      containers: [
        {
          name: 'one-key',
          image: 'nginx:1.29',
          env: [{ name: 'LEVEL', valueFrom: settings.env('LOG_LEVEL') }],
        },
        { name: 'all-keys', image: 'nginx:1.29', envFrom: [settings.envFrom({ prefix: 'APP_' })] },
        {
          name: 'mounted',
          image: 'nginx:1.29',
          mounts: [
            { volume: files.volume({ defaultMode: 0o444 }), mountPath: '/usr/share/nginx/html', readOnly: true },
          ],
        },
      ],
    });
  },
);
