import type { ServedKind } from '../../test/cluster/support/discovery';
import type { ApiObject, Field } from './model';
import { shortName } from './openapi';

/** One field in the notation of src/charts/api/fields.ts, which says less of what most fields are. */
function fieldText({ name, required, type, object, shape, keys }: Field): string {
  const value = object === undefined ? scalarText(type) : shortName(object);
  const many = shape === 'list' ? `[${keys.join(',')}]` : shape === 'map' ? '{}' : '';
  return `${name}${required ? '!' : ''}${value === 'string' && many === '' ? '' : `:${value}${many}`}`;
}

/** The scalar types of TypeScript, and words without their quotes; one word is what every object of a kind has. */
function scalarText(type: string): string {
  const words = [...type.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
  return words.length > 1 ? words.join('|') : words.length === 1 ? 'string' : type;
}

/** The TypeScript of the table of fields. */
export function fieldTable(model: ReadonlyMap<string, ApiObject>): string {
  const rows = [...model.values()].map(
    ({ name, fields }) => `${name}: ${JSON.stringify(fields.map(fieldText).join(' '))},`,
  );
  const names = [...model.values()].map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`two API groups have a ${twice}`);
  return [
    '/**',
    ' * The fields of each object of the API in the order in which a person writes them, with `!` where one is required.',
    ' * What a field holds follows after a colon, unless it is a string: another object, a scalar of scalars.ts, or one',
    ' * of several words, as in `TCP|UDP`. `[]` makes it a list, `[key,…]` a list whose items differ in those fields,',
    ' * and `{}` a map.',
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
