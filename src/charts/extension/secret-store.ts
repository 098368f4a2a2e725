import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { createObjectOf, type Metadata } from '../create-object';
import type { Templated } from '../templated';

/** Group and version of the objects of External Secrets. */
export const EXTERNAL_SECRETS_API = 'external-secrets.io/v1';

/** A store of secrets of AWS. */
export interface SecretStoreProps {
  /** Name, labels and annotations of the store. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** Region of the secrets, as in `eu-central-1`. */
  readonly region: Templated<string>;
  /** Service that holds them. @default 'SecretsManager' */
  readonly service?: Templated<'SecretsManager' | 'ParameterStore'> | undefined;
  /** ARN of a role that the operator assumes to read them. @default - it reads them as itself */
  readonly roleArn?: Templated<string> | undefined;
  /**
   * Service account, annotated with a role, in whose name the operator reads them: then whoever may create objects in the
   * namespace reads no more than that role may.
   *
   * @default - the operator reads them as itself, by its own pod identity
   */
  readonly serviceAccount?: { readonly name: string } | undefined;
}

/** Service that a store reads unless it says otherwise. */
export const SECRET_STORE_SERVICE = 'SecretsManager';

/**
 * Where the secrets of a namespace come from: Secrets Manager or Parameter Store, read by the operator External Secrets, which
 * the cluster must have.
 *
 * @example
 * const store = new SecretStore(chart, 'aws', { region: v.region });
 * new ExternalSecret(chart, 'database', {
 *   store,
 *   data: [{ secretKey: 'password', remoteRef: { key: v.database.secretArn, property: 'password' } }],
 * });
 *
 * @see https://external-secrets.io/latest/provider/aws-secrets-manager/
 */
export class SecretStore extends Construct {
  readonly resource: ApiObject;
  readonly kind = 'SecretStore';

  constructor(scope: Construct, id: string, { metadata, region, service, roleArn, serviceAccount }: SecretStoreProps) {
    super(scope, id);
    const auth = serviceAccount && { jwt: { serviceAccountRef: { name: serviceAccount.name } } };
    const aws = { service: service ?? SECRET_STORE_SERVICE, region, role: roleArn, auth };
    this.resource = createObjectOf(
      this,
      'Resource',
      { apiVersion: EXTERNAL_SECRETS_API, kind: this.kind },
      { metadata, spec: { provider: { aws } } },
    );
  }

  /** Name of the store. */
  get name(): string {
    return this.resource.name;
  }
}
