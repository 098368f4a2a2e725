import { z } from 'zod';
import { Deployment, defineChart, Secret, ServiceAccount } from '../../src';

/** A certificate for shop.example.com, signed by itself. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBjTCCATOgAwIBAgIUOZaLrlhCMMp+FIMuEK1mJrpAlAswCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQc2hvcC5leGFtcGxlLmNvbTAgFw0yNjExMjExMjEyMzlaGA8y
MTI2MTAyODEyMTIzOVowGzEZMBcGA1UEAwwQc2hvcC5leGFtcGxlLmNvbTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABCigOJzEtCoBANddYi1d/0o9nJuaA2Wuyvda
+w4KmXlCV44hdyATrpxYvxUMxsjgVd469QkNsmV+wmV9O/SlJfujUzBRMB0GA1Ud
DgQWBBSWb7v5m1O53t3+UsODGoWmtm8hCDAfBgNVHSMEGDAWgBSWb7v5m1O53t3+
UsODGoWmtm8hCDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQD4
tzCwPUsB6gKY/sBsqnr0LC6UyySWOb5BQxmkRq2yhgIgQkoirktYBzyCewb5f1c/
KCtDAIKxutOhlj05pc0ThuA=
-----END CERTIFICATE-----
`;
const KEY = `-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIFX8XBlNndVDoEfKYQ/zDlo4/sWSk4PrY/NoQDWL+rVuoAoGCCqGSM49
AwEHoUQDQgAEKKA4nMS0KgEA111iLV3/Sj2cm5oDZa7K91r7DgqZeUJXjiF3IBOu
nFi/FQzGyOBV3jr1CQ2yZX7CZX079KUl+w==
-----END EC PRIVATE KEY-----
`;

/** Each type of Secret, and one used in three ways: one variable from a key, all keys as variables, and mounted as files. */
export const secret = defineChart(
  {
    name: 'secret',
    version: '1.0.0',
    appVersion: '1.29.0',
    values: z.object({
      username: z
        .string()
        .regex(/^[a-z]{1,16}$/)
        .default('shop'),
      password: z
        .string()
        .regex(/^[a-zA-Z0-9]{8,32}$/)
        .default('changeit1234'),
    }),
  },
  (chart, v) => {
    const credentials = new Secret(chart, 'credentials', {
      type: 'Opaque',
      stringData: { username: v.username, password: v.password },
    });
    const registry = Secret.dockerConfig(chart, 'registry', {
      server: 'registry.example.com',
      username: v.username,
      password: v.password,
    });
    const certificate = Secret.tls(chart, 'certificate', { certificate: CERTIFICATE, key: KEY });
    Secret.basicAuth(chart, 'login', { username: v.username, password: v.password });
    Secret.sshAuth(chart, 'deploy-key', { privateKey: KEY });
    const robot = new ServiceAccount(chart, 'token-owner');
    Secret.serviceAccountToken(chart, 'robot-token', { serviceAccount: robot });

    new Deployment(chart, 'secretive', {
      imagePullSecrets: [{ name: registry.name }],
      containers: [
        {
          name: 'one-key',
          image: 'registry.example.com/shop:1.0.0',
          env: [{ name: 'DB_PASSWORD', valueFrom: credentials.env('password') }],
        },
        {
          name: 'all-keys',
          image: 'registry.example.com/shop:1.0.0',
          envFrom: [credentials.envFrom({ prefix: 'DB_' })],
        },
        {
          name: 'mounted',
          image: 'registry.example.com/shop:1.0.0',
          mounts: [{ volume: certificate.volume({ defaultMode: 0o440 }), mountPath: '/etc/tls', readOnly: true }],
        },
      ],
    });
  },
);
