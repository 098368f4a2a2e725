import { BackupCopy } from '../../../src/infra/database/backup-copy';
import { Database } from '../../../src/infra/database/database';
import { refusal } from '../../refusal';
import { resource, synth, testStack } from '../support';
import { DATABASE } from './support';

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
