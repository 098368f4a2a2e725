import { type Field, fieldOf, fieldsOf, KEY_DEFAULTS, typeOfKind } from '../api/field-lookup';
import { AGREEMENTS } from './agreements/agreements';
import { MAP_RULES } from './map-rules';
import { checkObjectName } from './object-name';
import { addRefusal, didYouMean } from './refuse';
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
  const found: string[] = [];
  if (typeof name === 'string') {
    addRefusal(found, () => {
      // A custom resource may share its kind with one of Kubernetes' own, but not the rule for its name.
      checkObjectName('metadata.name', type ?? 'CustomResource', name);
    });
  }
  if (type !== undefined) addProblems(found, type, object, '');
  return found;
}

/** A chart has many thousands of fields: what is found is added to one list, and none is made for a field that is right. */
function addProblems(found: string[], type: string, object: Fields, path: string): void {
  for (const { name, required } of fieldsOf(type)) {
    if (required && !isGiven(type, object, name)) found.push(`'${below(path, name)}' is missing`);
  }
  for (const name of Object.keys(object)) {
    if (!isGiven(type, object, name)) continue;
    const field = fieldOf(type, name);
    if (field !== undefined) addProblemsOfField(found, type, field, object[name], below(path, name));
    else found.push(`'${below(path, name)}' is no field of ${type}${similarField(type, name)}`);
  }
  addDisagreements(found, type, object, path);
}

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** The API server takes null for "not given", and the status is its own. */
function isGiven(type: string, object: Fields, name: string): boolean {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return value !== undefined && value !== null && !(name === 'status' && fieldOf(type, 'apiVersion') !== undefined);
}

function similarField(type: string, name: string): string {
  const names = fieldsOf(type).map((candidate) => candidate.name);
  const fix = didYouMean(name, names);
  return fix === undefined ? '' : `; ${fix}`;
}

/** What does not hold between the fields of an object. */
function addDisagreements(found: string[], type: string, object: Fields, path: string): void {
  const agreements = AGREEMENTS[type];
  if (agreements === undefined) return;
  const given = Object.fromEntries(Object.entries(object).filter(([name]) => isGiven(type, object, name)));
  for (const agreement of agreements) {
    addRefusal(found, () => {
      agreement(path, given);
    });
  }
}

function addProblemsOfField(found: string[], owner: string, field: Field, value: unknown, path: string): void {
  if (field.shape === 'list') addProblemsOfList(found, owner, field, value, path);
  else if (field.shape === 'map') addProblemsOfMap(found, owner, field, value, path);
  else addProblemsOfValue(found, owner, field, value, path);
}

function addProblemsOfList(found: string[], owner: string, field: Field, value: unknown, path: string): void {
  if (!Array.isArray(value)) {
    found.push(`'${path}' is ${JSON.stringify(value)}; wants a list`);
    return;
  }
  const items: readonly unknown[] = value;
  for (const [at, item] of items.entries()) addProblemsOfValue(found, owner, field, item, `${path}[${at}]`);
  if (items.length > 1) found.push(...duplicates(field, items, path));
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

function addProblemsOfMap(found: string[], owner: string, field: Field, value: unknown, path: string): void {
  if (!isFields(value)) {
    found.push(`'${path}' is ${JSON.stringify(value)}; wants an object`);
    return;
  }
  const rule = MAP_RULES[`${owner}.${field.name}`];
  for (const key of Object.keys(value)) {
    const [entry, before] = [value[key], found.length];
    addProblemsOfValue(found, owner, field, entry, `${path}.${key}`);
    const isScalar = typeof entry === 'string' || typeof entry === 'number';
    if (found.length > before || rule === undefined || !isScalar) continue;
    addRefusal(found, () => {
      rule(path, key, entry);
    });
  }
}

function addProblemsOfValue(found: string[], owner: string, field: Field, value: unknown, path: string): void {
  if (fieldsOf(field.type).length === 0) addProblemsOfScalar(found, owner, field, value, path);
  else if (isFields(value)) addProblems(found, field.type, value, path);
  // In a JSON schema, true and lists stand for schemas too.
  else if (field.type !== 'JSONSchemaProps') found.push(`'${path}' is ${JSON.stringify(value)}; wants a ${field.type}`);
}

function addProblemsOfScalar(found: string[], owner: string, field: Field, value: unknown, path: string): void {
  if (field.type !== 'Empty') {
    addRefusal(found, () => {
      checkScalar(path, owner, field, value);
    });
  } else if (!isFields(value)) found.push(`'${path}' is ${JSON.stringify(value)}; wants {}`);
}
