import { z } from 'zod';
import { defineChart, items, Pod } from '../../src';

/** Pods by themselves: plain, prepared by init containers, with a sidecar, probed in every way, sized, and placed on nodes. */
export const pod = defineChart(
  {
    name: 'pod',
    version: '1.0.0',
    appVersion: '1.29.0',
    values: z.object({
      image: z.string().min(1).default('nginx:1.29'),
      memory: z
        .string()
        .regex(/^[1-9][0-9]{2}Mi$/)
        .default('512Mi'),
      zones: z
        .array(z.string().regex(/^[a-z0-9-]*[a-z0-9]$/))
        .min(1)
        .default(['eu-west-1a', 'eu-west-1b']),
    }),
  },
  (chart, v) => {
    const site = { name: 'site', emptyDir: {} };
    const http = { name: 'http', containerPort: 8080 };

    new Pod(chart, 'plain', { containers: [{ name: 'web', image: v.image, ports: [http] }] });

    new Pod(chart, 'prepared', {
      initContainers: [
        {
          name: 'fetch',
          image: 'busybox:1.37',
          command: ['wget', '-O', '/site/index.html', 'http://example.com'],
          mounts: [{ volume: site, mountPath: '/site' }],
        },
      ],
      containers: [
        {
          name: 'web',
          image: v.image,
          mounts: [{ volume: site, mountPath: '/usr/share/nginx/html', readOnly: true }],
        },
      ],
    });

    new Pod(chart, 'assisted', {
      initContainers: [
        {
          name: 'logs',
          image: 'busybox:1.37',
          restartPolicy: 'Always',
          command: ['tail', '-F', '/var/log/nginx/access.log'],
          mounts: [{ volume: { name: 'logs', emptyDir: {} }, mountPath: '/var/log/nginx' }],
        },
      ],
      containers: [
        {
          name: 'web',
          image: v.image,
          mounts: [{ volume: { name: 'logs', emptyDir: {} }, mountPath: '/var/log/nginx' }],
        },
      ],
    });

    new Pod(chart, 'probed', {
      containers: [
        {
          name: 'web',
          image: v.image,
          ports: [http],
          startupProbe: { httpGet: { path: '/health', port: 'http' }, periodSeconds: 5, failureThreshold: 30 },
          livenessProbe: { exec: { command: ['cat', '/tmp/alive'] } },
          readinessProbe: { tcpSocket: { port: 'http' } },
        },
        {
          name: 'api',
          image: 'registry.example.com/api:1.0.0',
          ports: [{ name: 'grpc', containerPort: 9090 }],
          readinessProbe: { grpc: { port: 9090, service: 'ready' } },
        },
      ],
    });

    new Pod(chart, 'sized', {
      containers: [
        {
          name: 'web',
          image: v.image,
          resources: { requests: { cpu: '250m', memory: '64Mi' }, limits: { cpu: 1, memory: v.memory } },
        },
      ],
    });

    new Pod(chart, 'placed', {
      nodeSelector: { 'kubernetes.io/arch': 'arm64' },
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              {
                matchExpressions: [
                  { key: 'topology.kubernetes.io/zone', operator: 'In', values: [items(v.zones, (zone) => zone)] },
                ],
              },
            ],
          },
        },
      },
      containers: [{ name: 'web', image: v.image }],
    });

    new Pod(chart, 'tolerant', {
      tolerations: [
        { key: 'dedicated', operator: 'Equal', value: 'web', effect: 'NoSchedule' },
        { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 30 },
      ],
      containers: [{ name: 'web', image: v.image }],
    });
  },
);
