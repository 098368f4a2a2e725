import { z } from 'zod';
import { defineChart, existingSecret, imageValues, MigrationJob, Secret } from '../../src';

export const chart = defineChart(
  {
    name: 'shop',
    version: '1.0.0',
    appVersion: '2.3.1',
    values: z.object({
      image: imageValues({ repository: 'example/shop' }),
      passwordSecret: existingSecret({ name: 'shop-database' }),
    }),
  },
  (scope, v) => {
    new MigrationJob(scope, 'migrate', {
      image: v.image,
      args: ['migrate', 'up'],
      config: { PGHOST: 'shop-database' },
      env: { PGPASSWORD: Secret.existing(v.passwordSecret.name).env(v.passwordSecret.key) },
    });
  },
);
