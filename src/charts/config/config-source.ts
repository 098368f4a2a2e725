import { ChartwrightError } from '../../errors';
import { call } from '../../values/call';
import { externalName } from '../external';
import type { EnvFromSource, EnvVarSource, KeyToPath, Volume } from '../api/core';
import type { TemplatedObject, TemplatedList } from '../templated';

/** How one variable gets its value. */
export interface KeyOptions {
  /** Whether the pod starts without it. @default false */
  readonly optional?: boolean | undefined;
}

/** How all keys become variables. */
export interface EnvFromOptions extends KeyOptions {
  /** What the name of each variable begins with. @default - nothing */
  readonly prefix?: string | undefined;
}

/** How keys become files. */
export interface VolumeOptions extends KeyOptions {
  /** Name of the volume in the pod. @default - made of the name of what it holds */
  readonly name?: string | undefined;
  /** The keys to show, and the path of the file of each. @default - all, each under its own name */
  readonly items?: TemplatedList<KeyToPath> | undefined;
  /** Permissions of the files, as in `0o440`. @default 0o644 */
  readonly defaultMode?: number | undefined;
}

/** A ConfigMap or Secret, used by pods in three ways. */
export interface ConfigSource {
  /** Name of the object. */
  readonly name: string;
  /** One variable from a key, as `valueFrom` of it. */
  readonly env: (key: string, options?: KeyOptions) => TemplatedObject<EnvVarSource>;
  /** A variable for each key, as an item of `envFrom`. */
  readonly envFrom: (options?: EnvFromOptions) => TemplatedObject<EnvFromSource>;
  /** A volume with a file for each key, for `mounts`. */
  readonly volume: (options?: VolumeOptions) => TemplatedObject<Volume>;
}

/** What is known of the object behind a source. */
export interface SourceFacts {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  /** What the volume is called. @default - the name of the object */
  readonly volumeName?: string | undefined;
  /** Every key that it has. @default - not known */
  readonly keys?: readonly string[] | undefined;
  /** Path of its construct, for messages; somebody else makes the object where there is none. @default - its name */
  readonly construct?: string | undefined;
}

/**
 * The three ways to use a ConfigMap or Secret.
 *
 * What these give is plain data of the API, which stands wherever the API takes it.
 */
export function configSource({ kind, name: given, volumeName, keys, construct }: SourceFacts): ConfigSource {
  const isConfigMap = kind === 'ConfigMap';
  const nameOf = (): string => (construct === undefined ? externalName(kind, given) : given);
  const check = (key: string): void => {
    if (keys === undefined || keys.includes(key)) return;
    throw new ChartwrightError(
      'E_RELATION',
      `the ${kind} '${construct ?? given}' has no key "${key}"; wants one of ${keys.map((one) => `"${one}"`).join(', ') || 'none'}; add the key, or use one that is there`,
      { construct },
    );
  };
  return {
    get name() {
      return nameOf();
    },
    env: (key, { optional } = {}) => {
      if (optional !== true) check(key);
      const reference = { name: nameOf(), key, optional };
      return isConfigMap ? { configMapKeyRef: reference } : { secretKeyRef: reference };
    },
    envFrom: ({ prefix, optional } = {}) =>
      isConfigMap
        ? { prefix, configMapRef: { name: nameOf(), optional } }
        : { prefix, secretRef: { name: nameOf(), optional } },
    volume: ({ name: called, items, defaultMode, optional } = {}) => {
      const name = nameOf();
      const files = { items, defaultMode, optional };
      const own = called ?? volumeName ?? call<string>('label', name);
      return isConfigMap
        ? { name: own, configMap: { name, ...files } }
        : { name: own, secret: { secretName: name, ...files } };
    },
  };
}
