import { placesBatch } from '../../../src/charts/places';
import type { JsonObject } from '../../../src/values/json';
import { at, only, rendered } from '../../support/chart';
import { describeHelm } from '../../support/helm';
import { expectAgreement } from '../../support/law';

const cronJobOf = (values: JsonObject = {}) => only(rendered(placesBatch, values), 'CronJob');
const containerOf = (values: JsonObject = {}) =>
  at(cronJobOf(values), 'spec.jobTemplate.spec.template.spec.containers.0');

test('reads files every five minutes, one run at a time', () => {
  expect(cronJobOf()).toMatchObject({
    spec: { schedule: '*/5 * * * *', timeZone: 'Etc/UTC', concurrencyPolicy: 'Forbid' },
  });
});

test('finds the bucket by its variables, and holds no key to it', () => {
  const bucket = { name: 'acme-data', prefix: 'in/', region: 'eu-west-1' };
  expect(at(containerOf({ bucket }), 'env')).toEqual([
    { name: 'AWS_REGION', value: 'eu-west-1' },
    { name: 'BUCKET', value: 'acme-data' },
    { name: 'PREFIX', value: 'in/' },
    { name: 'PGPASSWORD', valueFrom: { secretKeyRef: { name: 'places-database', key: 'password' } } },
  ]);
});

test('runs as the service account that its values name', () => {
  const objects = rendered(placesBatch, { serviceAccount: { name: 'places-batch' } });
  expect(at(only(objects, 'ServiceAccount'), 'metadata.name')).toBe('places-batch');
  expect(at(only(objects, 'CronJob'), 'spec.jobTemplate.spec.template.spec.serviceAccountName')).toBe('places-batch');
});

test('goes to the database of all charts where there is one', () => {
  const shared = { global: { database: { host: 'shared.internal', port: 6432, name: 'all' } } };
  const data = { PGHOST: 'shared.internal', PGPORT: '6432', PGDATABASE: 'all' };
  expect(at(only(rendered(placesBatch, shared), 'ConfigMap'), 'data')).toMatchObject(data);
  expect(at(only(rendered(placesBatch), 'ConfigMap'), 'data')).toMatchObject({ PGHOST: 'places-database' });
});

describeHelm('the chart of the batch of Places', (helm) => {
  test('is the same in both readings, whatever its values are', async () => {
    await expectAgreement(helm, placesBatch, [
      {},
      { suspend: true, schedule: '0 4 * * 1', timeZone: 'Europe/Berlin' },
      { global: { database: { host: 'shared.internal' } }, extraEnv: { A: '{{ x }}' } },
      { serviceAccount: { create: false }, bucket: { prefix: '' } },
    ]);
  });
});
