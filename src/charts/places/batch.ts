import { z } from 'zod';
import { entries } from '../../values/structure';
import { defineChart } from '../define-chart';
import { imageValues } from '../groups/image-values';
import { resourcesValues } from '../groups/resources-values';
import { schedulingValues } from '../groups/scheduling-values';
import { serviceAccountValues } from '../groups/service-account-values';
import { DatabaseAccess } from '../patterns/database-access';
import { ScheduledTask } from '../patterns/scheduled-task';
import { databaseValues, placesGlobal, sharedDatabase } from './database-values';

const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/);

const values = z.object({
  schedule: z
    .string()
    .regex(/^\S+( \S+){4}$/)
    .default('*/5 * * * *')
    .describe('When files are read, in the five fields of cron'),
  timeZone: z.string().min(1).default('Etc/UTC').describe('Time zone of the schedule'),
  suspend: z.boolean().default(false).describe('Whether no file is read for the time being'),
  image: imageValues({ repository: 'places/batch' }).describe('Image of the batch'),
  resources: resourcesValues({ requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '512Mi' } }).describe(
    'What each run requests and may use',
  ),
  bucket: z
    .object({
      name: z
        .string()
        .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
        .default('places-data')
        .describe('Name of the bucket'),
      prefix: z.string().max(1024).default('locationData/').describe('What the keys of the files begin with'),
      region: z
        .string()
        .regex(/^[a-z]{2}(-[a-z]+)+-[0-9]$/)
        .default('eu-central-1')
        .describe('Region of the bucket'),
    })
    .describe('Bucket of the CSV files'),
  database: databaseValues,
  global: placesGlobal,
  extraEnv: z.record(variable, z.string()).default({}).describe('More environment variables of the batch'),
  serviceAccount: serviceAccountValues().describe('Whom the pods run as: who may read the bucket'),
  scheduling: schedulingValues().describe('On which nodes the pods run'),
});

/** The batch of Places: reads CSV files of a bucket into PostgreSQL, one run at a time. */
export const placesBatch = defineChart(
  {
    name: 'places-batch',
    version: '1.0.0',
    appVersion: '1.0.0',
    description: 'Batch of Places, which reads CSV files of a bucket into PostgreSQL',
    keywords: ['places', 'batch', 's3', 'postgresql'],
    values,
  },
  (chart, v) => {
    const access = new DatabaseAccess(chart, 'database', sharedDatabase(v.database, v.global));
    const task = new ScheduledTask(chart, 'import', {
      image: v.image,
      schedule: v.schedule,
      timeZone: v.timeZone,
      suspend: v.suspend,
      resources: v.resources,
      envFrom: [access.envFrom()],
      env: {
        AWS_REGION: v.bucket.region,
        BUCKET: v.bucket.name,
        PREFIX: v.bucket.prefix,
        ...access.env,
        ...entries(v.extraEnv),
      },
      serviceAccount: v.serviceAccount,
      scheduling: v.scheduling,
    });
    chart.notes(
      `Files below ${v.bucket.prefix} of the bucket ${v.bucket.name} are read at ${v.schedule} (${v.timeZone}).`,
      `To read them now: kubectl create job --namespace ${chart.release.namespace} --from=cronjob/${task.name} now`,
    );
  },
);
