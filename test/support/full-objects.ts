import { fieldsOf, type Field } from '../../src/charts/api/field-lookup';
import { KINDS } from '../../src/charts/api/kinds';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../src/values/json';

/** What fields are filled with: a second sample tells what was given from a default that happens to be the same. */
interface Sample {
  readonly text: string;
  readonly number: number;
  readonly truth: boolean;
  readonly wordAt: number;
}

const SAMPLES: readonly Sample[] = [
  { text: 'one', number: 5, truth: true, wordAt: 0 },
  { text: 'other', number: 6, truth: false, wordAt: -1 },
];

/** Fields of which an object has one only, as `Owner.field` of each. */
const ONE_OF: readonly (readonly string[])[] = [
  fieldsOf('PersistentVolumeSpec').flatMap(({ name, type }) =>
    type.endsWith('VolumeSource') ? [`PersistentVolumeSpec.${name}`] : [],
  ),
  ['PodDisruptionBudgetSpec.minAvailable', 'PodDisruptionBudgetSpec.maxUnavailable'],
];

/** Fields that are other names of fields: the API server itself fills them in, with the same. */
export const ALIASES: readonly string[] = ['PodSpec.serviceAccount'];

/** Texts that the API takes where it takes one only. */
const FIXED: Readonly<Record<string, string>> = {
  'RoleRef.apiGroup': 'rbac.authorization.k8s.io',
  'RoleRef.kind': 'ClusterRole',
};

/** Objects of a kind that together have every field that the API knows, each several times with other contents. */
export function fullObjects(kind: string): readonly JsonObject[] {
  return SAMPLES.flatMap((sample) =>
    Array.from({ length: Math.max(...ONE_OF.map(({ length }) => length)) }, (_, turn) =>
      fullObject(kind, { sample, turn, inside: [] }),
    ),
  ).filter((object, at, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(object)) === at);
}

interface Filling {
  readonly sample: Sample;
  /** Which of the fields that exclude each other is filled in. */
  readonly turn: number;
  /** The objects around: none is filled in inside itself. */
  readonly inside: readonly string[];
}

function fullObject(type: string, filling: Filling): JsonObject {
  const inside = [...filling.inside, type];
  return Object.fromEntries(
    fieldsOf(type)
      .filter(({ name }) => isWanted(`${type}.${name}`, filling))
      .flatMap((field) => {
        const value = filled(type, field, { ...filling, inside });
        return value === undefined ? [] : [[field.name, value] as const];
      }),
  );
}

function isWanted(field: string, { turn }: Filling): boolean {
  if (ALIASES.includes(field)) return false;
  const group = ONE_OF.find((one) => one.includes(field));
  return group === undefined || group[turn % group.length] === field;
}

function filled(owner: string, field: Field, filling: Filling): Json | undefined {
  if (filling.inside.includes(field.type)) return undefined;
  const value = scalar(owner, field, filling);
  if (field.shape === 'list') return [value];
  return field.shape === 'map' ? { key: value } : value;
}

function scalar(owner: string, { name, type, words }: Field, filling: Filling): Json {
  const { sample } = filling;
  const fixed = FIXED[`${owner}.${name}`] ?? identity(owner, name);
  if (fixed !== undefined) return fixed;
  if (words.length > 0) return words.at(sample.wordAt) ?? '';
  switch (type) {
    case 'string':
      return sample.text;
    case 'number':
    case 'Seconds':
    case 'IntOrString':
      return sample.number;
    case 'Quantity':
      return `${sample.number}`;
    case 'Schedule':
      return `${sample.number} 0 * * *`;
    case 'boolean':
      return sample.truth;
    case 'Empty':
      return {};
    case 'Json':
      return { any: sample.text };
    default:
      return fullObject(type, filling);
  }
}

/** Group, version and kind of objects that have a kind. */
function identity(owner: string, name: string): string | undefined {
  const own = KINDS.find(({ kind }) => kind === owner);
  if (own === undefined) return undefined;
  return name === 'apiVersion' ? own.apiVersion : name === 'kind' ? own.kind : undefined;
}

/** The paths of all that an object says, as in `spec.ports.name`: positions in lists and keys of maps count for nothing. */
export function pathsOf(object: Json, path = ''): readonly string[] {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (isJsonArray(object)) return object.flatMap((item) => pathsOf(item, path));
  if (!isJsonObject(object) || Object.keys(object).length === 0) return [path];
  return Object.entries(object).flatMap(([name, value]) => pathsOf(value, at(name)));
}

/** The paths of what one object says and another one does not. */
export function missingPaths(wanted: Json, got: Json | undefined, path = ''): readonly string[] {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (isJsonArray(wanted)) {
    const items = isJsonArray(got) ? got : [];
    return wanted.flatMap((item) =>
      fewest(
        items.map((other) => missingPaths(item, other, path)),
        pathsOf(item, path),
      ),
    );
  }
  if (isJsonObject(wanted) && Object.keys(wanted).length > 0) {
    const fields = isJsonObject(got) ? got : {};
    return Object.entries(wanted).flatMap(([name, value]) => missingPaths(value, fields[name], at(name)));
  }
  return JSON.stringify(wanted) === JSON.stringify(got) ? [] : [path];
}

/** What of the candidates says least, or the last resort where there is none. */
function fewest(candidates: readonly (readonly string[])[], otherwise: readonly string[]): readonly string[] {
  return candidates.reduce((best, one) => (one.length < best.length ? one : best), otherwise);
}
