import { z } from 'zod';
import { notEmpty } from '../../values/functions';
import { choose } from '../../values/structure';
import type { ValuesOf } from '../../values/values-of';
import { existingSecret } from '../groups/existing-secret';
import { globalValues } from '../groups/global-values';

const port = z.int().min(1).max(65535).default(5432).describe('Port of PostgreSQL');

/** What every chart of Places is told at once: where PostgreSQL is. */
export const placesGlobal = globalValues({
  database: z
    .object({
      host: z.string().max(253).default('').describe("Host name of PostgreSQL; empty where each chart's own counts"),
      port,
      name: z.string().min(1).default('places').describe('Name of the database'),
    })
    .describe("PostgreSQL of all charts; with a host, it counts before each chart's own"),
});

/** Where PostgreSQL is. */
export const coordinates = {
  host: z.string().min(1).default('places-database').describe('Host name of PostgreSQL'),
  port,
  name: z.string().min(1).default('places').describe('Name of the database'),
  sslMode: z
    .enum(['disable', 'require', 'verify-ca', 'verify-full'])
    .default('require')
    .describe('How connections are encrypted'),
};

/** The database as the application sees it, which logs in as a role of its own. */
export const databaseValues = z
  .object({
    ...coordinates,
    username: z.string().min(1).default('places').describe('Role that logs in'),
    passwordSecret: existingSecret({ name: 'places-database', key: 'password' }).describe(
      'Secret that holds the password',
    ),
  })
  .describe('PostgreSQL that places are stored in');

/** Coordinates of a database in values. */
type Coordinates = Pick<ValuesOf<typeof databaseValues>, 'host' | 'port' | 'name'>;

/** A chart's own coordinates, unless all charts are told others. */
export function sharedDatabase<Own extends Coordinates>(own: Own, { database }: ValuesOf<typeof placesGlobal>): Own {
  const isShared = notEmpty(database.host);
  return {
    ...own,
    host: choose(isShared, database.host, own.host),
    port: choose(isShared, database.port, own.port),
    name: choose(isShared, database.name, own.name),
  };
}
