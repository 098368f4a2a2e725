import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { isExpr } from '../../values/expression';
import type { CustomResourceDefinitionSpec } from '../api/apiextensions';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';

/** A definition of a kind, with the fields of the API's CustomResourceDefinitionSpec. */
export interface CustomResourceDefinitionProps extends TemplatedObject<CustomResourceDefinitionSpec> {
  /** Labels and annotations of the definition. @default - its name is `‹plural›.‹group›`, as the API wants */
  readonly metadata?: Metadata | undefined;
}

/**
 * A kind of object of your own.
 *
 * With `crds: 'crds'` of `defineChart` Helm installs it before everything else and never changes or deletes it; then it may
 * not depend on values.
 *
 * @example
 * new CustomResourceDefinition(chart, 'queues', {
 *   group: 'example.com',
 *   scope: 'Namespaced',
 *   names: { plural: 'queues', singular: 'queue', kind: 'Queue' },
 *   versions: [
 *     {
 *       name: 'v1',
 *       served: true,
 *       storage: true,
 *       schema: {
 *         openAPIV3Schema: {
 *           type: 'object',
 *           properties: { spec: { type: 'object', properties: { length: { type: 'integer' } } } },
 *         },
 *       },
 *     },
 *   ],
 * });
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/
 */
export class CustomResourceDefinition extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: CustomResourceDefinitionProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'CustomResourceDefinition', {
      metadata: { name: nameOf(props), ...props.metadata },
      spec: fieldsIn('CustomResourceDefinitionSpec', props),
    });
  }

  /** Name of the definition, as in `queues.example.com`. */
  get name(): string {
    return this.resource.name;
  }
}

/** The one name that the API takes; where its parts come from the values as a whole, the id of the construct stands for it. */
function nameOf({ group, names }: CustomResourceDefinitionProps): string | undefined {
  if (isExpr(names) || typeof names.plural !== 'string' || typeof group !== 'string') return undefined;
  return `${names.plural}.${group}`;
}
