import type { ServedKind } from '../../test/cluster/support/discovery';
import type { ApiObject, Field } from './model';
import { shortName } from './openapi';

/** One field in the notation of src/charts/api/fields.ts: only what leads on to another object is more than a name. */
function fieldText({ name, object, shape, keys }: Field): string {
  const list = shape === 'list' ? `[${keys.join(',')}]` : '';
  const map = shape === 'map' ? '{}' : '';
  return object === undefined ? name : `${name}:${shortName(object)}${list}${map}`;
}

/** The TypeScript of the table of fields. Scalar list-maps do not exist; were there one, the table would be wrong. */
export function fieldTable(model: ReadonlyMap<string, ApiObject>): string {
  const rows = [...model.values()].map(({ name, fields }) => {
    const lost = fields.find(({ object, keys }) => object === undefined && keys.length > 0);
    if (lost !== undefined)
      throw new Error(`${name}.${lost.name} is a list-map of scalars, which the table cannot tell`);
    return `${name}: ${JSON.stringify(fields.map(fieldText).join(' '))},`;
  });
  const names = [...model.values()].map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`two API groups have a ${twice}`);
  return [
    '/**',
    ' * The fields of each object of the API in the order in which a person writes them. `name:Type` leads to an object,',
    ' * `name:Type[]` to a list of them, `name:Type[key,…]` to a list whose items differ in those fields, and',
    ' * `name:Type{}` to a map of them.',
    ' */',
    `export const FIELDS: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n};\n`,
  ].join('\n');
}

/** The TypeScript of the table of kinds: those that every supported version serves, the preferred version first. */
export function kindTable(kinds: readonly ServedKind[], isServedBefore: (kind: ServedKind) => boolean): string {
  const stored = kinds.filter(({ verbs }) => ['create', 'get', 'list', 'delete'].every((verb) => verbs.includes(verb)));
  const rows = stored
    .filter(isServedBefore)
    .map(({ apiVersion, kind, resource, namespaced }) => JSON.stringify({ apiVersion, kind, resource, namespaced }));
  return [
    '/** A kind that Kubernetes 1.33 to 1.35 serve. */',
    'export interface Kind {',
    '/** Group and version, as in `apps/v1`. */',
    'readonly apiVersion: string;',
    '/** As in `Deployment`. */',
    'readonly kind: string;',
    '/** Plural name in RBAC rules and in quotas, as in `deployments`. */',
    'readonly resource: string;',
    '/** False where an object belongs to the whole cluster. */',
    'readonly namespaced: boolean;',
    '}',
    '',
    '/** Every built-in kind that can be created. Of a kind in two versions the preferred one comes first. */',
    `export const KINDS: readonly Kind[] = [\n${rows.join(',\n')},\n];\n`,
  ].join('\n');
}
