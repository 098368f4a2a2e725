import { placesDatabase } from '../../../src/charts/places';
import { at, only, rendered } from '../../support/chart';
import { describeHelm } from '../../support/helm';
import { expectAgreement } from '../../support/law';

test('prepares the database before each installation and upgrade', () => {
  const objects = rendered(placesDatabase);
  expect(objects.map(({ kind }) => kind).sort()).toEqual(['ConfigMap', 'ConfigMap', 'Job']);
  for (const object of objects) {
    expect(at(object, 'metadata.annotations')).toMatchObject({ 'helm.sh/hook': 'pre-install,pre-upgrade' });
  }
});

test('logs in as the administrator, and knows the password of the role, by Secrets alone', () => {
  const adminSecret = { name: 'rds', usernameKey: 'user', passwordKey: 'pw' };
  const job = only(rendered(placesDatabase, { database: { adminSecret } }), 'Job');
  expect(at(job, 'spec.template.spec.containers.0.env')).toEqual([
    { name: 'PGUSER', valueFrom: { secretKeyRef: { name: 'rds', key: 'user' } } },
    { name: 'PGPASSWORD', valueFrom: { secretKeyRef: { name: 'rds', key: 'pw' } } },
    { name: 'APPLICATION_PASSWORD', valueFrom: { secretKeyRef: { name: 'places-database', key: 'password' } } },
  ]);
});

test('runs what its ConfigMap holds, as a user that is not root', () => {
  const pod = at(only(rendered(placesDatabase), 'Job'), 'spec.template.spec');
  expect(at(pod, 'containers.0.args.0')).toContain('--file=/etc/places-database/prepare.sql');
  expect(at(pod, 'containers.0.volumeMounts.0')).toMatchObject({ mountPath: '/etc/places-database', readOnly: true });
  expect(at(pod, 'securityContext')).toMatchObject({ runAsUser: 999, runAsNonRoot: true });
});

describeHelm('the chart of the database of Places', (helm) => {
  test('is the same in both readings, whatever its values are', async () => {
    await expectAgreement(helm, placesDatabase, [
      {},
      { application: { role: 'a "b"', schema: "it's" }, database: { sslMode: 'verify-full', port: 1 } },
      { global: { database: { host: 'shared.internal', port: 6432 } }, serviceAccountName: 'robot' },
    ]);
  });
});
