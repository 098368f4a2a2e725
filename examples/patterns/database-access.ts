import { z } from 'zod';
import { DatabaseAccess, defineChart, existingSecret, imageValues, Worker } from '../../src';

export const chart = defineChart(
  {
    name: 'importer',
    version: '1.0.0',
    appVersion: '2.3.1',
    values: z.object({
      image: imageValues({ repository: 'example/importer' }),
      database: z.object({
        host: z.string().default('database.internal').describe('Host name of PostgreSQL'),
        name: z.string().default('shop').describe('Name of the database'),
        username: z.string().default('importer').describe('Role that logs in'),
        passwordSecret: existingSecret({ name: 'shop-database' }),
      }),
    }),
  },
  (scope, v) => {
    const database = new DatabaseAccess(scope, 'database', v.database);
    new Worker(scope, 'worker', { image: v.image, envFrom: [database.envFrom()], env: database.env });
  },
);
