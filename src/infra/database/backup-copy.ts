import { DbInstanceAutomatedBackupsReplication } from '@cdktf/provider-aws/lib/db-instance-automated-backups-replication';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import { stackOf } from '../stack-environment';
import { BACKUP_RETENTION_DAYS, type Database } from './database';

/** What describes the copy of a database's backups in another region. */
export interface BackupCopyProps {
  /** The database. */
  readonly database: Database;
  /** Region of the copy. */
  readonly region: string;
  /** ARN of a KMS key of that region. */
  readonly keyArn: string;
  /**
   * Days that the copy reaches back, 1 to 35.
   *
   * @default 14
   */
  readonly retentionDays?: number | undefined;
}

/**
 * Backups of a database, and the log of what changed since, copied to another region: the database can be restored there
 * to within minutes of the loss of its own. Costs the storage twice, and the transfer.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html
 * @example
 * new BackupCopy(stack, 'backup-copy', { database, region: 'eu-west-1', keyArn: otherKey.arn });
 */
export class BackupCopy extends Construct {
  /** The replication, as Terraform has it. */
  readonly resource: DbInstanceAutomatedBackupsReplication;

  /** @throws ChartwrightError `E_INFRA` if the region is the database's own */
  constructor(scope: Construct, id: string, { database, region, keyArn, retentionDays }: BackupCopyProps) {
    super(scope, id);
    const stack = stackOf(this);
    if (region === stack.environment.region) {
      throw new ChartwrightError(
        'E_INFRA',
        `'region' is '${region}', the database's own, where its backups are already; give another`,
        { construct: this.node.path },
      );
    }
    this.resource = new DbInstanceAutomatedBackupsReplication(this, 'Resource', {
      provider: stack.providerOf(region),
      sourceDbInstanceArn: database.resource.arn,
      kmsKeyId: keyArn,
      retentionPeriod: retentionDays ?? BACKUP_RETENTION_DAYS,
    });
  }
}
