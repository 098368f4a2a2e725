import { z } from 'zod';
import { Deployment, defineChart, ServiceAccount } from '../../src';

/** Whom pods run as: with an IAM role, with a token for the API server, and with credentials for a registry. */
export const serviceAccount = defineChart(
  {
    name: 'service-account',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({
      roleArn: z
        .string()
        .regex(/^arn:aws:iam::[0-9]{12}:role\/[a-z-]+$/)
        .default('arn:aws:iam::123456789012:role/importer'),
      token: z.boolean().default(true),
    }),
  },
  (chart, v) => {
    const importer = new ServiceAccount(chart, 'importer', { roleArn: v.roleArn });
    const controller = new ServiceAccount(chart, 'controller', {
      automountServiceAccountToken: v.token,
      imagePullSecrets: [{ name: 'registry' }],
    });

    new Deployment(chart, 'import', {
      serviceAccount: importer,
      containers: [{ name: 'import', image: 'registry.example.com/import:1.0.0' }],
    });

    new Deployment(chart, 'control', {
      serviceAccount: controller,
      containers: [{ name: 'control', image: 'registry.example.com/control:1.0.0' }],
    });
  },
);
