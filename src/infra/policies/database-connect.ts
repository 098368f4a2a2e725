import type { IdentityStatement } from './policy-document';
import { regionalArn, type PolicyScope } from './scope';

/** Whom a workload may connect as. */
export interface DatabaseConnectPolicyProps {
  /** Resource id of the database instance, as in `db-ABC…`; not its name. */
  readonly resourceId: string;
  /** PostgreSQL role, a member of `rds_iam`. */
  readonly user: string;
}

/**
 * Statements for a workload that connects to RDS by IAM instead of a password.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
 */
export function databaseConnectPolicy(
  scope: PolicyScope,
  { resourceId, user }: DatabaseConnectPolicyProps,
): IdentityStatement[] {
  return [
    {
      sid: 'Connect',
      actions: ['rds-db:connect'],
      resources: [regionalArn(scope, 'rds-db', `dbuser:${resourceId}/${user}`)],
    },
  ];
}
