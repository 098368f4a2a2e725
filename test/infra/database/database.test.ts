import {
  BACKUP_RETENTION_DAYS,
  CA_CERTIFICATE,
  Database,
  INSTANCE_CLASS,
  MASTER_USERNAME,
  type DatabaseProps,
} from '../../../src/infra/database/database';
import { DATABASE_LOGS, MONITORING_INTERVAL_SECONDS } from '../../../src/infra/database/monitoring';
import { DATABASE_PARAMETERS, POSTGRES_VERSION } from '../../../src/infra/database/parameters';
import type { EnvironmentProps } from '../../../src/infra/environment';
import { refusal } from '../../refusal';
import { resource, resources, synth, testStack, type Template } from '../support';
import { DATABASE } from './support';

function template(props: Partial<DatabaseProps> = {}, environment: Partial<EnvironmentProps> = {}): Template {
  return synth((stack) => new Database(stack, 'database', { ...DATABASE, ...props }), environment);
}

function instance(props: Partial<DatabaseProps> = {}, environment: Partial<EnvironmentProps> = {}) {
  return resource(template(props, environment), 'aws_db_instance');
}

describe('Database', () => {
  test('has its defaults', () => {
    expect(instance()).toMatchObject({
      identifier: 'places-test-places',
      engine: 'postgres',
      engine_version: POSTGRES_VERSION,
      instance_class: INSTANCE_CLASS,
      storage_type: 'gp3',
      allocated_storage: 20,
      max_allocated_storage: 100,
      storage_encrypted: true,
      kms_key_id: DATABASE.keyArn,
      publicly_accessible: false,
      username: MASTER_USERNAME,
      iam_database_authentication_enabled: true,
      backup_retention_period: BACKUP_RETENTION_DAYS,
      copy_tags_to_snapshot: true,
      deletion_protection: true,
      skip_final_snapshot: false,
      delete_automated_backups: false,
      auto_minor_version_upgrade: true,
      allow_major_version_upgrade: false,
      apply_immediately: false,
      performance_insights_enabled: true,
      performance_insights_kms_key_id: DATABASE.keyArn,
      monitoring_interval: MONITORING_INTERVAL_SECONDS,
      enabled_cloudwatch_logs_exports: DATABASE_LOGS,
      ca_cert_identifier: CA_CERTIFICATE,
    });
    expect([POSTGRES_VERSION, BACKUP_RETENTION_DAYS, MONITORING_INTERVAL_SECONDS]).toEqual(['16', 14, 60]);
  });

  test('has no password in Terraform: RDS makes, keeps and rotates it', () => {
    const database = instance();
    expect(database).toMatchObject({
      manage_master_user_password: true,
      master_user_secret_kms_key_id: DATABASE.keyArn,
    });
    for (const attribute of ['password', 'password_wo']) expect(database).not.toHaveProperty(attribute);
  });

  test('has a standby in production only, unless it is told', () => {
    expect(instance()['multi_az']).toBe(false);
    expect(instance({}, { profile: 'prod' })['multi_az']).toBe(true);
    expect(instance({ multiAz: true })['multi_az']).toBe(true);
  });

  test('asks for a major version only, so that RDS can go ahead with minor ones', () => {
    expect(instance({ version: '17' })['engine_version']).toBe('17');
  });

  test('logs into groups that are there before RDS would make its own', () => {
    const from = template();
    const groups = resources(from, 'aws_cloudwatch_log_group');
    expect(groups.map((one) => one['name'])).toEqual([
      '/aws/rds/instance/places-test-places/postgresql',
      '/aws/rds/instance/places-test-places/upgrade',
    ]);
    expect(resource(from, 'aws_db_instance')['depends_on']).toEqual(
      expect.arrayContaining(groups.map((one) => one.address)),
    );
  });

  test('names its last snapshot after its security group, which no other life of it had', () => {
    const from = template();
    const group = resource(from, 'aws_security_group').address;
    expect(resource(from, 'aws_db_instance')['final_snapshot_identifier']).toBe(
      `places-test-places-final-\${${group}.id}`,
    );
  });

  test('can be deleted in a disposable environment, and in no other', () => {
    const disposable = instance({}, { disposable: true });
    expect(disposable).toMatchObject({
      deletion_protection: false,
      skip_final_snapshot: true,
      delete_automated_backups: true,
      lifecycle: { prevent_destroy: false },
    });
    expect(disposable).not.toHaveProperty('final_snapshot_identifier');
    expect(instance()['lifecycle']).toMatchObject({ prevent_destroy: true });
  });

  test('takes TLS only, and logs schema changes and slow statements', () => {
    expect(resource(template(), 'aws_db_parameter_group')['parameter']).toEqual(
      Object.entries(DATABASE_PARAMETERS).map(([name, value]) => ({ name, value, apply_method: 'immediate' })),
    );
    expect(DATABASE_PARAMETERS['rds.force_ssl']).toBe('1');
  });

  test('makes the parameter group of a new major version before the old one is gone', () => {
    expect(resource(template({ version: '17' }), 'aws_db_parameter_group')).toMatchObject({
      name_prefix: 'places-test-places-',
      family: 'postgres17',
      lifecycle: { create_before_destroy: true },
    });
  });

  test('has further parameters wait for a restart, and lets them win', () => {
    const parameters = { shared_preload_libraries: 'pg_stat_statements', log_min_duration_statement: '250' };
    expect(resource(template({ parameters }), 'aws_db_parameter_group')['parameter']).toEqual(
      expect.arrayContaining([
        { name: 'shared_preload_libraries', value: 'pg_stat_statements', apply_method: 'pending-reboot' },
        { name: 'log_min_duration_statement', value: '250', apply_method: 'immediate' },
      ]),
    );
  });

  test('lets nobody in by itself', () => {
    expect(Object.keys(template().resource).filter((type) => type.includes('rule'))).toEqual([]);
  });

  test('begins with a snapshot, and is not replaced when that is forgotten', () => {
    const database = instance({ origin: { snapshotIdentifier: 'before-migration' } });
    expect(database['snapshot_identifier']).toBe('before-migration');
    expect(database).not.toHaveProperty('db_name');
    expect(database).not.toHaveProperty('username');
    expect(database['lifecycle']).toMatchObject({
      ignore_changes: ['snapshot_identifier', 'restore_to_point_in_time'],
    });
  });

  test.each([
    ['the latest', 'other', 'latest', { source_db_instance_identifier: 'other', use_latest_restorable_time: true }],
    [
      'a given',
      'arn:aws:rds:eu-west-1:111122223333:auto-backup:ab-1',
      '2026-03-01T12:00:00Z',
      {
        source_db_instance_automated_backups_arn: 'arn:aws:rds:eu-west-1:111122223333:auto-backup:ab-1',
        restore_time: '2026-03-01T12:00:00Z',
      },
    ],
  ])('begins with %s moment of another', (_, source, time, wanted) => {
    expect(instance({ origin: { pointInTime: { source, time } } })['restore_to_point_in_time']).toEqual(wanted);
  });

  test('updates a copy that takes over, where that is wanted', () => {
    expect(instance({ blueGreenUpdate: true })['blue_green_update']).toEqual({ enabled: true });
    expect(instance()).not.toHaveProperty('blue_green_update');
  });

  test.each([
    [
      'IOPS below 400 GiB',
      { storage: { iops: 12_000 } },
      /'iops' is 12000 with 'sizeGiB' 20; RDS takes it from 400 GiB/,
    ],
    ['throughput below 400 GiB', { storage: { sizeGiB: 399, throughputMiBps: 500 } }, /'throughputMiBps' is 500/],
    ['subnets of one zone', { subnetIds: ['subnet-0a'] }, /'subnetIds' holds 1; RDS wants two/],
    ['no backup', { backupRetentionDays: 0 }, /'backupRetentionDays' is 0; wants an integer from 1 to 35/],
    ["RDS's own user", { username: 'rdsadmin' }, /'username' is 'rdsadmin'/],
    ['a database name with a hyphen', { databaseName: 'my-app' }, /'databaseName' is 'my-app'/],
    ['two hyphens in a row', { name: 'a--b' }, /wants no two hyphens in a row/],
    ['a name that is too long', { name: 'x'.repeat(60) }, /a database name ends at 63/],
  ])('fails on %s', (_, props, message) => {
    const error = refusal(() => new Database(testStack(), 'database', { ...DATABASE, ...props }));
    expect(error.code).toBe('E_INFRA');
    expect(error.message).toMatch(message);
  });

  test('fails on a minor version, which RDS would refuse once it has moved on', () => {
    // @ts-expect-error: the type has major versions only
    const props: DatabaseProps = { ...DATABASE, version: '16.3' };
    expect(refusal(() => new Database(testStack(), 'database', props)).message).toMatch(
      /'version' is '16.3'; wants a major version/,
    );
  });
});
