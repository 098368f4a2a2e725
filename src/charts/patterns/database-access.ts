import { Construct } from 'constructs';
import type { EnvFromSource, EnvVarSource } from '../api/core';
import { ConfigMap } from '../config/config-map';
import { Secret } from '../config/secret';
import type { TemplatedObject } from '../templated';

/** Where a database is, and who logs in. */
export interface DatabaseAccessProps {
  readonly host: string;
  /** @default 5432 */
  readonly port?: number | undefined;
  /** Name of the database. */
  readonly name: string;
  /** Role that logs in. */
  readonly username: string;
  /** The Secret, made by somebody else, that holds the password, and its key. */
  readonly passwordSecret: { readonly name: string; readonly key: string };
  /** How connections are encrypted, in the words of libpq. @default 'require' */
  readonly sslMode?: string | undefined;
  /** What the variables are called. @default POSTGRESQL_VARIABLES */
  readonly variables?: DatabaseVariables | undefined;
}

/** Names of the variables in which a program looks for its database. */
export interface DatabaseVariables {
  readonly host: string;
  readonly port: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly sslMode: string;
}

/** The variables that every client of PostgreSQL reads: https://www.postgresql.org/docs/current/libpq-envars.html */
export const POSTGRESQL_VARIABLES: DatabaseVariables = {
  host: 'PGHOST',
  port: 'PGPORT',
  name: 'PGDATABASE',
  username: 'PGUSER',
  password: 'PGPASSWORD',
  sslMode: 'PGSSLMODE',
};

/** Port of PostgreSQL. */
export const DEFAULT_DATABASE_PORT = 5432;
/** Connections are encrypted, and refused where that cannot be. */
export const DEFAULT_SSL_MODE = 'require';

/**
 * The way of workloads to a database: its coordinates in a ConfigMap, the password from a Secret that is never in the chart.
 * Pods are replaced when the coordinates change.
 *
 * @example
 * const database = new DatabaseAccess(chart, 'database', v.database);
 * new WebService(chart, 'api', { image: v.image, envFrom: [database.envFrom()], env: database.env });
 */
export class DatabaseAccess extends Construct {
  /** The variable that holds the password, for `env` of a pattern. */
  readonly env: Readonly<Record<string, TemplatedObject<EnvVarSource>>>;
  readonly configMap: ConfigMap;

  constructor(scope: Construct, id: string, props: DatabaseAccessProps) {
    super(scope, id);
    const { host, name, username, passwordSecret, variables = POSTGRESQL_VARIABLES } = props;
    this.configMap = new ConfigMap(this, 'Default', {
      data: {
        [variables.host]: host,
        [variables.port]: `${props.port ?? DEFAULT_DATABASE_PORT}`,
        [variables.name]: name,
        [variables.username]: username,
        [variables.sslMode]: props.sslMode ?? DEFAULT_SSL_MODE,
      },
    });
    this.env = { [variables.password]: Secret.existing(passwordSecret.name).env(passwordSecret.key) };
  }

  /** Every coordinate as a variable, as an item of `envFrom`. */
  envFrom(): TemplatedObject<EnvFromSource> {
    return this.configMap.envFrom();
  }
}
