import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { fieldsIn } from '../api/field-lookup';
import type { IngressClassSpec } from '../api/networking';
import { createObject, type Metadata } from '../create-object';
import { withDefaultMark } from '../default-class';
import type { TemplatedObject } from '../templated';

/** An ingress class, with the fields of the API's IngressClassSpec. */
export interface IngressClassProps extends Omit<TemplatedObject<IngressClassSpec>, 'controller'> {
  /** Name, labels and annotations of the class. @default - a name after the release, its namespace and the construct */
  readonly metadata?: Metadata | undefined;
  /** The controller that serves Ingresses of the class, as in `ingress.k8s.aws/alb`. */
  readonly controller: string;
  /** Whether Ingresses that name no class are of this one. A cluster wants at most one such class. @default false */
  readonly isDefault?: boolean | undefined;
}

/** Annotation of the class that counts where an Ingress names none: https://kubernetes.io/docs/concepts/services-networking/ingress/#default-ingress-class */
export const DEFAULT_INGRESS_CLASS_ANNOTATION = 'ingressclass.kubernetes.io/is-default-class';

/**
 * Which controller serves Ingresses that name the class.
 *
 * @example
 * const alb = new IngressClass(chart, 'alb', { controller: 'ingress.k8s.aws/alb' });
 * new Ingress(chart, 'web', { ingressClassName: alb.name, rules: [{ backend: service.port('http') }] });
 */
export class IngressClass extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: IngressClassProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'IngressClass', {
      metadata: withDefaultMark(props.metadata, DEFAULT_INGRESS_CLASS_ANNOTATION, props.isDefault),
      spec: fieldsIn('IngressClassSpec', props),
    });
  }

  /** Name of the class, for `ingressClassName`. */
  get name(): string {
    return this.resource.name;
  }
}
