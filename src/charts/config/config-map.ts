import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ConfigMap as ApiConfigMap } from '../api/core';
import { createObject, type Metadata } from '../create-object';
import { defaultComponent } from '../selector-labels';
import type { TemplatedObject } from '../templated';
import { configSource, type ConfigSource } from './config-source';
import { knownKeys } from './data';
import { addData } from './used-data';

/** A ConfigMap, with the fields of the API. */
export interface ConfigMapProps extends Omit<TemplatedObject<ApiConfigMap>, 'apiVersion' | 'kind' | 'metadata'> {
  /** Name, labels and annotations of the ConfigMap. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
}

/**
 * Configuration that is no secret, as variables or files of pods. Workloads of the chart that use it are replaced when its
 * data changes.
 *
 * @example
 * const config = new ConfigMap(chart, 'config', { data: { MODE: 'live', LOG_LEVEL: v.logLevel } });
 * new Deployment(chart, 'web', {
 *   containers: [{ name: 'web', image: 'nginx:1.29', envFrom: [config.envFrom()] }],
 * });
 */
export class ConfigMap extends Construct implements ConfigSource {
  /** A ConfigMap that somebody else creates in the namespace. */
  static existing(name: string): ConfigSource {
    return configSource({ kind: 'ConfigMap', name });
  }

  readonly resource: ApiObject;
  /** Name of the ConfigMap. */
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

  constructor(scope: Construct, id: string, { metadata, ...fields }: ConfigMapProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'ConfigMap', { metadata, ...fields });
    this.name = this.resource.name;
    addData(this, {
      kind: 'ConfigMap',
      name: this.name,
      content: fields.binaryData === undefined ? (fields.data ?? {}) : { ...fields, immutable: undefined },
    });
    ({
      env: this.env,
      envFrom: this.envFrom,
      volume: this.volume,
    } = configSource({
      kind: 'ConfigMap',
      name: this.name,
      volumeName: defaultComponent(this),
      keys: knownKeys(fields.data, fields.binaryData),
      construct: this.node.path,
    }));
  }
}
