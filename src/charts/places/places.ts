import { z } from 'zod';
import { defineChart } from '../define-chart';
import { dependency } from '../dependency';
import { placesBackend } from './backend';
import { placesBatch } from './batch';
import { placesDatabase } from './database';
import { placesGlobal } from './database-values';

/** Places: its backend, its batch and the preparation of its database in one release. Each of them may be left out. */
export const places = defineChart(
  {
    name: 'places',
    version: '1.0.0',
    appVersion: '1.0.0',
    description: 'Places, an application for favourite places on a map: backend, batch and database',
    keywords: ['places'],
    values: z.object({ global: placesGlobal }),
    dependencies: [
      dependency(placesBackend, { alias: 'backend', enabled: true }),
      dependency(placesBatch, { alias: 'batch', enabled: true }),
      dependency(placesDatabase, { alias: 'database', enabled: true }),
    ],
  },
  () => undefined,
);
