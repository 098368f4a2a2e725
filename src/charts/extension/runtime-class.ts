import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { RuntimeClass as ApiRuntimeClass } from '../api/node';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';

/** A runtime class, with the fields of the API. */
export interface RuntimeClassProps extends Omit<TemplatedObject<ApiRuntimeClass>, 'apiVersion' | 'kind' | 'metadata'> {
  /** Name, labels and annotations of the class. @default - a name after the release, its namespace and the construct */
  readonly metadata?: Metadata | undefined;
}

/**
 * How the containers of pods that name the class are run, as in a sandbox of their own.
 *
 * @example
 * const sandbox = new RuntimeClass(chart, 'sandbox', {
 *   handler: 'runsc',
 *   overhead: { podFixed: { memory: '64Mi' } },
 *   scheduling: { nodeSelector: { sandbox: 'true' } },
 * });
 * new Deployment(chart, 'web', { runtimeClassName: sandbox.name, containers: [{ name: 'web', image: 'nginx:1.29' }] });
 *
 * @see https://kubernetes.io/docs/concepts/containers/runtime-class/
 */
export class RuntimeClass extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, { metadata, ...fields }: RuntimeClassProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'RuntimeClass', { metadata, ...fields });
  }

  /** Name of the class, for `runtimeClassName`. */
  get name(): string {
    return this.resource.name;
  }
}
