import { z } from 'zod';
import { ConfigMap } from '../config/config-map';
import { Secret } from '../config/secret';
import { defineChart } from '../define-chart';
import { dataKey, existingSecret } from '../groups/existing-secret';
import { imageValues } from '../groups/image-values';
import { NAME } from '../groups/patterns';
import { resourcesValues } from '../groups/resources-values';
import { schedulingValues } from '../groups/scheduling-values';
import { hook } from '../hook';
import { MIGRATION_DEFAULTS, MigrationJob } from '../patterns/migration-job';
import { POSTGRESQL_VARIABLES as VARIABLES } from '../patterns/database-access';
import { coordinates, placesGlobal, sharedDatabase } from './database-values';
import { PREPARE_DATABASE_SQL, prepareDatabaseScript } from './prepare-database';

const name = z.string().regex(NAME).max(253);

const values = z.object({
  image: imageValues({ repository: 'public.ecr.aws/docker/library/postgres' }).describe('Image that has psql'),
  resources: resourcesValues({ requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } }).describe(
    'What the job requests and may use',
  ),
  database: z
    .object({
      ...coordinates,
      adminSecret: z
        .object({
          name: name.default('places-database-admin').describe('Name of a Secret that exists already'),
          usernameKey: dataKey('username').describe('Key of the user'),
          passwordKey: dataKey('password').describe('Key of the password'),
        })
        .describe('Secret of the user that may create roles and schemas'),
    })
    .describe('PostgreSQL that is prepared'),
  application: z
    .object({
      role: z.string().min(1).max(63).default('places').describe('Role that the application logs in as'),
      schema: z.string().min(1).max(63).default('places').describe('Schema of its tables'),
      passwordSecret: existingSecret({ name: 'places-database', key: 'password' }).describe(
        'Secret that holds the password of the role',
      ),
    })
    .describe('What the application gets'),
  global: placesGlobal,
  serviceAccountName: name
    .default('places-platform-database')
    .describe('Service account that exists already: that of the release places-platform'),
  scheduling: schedulingValues().describe('On which nodes the job runs'),
});

/** Where the job finds what psql runs. */
const FOLDER = '/etc/places-database';
const FILE = 'prepare.sql';
/** User `postgres` of the image, which otherwise runs as root. */
const POSTGRES_USER = 999;

/** The database of Places: before each installation and upgrade, a job gives the application its role and its schema. */
export const placesDatabase = defineChart(
  {
    name: 'places-database',
    version: '1.0.0',
    appVersion: '17.6',
    description: 'Role and schema of Places in PostgreSQL, created before each installation and upgrade',
    keywords: ['places', 'postgresql'],
    values,
  },
  (chart, v) => {
    const { host, port, name: database, sslMode, adminSecret } = sharedDatabase(v.database, v.global);
    const { role, schema, passwordSecret } = v.application;
    const { events, weight } = MIGRATION_DEFAULTS;
    const sql = new ConfigMap(chart, 'sql', {
      metadata: { annotations: hook({ events, weight: weight - 1 }) },
      data: { [FILE]: PREPARE_DATABASE_SQL },
    });
    const admin = Secret.existing(adminSecret.name);
    const job = new MigrationJob(chart, 'prepare', {
      image: v.image,
      command: ['/bin/sh', '-ec'],
      args: [prepareDatabaseScript(`${FOLDER}/${FILE}`)],
      config: {
        [VARIABLES.host]: host,
        [VARIABLES.port]: `${port}`,
        [VARIABLES.name]: database,
        [VARIABLES.sslMode]: sslMode,
        APPLICATION_ROLE: role,
        APPLICATION_SCHEMA: schema,
      },
      env: {
        [VARIABLES.username]: admin.env(adminSecret.usernameKey),
        [VARIABLES.password]: admin.env(adminSecret.passwordKey),
        APPLICATION_PASSWORD: Secret.existing(passwordSecret.name).env(passwordSecret.key),
      },
      mounts: [{ volume: sql.volume(), mountPath: FOLDER, readOnly: true }],
      resources: v.resources,
      serviceAccount: { create: false, name: v.serviceAccountName },
      scheduling: v.scheduling,
      pod: { securityContext: { runAsUser: POSTGRES_USER } },
    });
    chart.notes(`The job ${job.name} has given the role ${role} the schema ${schema} of ${database} at ${host}.`);
  },
);
