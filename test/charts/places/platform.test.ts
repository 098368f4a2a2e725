import { placesPlatform } from '../../../src/charts/places';
import { at, only, rendered } from '../../support/chart';
import { describeHelm } from '../../support/helm';
import { expectAgreement } from '../../support/law';

const named = (kind: string, name: string, values = {}) => {
  const found = rendered(placesPlatform, values).filter(
    (object) => object['kind'] === kind && at(object, 'metadata.name') === name,
  );
  return only(found, kind);
};

test('makes the namespace, and everything else inside it', () => {
  const objects = rendered(placesPlatform, { namespace: 'shop' });
  expect(at(only(objects, 'Namespace'), 'metadata.name')).toBe('shop');
  const inside = objects.filter(({ kind }) => kind !== 'Namespace' && kind !== 'StorageClass');
  expect(inside.map((object) => at(object, 'metadata.namespace'))).toEqual(inside.map(() => 'shop'));
});

test('lets pods reach one another, DNS, PostgreSQL and the services of AWS, and nothing else', () => {
  const network = { databaseCidrs: ['10.1.0.0/16'], databasePort: 6432 };
  const policy = only(rendered(placesPlatform, { network }), 'NetworkPolicy');
  expect(at(policy, 'spec.egress.1')).toEqual({ to: [{ podSelector: {} }] });
  expect(at(policy, 'spec.egress.2')).toEqual({
    to: [{ ipBlock: { cidr: '10.1.0.0/16' } }],
    ports: [{ protocol: 'TCP', port: 6432 }],
  });
  expect(at(policy, 'spec.egress.3')).toEqual({ ports: [{ protocol: 'TCP', port: 443 }] });
  expect(at(policy, 'spec.egress.5')).toBeUndefined();
});

test('makes the Secret of the administrator of what RDS keeps', () => {
  const admin = named('ExternalSecret', 'places-platform-admin', { database: { secretArn: 'arn:aws:x' } });
  expect(at(admin, 'spec')).toMatchObject({
    target: { name: 'places-database-admin' },
    data: [
      { secretKey: 'username', remoteRef: { key: 'arn:aws:x', property: 'username' } },
      { secretKey: 'password', remoteRef: { key: 'arn:aws:x', property: 'password' } },
    ],
  });
});

test('makes a password for the application once', () => {
  const application = named('ExternalSecret', 'places-platform-application');
  const name = at(only(rendered(placesPlatform), 'Password'), 'metadata.name');
  expect(at(application, 'spec')).toMatchObject({ refreshPolicy: 'CreatedOnce', target: { name: 'places-database' } });
  expect(at(application, 'spec.dataFrom.0.sourceRef.generatorRef.name')).toBe(name);
});

test('has a class of storage unless there is another one', () => {
  const kinds = rendered(placesPlatform, { storageClass: { create: false } }).map(({ kind }) => kind);
  expect(kinds).not.toContain('StorageClass');
  expect(at(only(rendered(placesPlatform), 'StorageClass'), 'provisioner')).toBe('ebs.csi.aws.com');
});

describeHelm('the chart of the platform of Places', (helm) => {
  test('is the same in both readings, whatever its values are', async () => {
    await expectAgreement(helm, placesPlatform, [
      {},
      { teams: [], quota: {}, storageClass: { create: false } },
      { teams: ['a', 'b'], quota: { pods: 5, 'requests.cpu': '2500m' }, namespace: 'other' },
      { network: { databaseCidrs: ['10.1.0.0/16', '10.2.0.0/16'] }, region: 'us-gov-west-1' },
    ]);
  });
});
