import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import { configSource, type ConfigSource } from '../config/config-source';
import { createObjectOf, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';
import type { ExternalSecretSpec } from './external-secret-spec';
import { EXTERNAL_SECRETS_API } from './secret-store';

/** A Secret that is filled from outside the cluster, with the fields of External Secrets. */
export interface ExternalSecretProps extends TemplatedObject<ExternalSecretSpec> {
  /** Name, labels and annotations of the object. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /**
   * Where the values come from: a `SecretStore` of the chart, or the name of one that is there already.
   *
   * @default - nowhere: they are generated, as `dataFrom` says
   */
  readonly store?: { readonly name: string; readonly kind?: 'ClusterSecretStore' | 'SecretStore' | undefined };
  /** How often the values are read again, as in `5m`; `0s` for once. @default '5m' */
  readonly refreshInterval?: TemplatedObject<ExternalSecretSpec>['refreshInterval'];
}

/**
 * How often values are read again unless it is said: a password that RDS changes is wrong for pods no longer than that. Each
 * reading is a call of Secrets Manager, some four cents a month.
 */
export const EXTERNAL_SECRET_REFRESH_INTERVAL = '5m';

/**
 * A Secret that the operator External Secrets keeps equal to one outside the cluster, so that it stands neither in the chart nor
 * in its values. It goes when the release goes.
 *
 * @throws ChartwrightError `E_PROP` where neither `data` nor `dataFrom` says what is in it, or `data` is read from no `store`
 *
 * @example
 * const password = new ExternalSecret(chart, 'database', {
 *   store: { name: 'aws', kind: 'ClusterSecretStore' },
 *   target: { name: 'places-database' },
 *   data: [{ secretKey: 'password', remoteRef: { key: v.database.secretArn, property: 'password' } }],
 * });
 * new Deployment(chart, 'api', {
 *   containers: [{ name: 'api', image: 'nginx:1.29', env: [{ name: 'PGPASSWORD', valueFrom: password.secret.env('password') }] }],
 * });
 *
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
export class ExternalSecret extends Construct {
  readonly resource: ApiObject;
  /** The Secret that is made, for the variables and files of pods. */
  readonly secret: ConfigSource;

  constructor(scope: Construct, id: string, { metadata, store, ...spec }: ExternalSecretProps) {
    super(scope, id);
    if (spec.data === undefined && spec.dataFrom === undefined) {
      throw new ChartwrightError(
        'E_PROP',
        "'data' and 'dataFrom' are left out; wants one of them, which says what is in the Secret; give data: [{ secretKey, remoteRef: { key } }]",
        { construct: this.node.path },
      );
    }
    if (spec.data !== undefined && store === undefined) {
      throw new ChartwrightError(
        'E_PROP',
        "'store' is left out; wants the store that 'data' is read from; give a SecretStore, or { name } of one that is there",
        { construct: this.node.path },
      );
    }
    this.resource = createObjectOf(
      this,
      'Resource',
      { apiVersion: EXTERNAL_SECRETS_API, kind: 'ExternalSecret' },
      {
        metadata,
        spec: {
          ...spec,
          secretStoreRef: store && { name: store.name, kind: store.kind ?? 'SecretStore' },
          refreshInterval: spec.refreshInterval ?? EXTERNAL_SECRET_REFRESH_INTERVAL,
        },
      },
    );
    this.secret = configSource({ kind: 'Secret', name: targetName(spec.target) ?? this.name });
  }

  /** Name of the object; of the Secret too, unless `target.name` is another. */
  get name(): string {
    return this.resource.name;
  }
}

function targetName(target: ExternalSecretProps['target']): string | undefined {
  if (typeof target !== 'object' || !('name' in target)) return undefined;
  return typeof target.name === 'string' ? target.name : undefined;
}
