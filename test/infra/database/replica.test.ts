import { Database } from '../../../src/infra/database/database';
import { DatabaseReplica } from '../../../src/infra/database/replica';
import { resources, synth } from '../support';
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
