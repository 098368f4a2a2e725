import { z } from 'zod';
import { Deployment, ExternalSecret, SecretStore } from '../../../src';
import { at, chartOf, objectsOf, only, rendered } from '../../support/chart';
import { describeHelm } from '../../support/helm';
import { expectAgreement } from '../../support/law';
import { refusal } from '../../refusal';

const data = [{ secretKey: 'password', remoteRef: { key: 'rds!db-0', property: 'password' } }];

test('a store of AWS reads Secrets Manager as the operator, unless it is told otherwise', () => {
  const [plain, other] = objectsOf((chart) => {
    new SecretStore(chart, 'a', { region: 'eu-central-1' });
    new SecretStore(chart, 'b', {
      region: 'eu-central-1',
      service: 'ParameterStore',
      roleArn: 'arn:aws:iam::111122223333:role/reader',
      serviceAccount: { name: 'reader' },
    });
  });
  expect(plain).toMatchObject({ apiVersion: 'external-secrets.io/v1', kind: 'SecretStore' });
  expect(at(plain, 'spec.provider.aws')).toEqual({ service: 'SecretsManager', region: 'eu-central-1' });
  expect(at(other, 'spec.provider.aws')).toEqual({
    service: 'ParameterStore',
    region: 'eu-central-1',
    role: 'arn:aws:iam::111122223333:role/reader',
    auth: { jwt: { serviceAccountRef: { name: 'reader' } } },
  });
});

test('an external secret names its store and is read again every five minutes, unless it is told otherwise', () => {
  const [plain, other] = objectsOf((chart) => {
    new ExternalSecret(chart, 'a', { store: { name: 'aws' }, data });
    new ExternalSecret(chart, 'b', { store: { name: 'aws', kind: 'ClusterSecretStore' }, data, refreshInterval: '1h' });
  });
  expect(at(plain, 'spec')).toEqual({
    secretStoreRef: { name: 'aws', kind: 'SecretStore' },
    refreshInterval: '5m',
    data,
  });
  expect(at(other, 'spec')).toMatchObject({
    secretStoreRef: { name: 'aws', kind: 'ClusterSecretStore' },
    refreshInterval: '1h',
  });
});

test('pods use the secret that is made, under its own name or that of the target', () => {
  const objects = objectsOf((chart) => {
    const store = new SecretStore(chart, 'aws', { region: 'eu-central-1' });
    const own = new ExternalSecret(chart, 'own', { store, data });
    const named = new ExternalSecret(chart, 'named', { store, data, target: { name: 'places-database' } });
    new Deployment(chart, 'api', {
      containers: [
        {
          name: 'api',
          image: 'nginx:1.29',
          env: [
            { name: 'A', valueFrom: own.secret.env('password') },
            { name: 'B', valueFrom: named.secret.env('password') },
          ],
        },
      ],
    });
  });
  const env = at(only(objects, 'Deployment'), 'spec.template.spec.containers.0.env');
  expect(at(env, '0.valueFrom.secretKeyRef')).toEqual({ name: 'app-own', key: 'password' });
  expect(at(env, '1.valueFrom.secretKeyRef')).toEqual({ name: 'places-database', key: 'password' });
});

test('fails where nothing says what is in the secret', () => {
  const { code, message } = refusal(() =>
    objectsOf((chart) => new ExternalSecret(chart, 'empty', { store: { name: 'aws' } })),
  );
  expect(code).toBe('E_PROP');
  expect(message).toContain("'data' and 'dataFrom' are left out");
});

const chart = chartOf(
  {
    region: z.string().default('eu-central-1'),
    secret: z.string().default('rds!db-0'),
    name: z.string().default('db'),
  },
  (scope, v) => {
    const store = new SecretStore(scope, 'aws', { region: v.region });
    new ExternalSecret(scope, 'database', {
      store,
      target: { name: v.name, template: { data: { url: 'postgres://{{ .username }}:{{ .password }}@db' } } },
      dataFrom: [{ extract: { key: v.secret } }],
    });
  },
);

test('the braces of a template of External Secrets are text', () => {
  expect(at(only(rendered(chart), 'ExternalSecret'), 'spec.target.template.data.url')).toBe(
    'postgres://{{ .username }}:{{ .password }}@db',
  );
});

describeHelm('external secrets', (helm) => {
  test('are the same in both readings', async () => {
    await expectAgreement(helm, chart, [{}, { region: 'us-east-1', secret: 'arn:{{ x }}', name: 'other' }]);
  });
});

test('fails where a value is read from no store', () => {
  const build = () => objectsOf((chart) => void new ExternalSecret(chart, 'a', { data }));
  expect(refusal(build)).toMatchObject({ code: 'E_PROP', message: expect.stringContaining("'store' is left out") });
});
