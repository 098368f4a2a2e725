import type { Construct } from 'constructs';
import { Role } from '../iam/role';
import { serviceTrust } from '../iam/trust';
import { LogGroup } from '../log-group';
import { stackOf } from '../stack-environment';

/** Logs that PostgreSQL on RDS sends to CloudWatch. */
export const DATABASE_LOGS = ['postgresql', 'upgrade'] as const;

/** Seconds between the measurements of the operating system. */
export const MONITORING_INTERVAL_SECONDS = 60;

/** The log groups of an instance, there before RDS would make its own without key and end. */
export function databaseLogs(scope: Construct, identifier: string, keyArn: string): readonly LogGroup[] {
  return DATABASE_LOGS.map(
    (log) => new LogGroup(scope, `${log}-log`, { name: `/aws/rds/instance/${identifier}/${log}`, keyArn }),
  );
}

/**
 * The role by which RDS writes the measurements of the operating system.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html
 */
export function monitoringRole(scope: Construct, name: string): Role {
  return new Role(scope, 'monitoring-role', {
    name: `${name}-monitoring`,
    description: `Enhanced monitoring of the database ${name}`,
    trust: [serviceTrust('monitoring.rds.amazonaws.com', stackOf(scope).environment.accountId)],
    managedPolicies: ['service-role/AmazonRDSEnhancedMonitoringRole'],
  });
}
