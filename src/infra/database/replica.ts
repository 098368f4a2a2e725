import { DbInstance } from '@cdktf/provider-aws/lib/db-instance';
import { Construct } from 'constructs';
import { nameOf } from '../name';
import { stackOf } from '../stack-environment';
import { CA_CERTIFICATE, INSTANCE_CLASS, type Database } from './database';
import { DATABASE_LOGS, databaseLogs, MONITORING_INTERVAL_SECONDS, monitoringRole } from './monitoring';

/** What describes a read replica. */
export interface DatabaseReplicaProps {
  /** The database that is copied. */
  readonly source: Database;
  /** Last part of the identifier, `<application>-<environment>-<name>`. */
  readonly name: string;
  /** ARN of the KMS key for logs and insights; storage has the source's key. */
  readonly keyArn: string;
  /**
   * Instance class.
   *
   * @default 'db.t4g.medium'
   */
  readonly instanceClass?: string | undefined;
  /**
   * Zone of the replica.
   *
   * @default - RDS's choice
   */
  readonly availabilityZone?: string | undefined;
}

/**
 * A read replica of a database in the same region: it answers queries, lags a little, and can be promoted by hand. Users,
 * network and parameters are those of its source.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PostgreSQL.Replication.ReadReplicas.html
 * @example
 * new DatabaseReplica(stack, 'reader', { source: database, name: 'places-reader', keyArn: key.arn });
 */
export class DatabaseReplica extends Construct {
  /** The instance, as Terraform has it. */
  readonly resource: DbInstance;

  /** @throws ChartwrightError `E_INFRA` if the name is too long */
  constructor(scope: Construct, id: string, props: DatabaseReplicaProps) {
    super(scope, id);
    const { disposable } = stackOf(this).environment;
    const identifier = nameOf(this, 'database', props.name);
    const logs = databaseLogs(this, identifier, props.keyArn);
    const monitoring = monitoringRole(this, `database-${props.name}`);
    const source = props.source.resource;
    this.resource = new DbInstance(this, 'Resource', {
      identifier,
      replicateSourceDb: source.identifier,
      instanceClass: props.instanceClass ?? INSTANCE_CLASS,
      ...(props.availabilityZone === undefined ? {} : { availabilityZone: props.availabilityZone }),
      storageType: 'gp3',
      storageEncrypted: true,
      publiclyAccessible: false,
      vpcSecurityGroupIds: [props.source.group.groupId],
      parameterGroupName: source.parameterGroupName,
      caCertIdentifier: CA_CERTIFICATE,
      autoMinorVersionUpgrade: true,
      applyImmediately: false,
      iamDatabaseAuthenticationEnabled: true,
      copyTagsToSnapshot: true,
      deletionProtection: !disposable,
      // A replica has no data of its own.
      skipFinalSnapshot: true,
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: props.keyArn,
      monitoringInterval: MONITORING_INTERVAL_SECONDS,
      monitoringRoleArn: monitoring.arn,
      enabledCloudwatchLogsExports: [...DATABASE_LOGS],
      dependsOn: [...logs.map((log) => log.resource), ...monitoring.attachments],
      // The source's key; RDS reports it, and a difference would replace the replica.
      lifecycle: { ignoreChanges: ['kms_key_id'] },
    });
  }
}
