import { DbParameterGroup } from '@cdktf/provider-aws/lib/db-parameter-group';
import type { Construct } from 'constructs';
import { nameOf } from '../name';

/** Major versions of PostgreSQL that RDS supports in full. */
export const POSTGRES_VERSIONS = ['14', '15', '16', '17'] as const;

/** A major version of PostgreSQL. Minor versions are RDS's business: a pinned one is refused once RDS has moved on. */
export type PostgresVersion = (typeof POSTGRES_VERSIONS)[number];

/** A major version that every extension has caught up with. */
export const POSTGRES_VERSION: PostgresVersion = '16';

/**
 * Parameters that every database has: TLS only, and a log of changed schemas and of statements that take a second.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html
 */
export const DATABASE_PARAMETERS: Readonly<Record<string, string>> = {
  'rds.force_ssl': '1',
  log_statement: 'ddl',
  log_min_duration_statement: '1000',
};

/** What describes a parameter group. */
export interface ParameterGroupProps {
  /** Last part of the name. */
  readonly name: string;
  /** Major version whose parameters they are. */
  readonly version: PostgresVersion;
  /** Parameters besides, or instead of, {@link DATABASE_PARAMETERS}. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * A parameter group that a major upgrade can replace while the old one is still in use: the new one is made first, under a
 * name of its own. Parameters that need a restart wait for the maintenance window.
 */
export function parameterGroup(scope: Construct, props: ParameterGroupProps): DbParameterGroup {
  const parameters = Object.entries({ ...DATABASE_PARAMETERS, ...props.parameters });
  return new DbParameterGroup(scope, 'parameters', {
    namePrefix: `${nameOf(scope, 'parameterGroupPrefix', props.name)}-`,
    description: `Parameters of the database ${props.name}`,
    family: `postgres${props.version}`,
    parameter: parameters.map(([name, value]) => ({
      name,
      value,
      applyMethod: name in DATABASE_PARAMETERS ? 'immediate' : 'pending-reboot',
    })),
    lifecycle: { createBeforeDestroy: true },
  });
}
