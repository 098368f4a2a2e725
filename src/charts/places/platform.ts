import { z } from 'zod';
import { items, when } from '../../values/structure';
import { ServiceAccount } from '../access/service-account';
import { defineChart } from '../define-chart';
import { ExternalSecret } from '../extension/external-secret';
import { PasswordGenerator } from '../extension/password-generator';
import { SecretStore } from '../extension/secret-store';
import { intOrString } from '../groups/int-or-string';
import { NAME, QUALIFIED_NAME, QUANTITY } from '../groups/patterns';
import { TEAM_QUOTA, TeamNamespace } from '../patterns/team-namespace';
import { StorageClass } from '../storage/storage-class';

const name = z.string().regex(NAME).max(253);
const label = z.string().regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
const cidr = z.string().regex(/^[0-9]{1,3}(\.[0-9]{1,3}){3}\/[0-9]{1,2}$/);

const values = z.object({
  namespace: label.max(63).default('places').describe('Namespace of Places'),
  teams: z
    .array(z.string().min(1))
    .default(['places'])
    .describe('Groups that may edit what is in the namespace: those of access entries'),
  quota: z
    .record(z.string().regex(QUALIFIED_NAME), intOrString(QUANTITY))
    .default({ ...TEAM_QUOTA })
    .describe('The most that everything in the namespace may use together'),
  network: z
    .object({
      databaseCidrs: z.array(cidr).min(1).default(['10.0.0.0/16']).describe('Addresses that PostgreSQL may have'),
      databasePort: z.int().min(1).max(65535).default(5432).describe('Port of PostgreSQL'),
    })
    .describe('What pods may reach, besides one another, DNS and the services of AWS'),
  storageClass: z
    .object({
      create: z.boolean().default(true).describe('Whether claims get encrypted gp3 volumes by default'),
    })
    .describe('Volumes of claims that name no class: EKS has none for them'),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-[0-9]$/)
    .default('eu-central-1')
    .describe('Region of the secrets'),
  database: z
    .object({
      secretArn: z
        .string()
        .min(1)
        .default('places-database-admin')
        .describe('Name or ARN of the secret that RDS keeps: JSON of username and password'),
      adminSecret: name.default('places-database-admin').describe('Secret that is made of it'),
      applicationSecret: name
        .default('places-database')
        .describe('Secret that is made for the application, with a password of its own'),
    })
    .describe('What the job needs that prepares the database'),
});

/** Where pods get the credentials of their role from: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-agent-setup.html */
const POD_IDENTITY_AGENT = '169.254.170.23/32';
const HTTP = 80;
const HTTPS = 443;

/**
 * What Places finds in its cluster: namespace, quota, limits, rights of teams, network policies, storage class, and the secrets
 * and the service account that its database job needs before anything of Places is there. A release of its own, installed once.
 */
export const placesPlatform = defineChart(
  {
    name: 'places-platform',
    version: '1.0.0',
    description: 'Namespace of Places, and what must be there before Places is installed',
    keywords: ['places', 'namespace', 'platform'],
    values,
  },
  (chart, v) => {
    const sameNamespace = [{ podSelector: {} }];
    const tcp = (port: number) => [{ protocol: 'TCP', port }] as const;
    const { namespace } = new TeamNamespace(chart, 'team', {
      metadata: { name: v.namespace },
      members: [items(v.teams, (team: string) => ({ kind: 'Group', name: team }))],
      quota: v.quota,
      ingress: [{ from: sameNamespace }],
      egress: [
        { to: sameNamespace },
        {
          to: [items(v.network.databaseCidrs, (block: string) => ({ ipBlock: { cidr: block } }))],
          ports: tcp(v.network.databasePort),
        },
        { ports: tcp(HTTPS) },
        { to: [{ ipBlock: { cidr: POD_IDENTITY_AGENT } }], ports: tcp(HTTP) },
      ],
    });
    when(v.storageClass.create, () => {
      StorageClass.gp3(chart, 'gp3', { isDefault: true });
    });
    const metadata = { namespace: namespace.name };
    const account = new ServiceAccount(chart, 'database', { metadata });
    const store = new SecretStore(chart, 'secrets', { metadata, region: v.region });
    const { secretArn: key, adminSecret, applicationSecret } = v.database;
    new ExternalSecret(chart, 'admin', {
      metadata,
      store,
      target: { name: adminSecret },
      data: ['username', 'password'].map((property) => ({ secretKey: property, remoteRef: { key, property } })),
    });
    const password = new PasswordGenerator(chart, 'password', { metadata });
    new ExternalSecret(chart, 'application', {
      metadata,
      target: { name: applicationSecret },
      refreshPolicy: 'CreatedOnce',
      dataFrom: [{ sourceRef: { generatorRef: password.reference } }],
    });
    chart.notes(
      `The job that prepares the database runs as ${account.name}.`,
      `Places goes into the namespace ${v.namespace}: helm install places <repository>/places --namespace ${v.namespace}`,
    );
  },
);
