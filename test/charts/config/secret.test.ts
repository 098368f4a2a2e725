import { App, Chart } from 'cdk8s';
import type { HelmChart } from '../../../src/charts/helm-chart';
import { Secret } from '../../../src/charts/config/secret';
import { Deployment } from '../../../src/charts/workloads/deployment';
import { at, objectsOf, only } from '../../support/chart';

test.each([
  [
    'credentials of a registry',
    (chart: HelmChart) => Secret.dockerConfig(chart, 's', { server: 'r.io', username: 'u', password: 'p' }),
    'kubernetes.io/dockerconfigjson',
    { '.dockerconfigjson': '{"auths":{"r.io":{"auth":"dTpw","password":"p","username":"u"}}}' },
  ],
  [
    'a certificate',
    (chart: HelmChart) => Secret.tls(chart, 's', { certificate: 'C', key: 'K' }),
    'kubernetes.io/tls',
    { 'tls.crt': 'C', 'tls.key': 'K' },
  ],
  [
    'a user and a password',
    (chart: HelmChart) => Secret.basicAuth(chart, 's', { username: 'u', password: 'p' }),
    'kubernetes.io/basic-auth',
    { username: 'u', password: 'p' },
  ],
  [
    'a key for SSH',
    (chart: HelmChart) => Secret.sshAuth(chart, 's', { privateKey: 'K' }),
    'kubernetes.io/ssh-auth',
    { 'ssh-privatekey': 'K' },
  ],
])('holds %s as its type asks for', (_, create, type, stringData) => {
  expect(only(objectsOf(create), 'Secret')).toMatchObject({ type, stringData });
});

test('has the type Opaque where it is given none, since that is what the API takes', () => {
  const [secret] = objectsOf((chart) => {
    new Secret(chart, 's', { stringData: { A: 'b' } });
  });
  expect(secret).toMatchObject({ stringData: { A: 'b' } });
  expect(at(secret, 'type')).toBeUndefined();
});

test('holds the lasting token of a service account', () => {
  const [secret] = objectsOf((chart) => {
    Secret.serviceAccountToken(chart, 's', { serviceAccount: { name: 'robot' } });
  });
  expect(secret).toMatchObject({
    type: 'kubernetes.io/service-account-token',
    metadata: { annotations: { 'kubernetes.io/service-account.name': 'robot' } },
  });
});

test('is used in three ways', () => {
  const secret = new Secret(new Chart(new App(), 'shop'), 'db', { stringData: { password: 'x' } });
  expect(secret.env('password')).toEqual({ secretKeyRef: { name: secret.name, key: 'password' } });
  expect(secret.envFrom()).toEqual({ secretRef: { name: secret.name } });
  expect(secret.volume({ defaultMode: 0o400 })).toEqual({
    name: 'db',
    secret: { secretName: secret.name, defaultMode: 0o400 },
  });
});

test('replaces the pods that use it when its data changes', () => {
  const sumOf = (password: string) => {
    const objects = objectsOf((chart) => {
      const secret = new Secret(chart, 'db', { stringData: { password } });
      const env = [{ name: 'PASSWORD', valueFrom: secret.env('password') }];
      new Deployment(chart, 'web', { containers: [{ name: 'web', image: 'nginx:1.29', env }] });
    });
    return at(at(only(objects, 'Deployment'), 'spec.template.metadata.annotations'), 'checksum/secret');
  };
  expect(sumOf('a')).toMatch(/^[0-9a-f]{64}$/);
  expect(sumOf('a')).not.toBe(sumOf('b'));
});
