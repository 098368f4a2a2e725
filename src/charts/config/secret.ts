import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { b64enc, toJson } from '../../values/functions';
import type { Secret as ApiSecret } from '../api/core';
import { createObject, mapOf, type Metadata } from '../create-object';
import { defaultComponent } from '../selector-labels';
import type { TemplatedObject } from '../templated';
import { configSource, type ConfigSource } from './config-source';
import { knownKeys } from './data';
import { addData } from './used-data';

/** A Secret, with the fields of the API. */
export interface SecretProps extends Omit<TemplatedObject<ApiSecret>, 'apiVersion' | 'kind' | 'metadata'> {
  /** Name, labels and annotations of the Secret. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
}

/** What every Secret of a type of Kubernetes has besides that type's keys. */
export interface TypedSecretProps {
  /** Name, labels and annotations of the Secret. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** Whether it may never change. @default false */
  readonly immutable?: boolean | undefined;
}

/** Credentials of a registry of images. */
export interface DockerConfigProps extends TypedSecretProps {
  /** Host of the registry, as in `registry.example.com`. */
  readonly server: string;
  readonly username: string;
  readonly password: string;
}

/** A certificate and its key. */
export interface TlsProps extends TypedSecretProps {
  /** Certificate, and those between it and the authority, in PEM. */
  readonly certificate: string;
  /** Private key in PEM. */
  readonly key: string;
}

/** A user and a password. */
export interface BasicAuthProps extends TypedSecretProps {
  readonly username: string;
  readonly password: string;
}

/** A private key for SSH. */
export interface SshAuthProps extends TypedSecretProps {
  /** Private key in PEM. */
  readonly privateKey: string;
}

/** A lasting token of a service account. */
export interface ServiceAccountTokenProps extends TypedSecretProps {
  /** The service account: of this chart, or `ServiceAccount.existing(name)`. */
  readonly serviceAccount: { readonly name: string };
}

/**
 * What only pods that need it may see, as their variables or files. Workloads of the chart that use it are replaced when its
 * data changes.
 *
 * What stands here stands in the chart, and in the cluster's record of the release: for passwords prefer `Secret.existing(name)`,
 * and let an operator create the Secret.
 *
 * @example
 * const password = Secret.existing('database').env('password');
 *
 * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-types
 */
export class Secret extends Construct implements ConfigSource {
  /** A Secret that somebody else creates in the namespace. */
  static existing(name: string): ConfigSource {
    return configSource({ kind: 'Secret', name });
  }

  /** Credentials with which nodes pull images: type `kubernetes.io/dockerconfigjson`. */
  static dockerConfig(scope: Construct, id: string, props: DockerConfigProps): Secret {
    const { server, username, password, ...rest } = props;
    const auth = b64enc(`${username}:${password}`);
    const config = toJson({ auths: { [server]: { username, password, auth } } });
    return new Secret(scope, id, {
      ...rest,
      type: 'kubernetes.io/dockerconfigjson',
      stringData: { '.dockerconfigjson': config },
    });
  }

  /** A certificate and its key: type `kubernetes.io/tls`. */
  static tls(scope: Construct, id: string, { certificate, key, ...rest }: TlsProps): Secret {
    const stringData = { 'tls.crt': certificate, 'tls.key': key };
    return new Secret(scope, id, { ...rest, type: 'kubernetes.io/tls', stringData });
  }

  /** A user and a password: type `kubernetes.io/basic-auth`. */
  static basicAuth(scope: Construct, id: string, { username, password, ...rest }: BasicAuthProps): Secret {
    return new Secret(scope, id, { ...rest, type: 'kubernetes.io/basic-auth', stringData: { username, password } });
  }

  /** A private key for SSH: type `kubernetes.io/ssh-auth`. */
  static sshAuth(scope: Construct, id: string, { privateKey, ...rest }: SshAuthProps): Secret {
    const stringData = { 'ssh-privatekey': privateKey };
    return new Secret(scope, id, { ...rest, type: 'kubernetes.io/ssh-auth', stringData });
  }

  /** A token that never expires, filled in by the cluster: type `kubernetes.io/service-account-token`. */
  static serviceAccountToken(scope: Construct, id: string, props: ServiceAccountTokenProps): Secret {
    const { serviceAccount, metadata, ...rest } = props;
    const annotations = { ...mapOf(metadata?.annotations), 'kubernetes.io/service-account.name': serviceAccount.name };
    return new Secret(scope, id, {
      ...rest,
      type: 'kubernetes.io/service-account-token',
      metadata: { ...metadata, annotations },
    });
  }

  readonly resource: ApiObject;
  /** Name of the Secret. */
  readonly name: string;
  /**
   * One variable from a key, as `valueFrom` of it.
   *
   * @throws ChartwrightError `E_RELATION` where it has no such key
   */
  readonly env: ConfigSource['env'];
  /** A variable for each key, as an item of `envFrom`. */
  readonly envFrom: ConfigSource['envFrom'];
  /** A volume with a file for each key, for `mounts` of a container. */
  readonly volume: ConfigSource['volume'];

  constructor(scope: Construct, id: string, { metadata, ...fields }: SecretProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'Secret', { metadata, ...fields });
    this.name = this.resource.name;
    addData(this, {
      kind: 'Secret',
      name: this.name,
      content: { data: fields.data, stringData: fields.stringData },
    });
    ({
      env: this.env,
      envFrom: this.envFrom,
      volume: this.volume,
    } = configSource({
      kind: 'Secret',
      name: this.name,
      volumeName: defaultComponent(this),
      keys: isFilledByCluster(fields) ? undefined : knownKeys(fields.data, fields.stringData),
      construct: this.node.path,
    }));
  }
}

/** The cluster adds keys to Secrets of this type. */
const isFilledByCluster = ({ type }: SecretProps): boolean => type === 'kubernetes.io/service-account-token';
