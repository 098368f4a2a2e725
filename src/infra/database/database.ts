import { DbInstance } from '@cdktf/provider-aws/lib/db-instance';
import { DbSubnetGroup } from '@cdktf/provider-aws/lib/db-subnet-group';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import { nameOf } from '../name';
import { SecurityGroup } from '../security-group';
import { stackOf } from '../stack-environment';
import { DATABASE_LOGS, databaseLogs, MONITORING_INTERVAL_SECONDS, monitoringRole } from './monitoring';
import { parameterGroup, POSTGRES_VERSION, POSTGRES_VERSIONS, type PostgresVersion } from './parameters';
import { restoreOf, type DatabaseOrigin } from './restore';
import { storageOf, type DatabaseStorage } from './storage';

/** What describes a database. */
export interface DatabaseProps {
  /** Last part of the identifier, `<application>-<environment>-<name>`. */
  readonly name: string;
  /** VPC of the database. */
  readonly vpcId: string;
  /** Subnets without a way out of the VPC, in two zones at least. */
  readonly subnetIds: readonly string[];
  /** ARN of the KMS key for storage, logs, insights and the master user's secret (`services: ['logs']`). */
  readonly keyArn: string;
  /** Name of the first database, a PostgreSQL identifier. */
  readonly databaseName: string;
  /**
   * Master user. Its password is RDS's: made, kept in Secrets Manager and rotated there, never in Terraform's state.
   *
   * @default 'postgres'
   */
  readonly username?: string | undefined;
  /**
   * Major version; RDS keeps the minor one up to date.
   *
   * @default '16'
   */
  readonly version?: PostgresVersion | undefined;
  /**
   * Lets a higher `version` upgrade the database, with an interruption; without it such a plan fails.
   *
   * @default false
   */
  readonly allowMajorUpgrade?: boolean | undefined;
  /**
   * Makes updates on a copy that then takes over, so that an upgrade interrupts for a minute at most; costs a second
   * instance meanwhile.
   *
   * @default false
   */
  readonly blueGreenUpdate?: boolean | undefined;
  /**
   * Instance class.
   *
   * @default 'db.t4g.medium'
   */
  readonly instanceClass?: string | undefined;
  /**
   * Storage.
   *
   * @default {} - 20 GiB that grow to 100
   */
  readonly storage?: DatabaseStorage | undefined;
  /**
   * A standby in another zone.
   *
   * @default - true in `prod`, false in `dev`
   */
  readonly multiAz?: boolean | undefined;
  /**
   * Days that backups are kept for, 1 to 35; within them the database can be restored to any second.
   *
   * @default 14
   */
  readonly backupRetentionDays?: number | undefined;
  /**
   * Parameters besides TLS and the logs of schema changes and slow statements.
   *
   * @default {}
   */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /**
   * What the database begins with. Read when it is made, and never again.
   *
   * @default - an empty database
   */
  readonly origin?: DatabaseOrigin | undefined;
}

/** The smallest class with memory for a hundred connections. */
export const INSTANCE_CLASS = 'db.t4g.medium';

/** Days that backups are kept for. */
export const BACKUP_RETENTION_DAYS = 14;

/** Master user, PostgreSQL's own name. */
export const MASTER_USERNAME = 'postgres';

/** Authority of the server's certificate. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html */
export const CA_CERTIFICATE = 'rds-ca-rsa2048-g1';

/** Port of PostgreSQL. */
export const POSTGRES_PORT = 5432;

/**
 * PostgreSQL on RDS: private, encrypted, TLS only, a standby in production, a password that only RDS and Secrets Manager
 * know, backups for two weeks and a last one when it is deleted.
 *
 * Nobody reaches it until a `Connections` lets them in: `connections.allow({ from: cluster.nodes, to: database.group, … })`.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_BestPractices.html
 * @example
 * const database = new Database(stack, 'database', {
 *   name: 'places',
 *   vpcId: network.vpcId,
 *   subnetIds: network.subnetIds('database'),
 *   keyArn: key.arn,
 *   databaseName: 'places',
 * });
 */
export class Database extends Construct {
  /** The instance, as Terraform has it. */
  readonly resource: DbInstance;
  /** Last part of the identifier, as given. */
  readonly name: string;
  /** Identifier, known now. */
  readonly identifier: string;
  /** Security group of the instance, without a rule. */
  readonly group: SecurityGroup;
  /** Name of the first database. */
  readonly databaseName: string;
  /** Master user. */
  readonly username: string;
  /** ARN of the secret that RDS keeps the master user's password in. */
  readonly secretArn: string;

  /**
   * @throws ChartwrightError `E_INFRA` if a name is none of RDS or PostgreSQL, the version is no major one, there are
   *   subnets for one zone only, or a number is out of its bounds
   */
  constructor(scope: Construct, id: string, props: DatabaseProps) {
    super(scope, id);
    const { environment } = stackOf(this);
    const { disposable } = environment;
    const version = props.version ?? POSTGRES_VERSION;
    const backupRetentionPeriod = props.backupRetentionDays ?? BACKUP_RETENTION_DAYS;
    this.name = props.name;
    this.identifier = nameOf(this, 'database', props.name);
    this.databaseName = props.databaseName;
    this.username = props.username ?? MASTER_USERNAME;
    this.check(props, version, backupRetentionPeriod);

    this.group = new SecurityGroup(this, 'group', {
      name: `database-${props.name}`,
      description: `PostgreSQL ${this.identifier}`,
      vpcId: props.vpcId,
    });
    const logs = databaseLogs(this, this.identifier, props.keyArn);
    const monitoring = monitoringRole(this, `database-${props.name}`);
    this.resource = new DbInstance(this, 'Resource', {
      identifier: this.identifier,
      engine: 'postgres',
      engineVersion: version,
      allowMajorVersionUpgrade: props.allowMajorUpgrade ?? false,
      autoMinorVersionUpgrade: true,
      applyImmediately: false,
      ...((props.blueGreenUpdate ?? false) ? { blueGreenUpdate: { enabled: true } } : {}),
      instanceClass: props.instanceClass ?? INSTANCE_CLASS,
      ...storageOf(props.storage ?? {}),
      storageEncrypted: true,
      kmsKeyId: props.keyArn,
      multiAz: props.multiAz ?? environment.profile === 'prod',
      port: POSTGRES_PORT,
      publiclyAccessible: false,
      dbSubnetGroupName: this.subnetGroup(props).name,
      vpcSecurityGroupIds: [this.group.groupId],
      parameterGroupName: parameterGroup(this, {
        name: props.name,
        version,
        parameters: props.parameters ?? {},
      }).name,
      caCertIdentifier: CA_CERTIFICATE,
      ...restoreOf(props.origin, { dbName: this.databaseName, username: this.username }),
      manageMasterUserPassword: true,
      masterUserSecretKmsKeyId: props.keyArn,
      iamDatabaseAuthenticationEnabled: true,
      backupRetentionPeriod,
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: disposable,
      deletionProtection: !disposable,
      skipFinalSnapshot: disposable,
      // The group's id is new with each life of the database, so the last snapshot never has the name of an older one.
      ...(disposable ? {} : { finalSnapshotIdentifier: `${this.identifier}-final-${this.group.groupId}` }),
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: props.keyArn,
      monitoringInterval: MONITORING_INTERVAL_SECONDS,
      monitoringRoleArn: monitoring.arn,
      enabledCloudwatchLogsExports: [...DATABASE_LOGS],
      dependsOn: [...logs.map((log) => log.resource), ...monitoring.attachments],
      lifecycle: {
        preventDestroy: !disposable,
        // What a database began with is history: changed, it would replace the database.
        ignoreChanges: ['snapshot_identifier', 'restore_to_point_in_time'],
      },
    });
    this.secretArn = this.resource.masterUserSecret.get(0).secretArn;
  }

  private subnetGroup({ name, subnetIds }: DatabaseProps): DbSubnetGroup {
    return new DbSubnetGroup(this, 'subnets', {
      name: nameOf(this, 'subnetGroup', name),
      description: `Subnets of the database ${name}`,
      subnetIds: [...subnetIds],
    });
  }

  private check(props: DatabaseProps, version: string, backupRetentionDays: number): void {
    if (!/^[a-z]/.test(this.identifier) || this.identifier.includes('--')) {
      this.refuse(`'name' makes '${this.identifier}'; wants no two hyphens in a row`);
    }
    if (!POSTGRES_VERSIONS.some((known) => known === version)) {
      this.refuse(
        `'version' is '${version}'; wants a major version, ${POSTGRES_VERSIONS.join(', ')}; RDS keeps the minor one up to date`,
      );
    }
    if (props.subnetIds.length < 2) {
      this.refuse(`'subnetIds' holds ${props.subnetIds.length}; RDS wants two in different zones; add one`);
    }
    for (const [property, name] of Object.entries({ databaseName: props.databaseName, username: this.username })) {
      if (!/^[a-z][a-z0-9_]{0,62}$/.test(name) || ['rdsadmin', 'template0', 'template1'].includes(name)) {
        this.refuse(
          `'${property}' is '${name}'; wants at most 63 lower-case letters, digits and '_', beginning with a letter, and no name of RDS's own`,
        );
      }
    }
    if (!Number.isInteger(backupRetentionDays) || backupRetentionDays < 1 || backupRetentionDays > 35) {
      this.refuse(`'backupRetentionDays' is ${backupRetentionDays}; wants an integer from 1 to 35`);
    }
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}
