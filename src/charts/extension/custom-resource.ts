import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { createObjectOf, type Metadata, type ObjectKind } from '../create-object';
import type { TemplatedObject } from '../templated';

/** A custom resource: its metadata, and the fields of its kind. */
export type CustomResourceProps<Fields extends object> = TemplatedObject<Fields> & {
  /** Name, labels and annotations of the object. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
};

/** An object of a kind that is not Kubernetes' own; `customResource` makes a class for each kind. */
export class CustomResource<Fields extends object> extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, kind: ObjectKind, props: CustomResourceProps<Fields>) {
    super(scope, id);
    this.resource = createObjectOf(this, 'Resource', kind, { ...props });
  }

  /** Name of the object. */
  get name(): string {
    return this.resource.name;
  }
}

/** The class of the custom resources of one kind. */
export type CustomResourceClass<Fields extends object> = new (
  scope: Construct,
  id: string,
  props: CustomResourceProps<Fields>,
) => CustomResource<Fields>;

/**
 * A construct for the objects of a kind, typed by the fields that they have besides `metadata`. Each field takes plain values
 * and expressions.
 *
 * @param apiVersion group and version, as in `cert-manager.io/v1`
 * @param kind as in `Certificate`
 *
 * @example
 * interface CertificateSpec {
 *   readonly secretName: string;
 *   readonly dnsNames: readonly string[];
 *   readonly issuerRef: { readonly name: string; readonly kind?: 'Issuer' | 'ClusterIssuer' };
 * }
 * const Certificate = customResource<{ readonly spec: CertificateSpec }>('cert-manager.io/v1', 'Certificate');
 *
 * new Certificate(chart, 'web', {
 *   spec: { secretName: 'web-tls', dnsNames: [v.host], issuerRef: { name: 'letsencrypt' } },
 * });
 */
export function customResource<Fields extends object>(apiVersion: string, kind: string): CustomResourceClass<Fields> {
  return class extends CustomResource<Fields> {
    constructor(scope: Construct, id: string, props: CustomResourceProps<Fields>) {
      super(scope, id, { apiVersion, kind }, props);
    }
  };
}
