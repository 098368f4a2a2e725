import { DatabaseAccess, type DatabaseAccessProps } from '../../../src/charts/patterns/database-access';
import { Worker } from '../../../src/charts/patterns/worker';
import { at, objectsOf, only } from '../../support/chart';

const objects = (props: Partial<DatabaseAccessProps> = {}) =>
  objectsOf((chart) => {
    const database = new DatabaseAccess(chart, 'database', {
      host: 'db.internal',
      name: 'shop',
      username: 'web',
      passwordSecret: { name: 'db', key: 'pw' },
      ...props,
    });
    new Worker(chart, 'worker', { image: 'app:1', envFrom: [database.envFrom()], env: database.env });
  });

test('gives a workload the coordinates, and the password from a Secret', () => {
  expect(at(only(objects(), 'ConfigMap'), 'data')).toEqual({
    PGHOST: 'db.internal',
    PGPORT: '5432',
    PGDATABASE: 'shop',
    PGUSER: 'web',
    PGSSLMODE: 'require',
  });
  expect(at(only(objects(), 'Deployment'), 'spec.template.spec.containers.0')).toMatchObject({
    envFrom: [{ configMapRef: { name: 'app-database' } }],
    env: [{ name: 'PGPASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'pw' } } }],
  });
});

test('replaces the pods when the coordinates change', () => {
  const sum = (host: string) =>
    at(at(only(objects({ host }), 'Deployment'), 'spec.template.metadata.annotations'), 'checksum/config');
  expect(sum('a')).not.toBe(sum('b'));
});

test('uses the port, the encryption and the names of variables that it is told', () => {
  const variables = { host: 'H', port: 'P', name: 'N', username: 'U', password: 'W', sslMode: 'S' };
  const data = at(only(objects({ port: 1, sslMode: 'verify-full', variables }), 'ConfigMap'), 'data');
  expect(data).toEqual({ H: 'db.internal', P: '1', N: 'shop', U: 'web', S: 'verify-full' });
});
