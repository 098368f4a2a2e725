import { type Field, fieldOf, fieldsOf, KEY_DEFAULTS, typeOfKind } from '../api/field-lookup';
import { AGREEMENTS } from './agreements/agreements';
import { MAP_RULES } from './map-rules';
import { checkObjectName } from './object-name';
import { didYouMean, refusals } from './refuse';
import { checkScalar } from './scalar';

/** A JSON object whose fields are not known yet. */
type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Says what the API server would not take of an object, and what it would take and lose: fields that do not exist, fields
 * that are missing, values of the wrong type or out of range, words and names that are not allowed, items of a list with
 * the same key, and fields that do not go together. Looks at plain JSON, at every depth.
 *
 * Of kinds that no construct exists for (custom resources, say) only the name is looked at.
 *
 * @returns one message for each problem, each beginning with the path of the field
 *
 * @example
 * problemsOf({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'api' }, spec: { ports: [{ port: 70000 }] } });
 * // ["'spec.ports[0].port' is 70000; wants an integer from 1 to 65535"]
 */
export function problemsOf(object: Fields): readonly string[] {
  const { apiVersion, kind, metadata } = object;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return ["'apiVersion' or 'kind' is missing"];
  const type = typeOfKind(apiVersion, kind);
  const name = isFields(metadata) ? metadata['name'] : undefined;
  // A custom resource may share its kind with one of Kubernetes' own, but not the rule for its name.
  const rule = type ?? 'CustomResource';
  const nameProblems = typeof name === 'string' ? refusals(() => checkObjectName('metadata.name', rule, name)) : [];
  return type === undefined ? nameProblems : [...nameProblems, ...problemsOfFields(type, object, '')];
}

function problemsOfFields(type: string, object: Fields, path: string): readonly string[] {
  const place = (name: string) => (path === '' ? name : `${path}.${name}`);
  const problems = missingFields(type, object).map((name) => `'${place(name)}' is missing`);
  for (const name of Object.keys(object)) {
    if (!isGiven(type, object, name)) continue;
    const field = fieldOf(type, name);
    if (field !== undefined) problems.push(...problemsOfField(type, field, object[name], place(name)));
    else problems.push(`'${place(name)}' is no field of ${type}${similarField(type, name)}`);
  }
  return [...problems, ...disagreements(type, object, path)];
}

/** The API server takes null for "not given", and the status is its own. */
function isGiven(type: string, object: Fields, name: string): boolean {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return value !== undefined && value !== null && !(name === 'status' && fieldOf(type, 'apiVersion') !== undefined);
}

function missingFields(type: string, object: Fields): string[] {
  return fieldsOf(type).flatMap(({ name, required }) => (required && !isGiven(type, object, name) ? [name] : []));
}

function similarField(type: string, name: string): string {
  const names = fieldsOf(type).map((candidate) => candidate.name);
  const fix = didYouMean(name, names);
  return fix === undefined ? '' : `; ${fix}`;
}

/** What does not hold between the fields of an object. */
function disagreements(type: string, object: Fields, path: string): readonly string[] {
  const agreements = AGREEMENTS[type];
  if (agreements === undefined) return [];
  const given = Object.fromEntries(Object.entries(object).filter(([name]) => isGiven(type, object, name)));
  return agreements.flatMap((agreement) =>
    refusals(() => {
      agreement(path, given);
    }),
  );
}

function problemsOfField(owner: string, field: Field, value: unknown, path: string): readonly string[] {
  if (field.shape === 'list') return problemsOfList(owner, field, value, path);
  if (field.shape === 'map') return problemsOfMap(owner, field, value, path);
  return problemsOfValue(owner, field, value, path);
}

function problemsOfList(owner: string, field: Field, value: unknown, path: string): readonly string[] {
  if (!Array.isArray(value)) return [`'${path}' is ${JSON.stringify(value)}; wants a list`];
  const items: readonly unknown[] = value;
  const problems = items.flatMap((item, at) => problemsOfValue(owner, field, item, `${path}[${at}]`));
  return [...problems, ...duplicates(field, items, path)];
}

/** Items that agree in every key: of two such the API server keeps one, or refuses both. */
function duplicates({ keys }: Field, items: readonly unknown[], path: string): readonly string[] {
  if (keys.length === 0) return [];
  const names = items.map((item) =>
    keys
      .map((key) => `${key} ${JSON.stringify((isFields(item) ? item[key] : undefined) ?? KEY_DEFAULTS[key])}`)
      .join(', '),
  );
  const repeated = names.flatMap((name, at) => (names.indexOf(name) < at ? [{ name, at }] : []));
  return repeated.map(
    ({ name, at }) => `'${path}[${at}]' has the ${name} of '${path}[${names.indexOf(name)}]'; keep one`,
  );
}

function problemsOfMap(owner: string, field: Field, value: unknown, path: string): readonly string[] {
  if (!isFields(value)) return [`'${path}' is ${JSON.stringify(value)}; wants an object`];
  const rule = MAP_RULES[`${owner}.${field.name}`];
  return Object.entries(value).flatMap(([key, entry]) => {
    const problems = problemsOfValue(owner, field, entry, `${path}.${key}`);
    const isScalar = typeof entry === 'string' || typeof entry === 'number';
    if (problems.length > 0 || rule === undefined || !isScalar) return problems;
    return refusals(() => {
      rule(path, key, entry);
    });
  });
}

function problemsOfValue(owner: string, field: Field, value: unknown, path: string): readonly string[] {
  if (fieldsOf(field.type).length === 0) {
    if (field.type === 'Empty') return isFields(value) ? [] : [`'${path}' is ${JSON.stringify(value)}; wants {}`];
    return refusals(() => {
      checkScalar(path, owner, field, value);
    });
  }
  if (isFields(value)) return problemsOfFields(field.type, value, path);
  // In a JSON schema, true and lists stand for schemas too.
  return field.type === 'JSONSchemaProps' ? [] : [`'${path}' is ${JSON.stringify(value)}; wants a ${field.type}`];
}
