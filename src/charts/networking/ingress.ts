import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { isExpr, type Expr } from '../../values/expression';
import { mapParts } from '../../values/parts';
import type { HTTPIngressPath, IngressBackend, IngressRule, IngressSpec } from '../api/networking';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';
import type { ListItem } from '../workloads/container';
import { Service, type ServiceBackend } from './service';

/** Where requests are led: a Service with one port, a port of a Service, or a backend as in the API. */
export type Backend = Service | ServiceBackend | TemplatedObject<IngressBackend>;

/** A path, and where its requests are led. */
export interface IngressPathProps extends Omit<TemplatedObject<HTTPIngressPath>, 'path' | 'pathType' | 'backend'> {
  /** @default '/' */
  readonly path?: string | Expr<string> | undefined;
  /** How paths are compared. @default 'Prefix' */
  readonly pathType?: TemplatedObject<HTTPIngressPath>['pathType'] | undefined;
  readonly backend: Backend;
}

/** The paths of a host. */
export interface IngressRuleProps extends Pick<TemplatedObject<IngressRule>, 'host'> {
  /** At least one. */
  readonly paths: readonly ListItem<IngressPathProps>[];
}

/** A host, or all, of which every path is led to one place. */
export interface IngressHostProps extends Pick<TemplatedObject<IngressRule>, 'host'>, IngressPathProps {}

/** An Ingress, with the fields of the API's IngressSpec. */
export interface IngressProps extends Omit<TemplatedObject<IngressSpec>, 'rules' | 'defaultBackend'> {
  /** Name, labels and annotations of the Ingress: controllers are told most things by annotations. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** Hosts and paths. @default - none: everything goes to `defaultBackend` */
  readonly rules?: readonly ListItem<IngressRuleProps | IngressHostProps>[] | undefined;
  /** Where requests are led that no rule matches. @default - the controller answers them */
  readonly defaultBackend?: Backend | undefined;
}

/** How paths are compared unless it is said. */
export const DEFAULT_PATH_TYPE = 'Prefix';
/** The path of a rule that names none. */
export const DEFAULT_PATH = '/';

/**
 * The way from outside the cluster to Services, by host and path.
 *
 * @example
 * new Ingress(chart, 'web', {
 *   ingressClassName: 'alb',
 *   rules: [{ host: v.host, backend: service.port('http') }],
 * });
 */
export class Ingress extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: IngressProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'Ingress', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('IngressSpec', props),
        defaultBackend: props.defaultBackend && backendObject(props.defaultBackend),
        rules: props.rules?.map((rule) => mapParts<IngressRuleProps | IngressHostProps>(rule, ruleObject)),
      },
    });
  }

  /** Name of the Ingress. */
  get name(): string {
    return this.resource.name;
  }
}

function ruleObject(rule: IngressRuleProps | IngressHostProps): object {
  const { host } = rule;
  const paths = 'paths' in rule ? rule.paths : [rule];
  return { host, http: { paths: paths.map((path) => mapParts<IngressPathProps>(path, pathObject)) } };
}

function pathObject({ path, pathType, backend }: IngressPathProps): object {
  return { path: path ?? DEFAULT_PATH, pathType: pathType ?? DEFAULT_PATH_TYPE, backend: backendObject(backend) };
}

function backendObject(backend: Backend): object {
  const at = backend instanceof Service ? backend.port() : backend;
  if (isExpr(at) || !isServiceBackend(at)) return at;
  const port = typeof at.port === 'number' ? { number: at.port } : { name: at.port };
  return { service: { name: at.service, port } };
}

const isServiceBackend = (backend: ServiceBackend | TemplatedObject<IngressBackend>): backend is ServiceBackend =>
  typeof backend.service === 'string';
