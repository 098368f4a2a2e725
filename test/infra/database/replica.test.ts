import { BackupCopy } from '../../../src/infra/database/backup-copy';
import { Database } from '../../../src/infra/database/database';
import { DatabaseProxy } from '../../../src/infra/database/proxy';
import { DatabaseReplica } from '../../../src/infra/database/replica';
import { refusal } from '../../refusal';
import { resource, resources, synth, testStack } from '../support';
import { DATABASE } from './support';

describe('DatabaseReplica', () => {
  const template = () =>
    synth((stack) => {
      const source = new Database(stack, 'database', DATABASE);
      new DatabaseReplica(stack, 'reader', { source, name: 'reader', keyArn: DATABASE.keyArn });
    });

  test('copies its source, in its network and with its parameters', () => {
    const [source, replica] = resources(template(), 'aws_db_instance');
    expect(replica).toMatchObject({
      identifier: 'places-test-reader',
      replicate_source_db: `\${${source!.address}.identifier}`,
      storage_encrypted: true,
      publicly_accessible: false,
      deletion_protection: true,
      skip_final_snapshot: true,
    });
    for (const attribute of ['username', 'db_subnet_group_name', 'manage_master_user_password']) {
      expect(replica).not.toHaveProperty(attribute);
    }
  });

  test('logs into groups of its own', () => {
    expect(resources(template(), 'aws_cloudwatch_log_group').map((one) => one['name'])).toContain(
      '/aws/rds/instance/places-test-reader/postgresql',
    );
  });
});

describe('DatabaseProxy', () => {
  test('wants TLS, and IAM of its clients', () => {
    const template = synth((stack) => {
      const database = new Database(stack, 'database', DATABASE);
      new DatabaseProxy(stack, 'proxy', { ...DATABASE, database });
    });
    expect(resource(template, 'aws_db_proxy')).toMatchObject({
      name: 'places-test-places-proxy',
      require_tls: true,
      auth: [{ auth_scheme: 'SECRETS', iam_auth: 'REQUIRED' }],
    });
  });
});

describe('BackupCopy', () => {
  test('is made in the other region', () => {
    const template = synth((stack) => {
      const database = new Database(stack, 'database', DATABASE);
      new BackupCopy(stack, 'copy', { database, region: 'eu-west-1', keyArn: DATABASE.keyArn });
    });
    expect(resource(template, 'aws_db_instance_automated_backups_replication')).toMatchObject({
      provider: 'aws.eu-west-1',
      retention_period: 14,
    });
  });

  test("fails in the database's own region", () => {
    const stack = testStack();
    const database = new Database(stack, 'database', DATABASE);
    expect(
      refusal(() => new BackupCopy(stack, 'copy', { database, region: 'eu-central-1', keyArn: DATABASE.keyArn }))
        .message,
    ).toMatch(/'region' is 'eu-central-1', the database's own/);
  });
});
