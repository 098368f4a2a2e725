import { ApiObject, Chart, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { ChartwrightError } from '../errors';
import { isExpr } from '../values/expression';
import { isJson, isJsonObject } from '../values/json';
import { late } from '../values/nodes';
import { entries, omitEmpty } from '../values/structure';
import { apiVersionOf } from './api/field-lookup';
import type { ObjectMeta } from './api/meta';
import { HelmChart } from './helm-chart';
import { fields } from './rules/rendered/fields';
import { policyRules } from './rules/rendered/policy-rules';
import type { TemplatedObject } from './templated';
import { toWire } from './wire';

/** Name, labels, annotations and the like of an object, as in the API. */
export type Metadata = TemplatedObject<ObjectMeta>;

/** What an object holds besides its kind: its metadata, and `spec`, `data` or whatever else the kind has. */
export interface ObjectBody {
  readonly metadata?: Metadata | undefined;
  readonly [field: string]: unknown;
}

/** Group and version of a kind, and the kind: as in `cert-manager.io/v1` and `Certificate`. */
export interface ObjectKind {
  readonly apiVersion: string;
  readonly kind: string;
}

/**
 * Creates the object of a construct, in the version of the API that all supported clusters serve.
 *
 * @param kind one of Kubernetes' own, as in `Deployment`
 */
export function createObject(scope: Construct, id: string, kind: string, body: ObjectBody): ApiObject {
  const apiVersion = apiVersionOf(kind);
  if (apiVersion === undefined) throw new ChartwrightError('E_INTERNAL', `Kubernetes has no kind '${kind}'`);
  return createObjectOf(scope, id, { apiVersion, kind }, body);
}

/** Creates an object of any kind, custom resources included. */
export function createObjectOf(
  scope: Construct,
  id: string,
  { apiVersion, kind }: ObjectKind,
  { metadata, ...body }: ObjectBody,
): ApiObject {
  const object = new ApiObject(scope, id, {
    ...late<object>(toWire(body)),
    apiVersion,
    kind,
    metadata: late<ApiObjectMetadata>(
      toWire({ ...metadata, labels: mapOf(metadata?.labels), annotations: omitEmptyMap(metadata?.annotations) }),
    ),
  });
  object.node.addValidation({ validate: () => [...problemsOfPlain(object)] });
  return object;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What the API would refuse of an object of a plain cdk8s chart; of ours, objects are looked at with their values. */
function problemsOfPlain(object: ApiObject): readonly string[] {
  if (Chart.of(object) instanceof HelmChart) return [];
  const json: unknown = object.toJson();
  const rendered = isJson(json) && isJsonObject(json) ? [{ construct: object.node.path, object: json }] : [];
  return [...fields(rendered, NOTHING), ...policyRules(rendered, NOTHING)].map(({ message }) => message);
}

/** Labels or annotations that may come from the values as a whole, for others to stand beside them. */
export function mapOf(map: Metadata['labels']): object | undefined {
  return isExpr(map) ? entries(late<Readonly<Record<string, string>>>(map)) : map;
}

/** Annotations that are left out where nothing is in them: cdk8s leaves those out that are known to be empty. */
export function omitEmptyMap(map: Metadata['annotations']): Metadata['annotations'] {
  const mayBeEmpty = isExpr(map) || Object.values(map ?? {}).every((member) => isExpr(member));
  return map !== undefined && mayBeEmpty && Object.keys(map).length > 0 ? omitEmpty(map) : map;
}
