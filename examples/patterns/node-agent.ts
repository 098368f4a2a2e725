import { z } from 'zod';
import { defineChart, imageValues, NodeAgent } from '../../src';

export const chart = defineChart(
  {
    name: 'logs',
    version: '1.0.0',
    appVersion: '2.3.1',
    values: z.object({ image: imageValues({ repository: 'example/log-agent' }) }),
  },
  (scope, v) => {
    const volume = { name: 'logs', hostPath: { path: '/var/log' } };
    new NodeAgent(scope, 'agent', {
      image: v.image,
      config: { LEVEL: 'info' },
      mounts: [{ volume, mountPath: '/var/log', readOnly: true }],
    });
  },
);
