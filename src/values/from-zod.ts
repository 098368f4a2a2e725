import * as core from 'zod/v4/core';
import { ChartwrightError } from '../errors';
import { stringType } from './from-zod-string';
import { numberType } from './from-zod-number';
import type { Json } from './json';
import { BOOLEAN, type ArrayType, type ObjectType, type Property, type StringType, type ValueType } from './value-type';
import { unsupported } from './unsupported';

type Path = readonly string[];

/**
 * Reads a closed zod object into what JSON Schema, Helm and TypeScript understand alike.
 *
 * @throws ChartwrightError `E_SCHEMA_TYPE` for zod classes and checks that would vanish on the way to Helm,
 * `E_SCHEMA_PATTERN` for a regular expression that Go does not have, `E_SCHEMA_DEFAULT` for a default that never applies
 */
export function valuesType(schema: core.$ZodType): ObjectType {
  const { type } = property(schema, []);
  if (type.kind !== 'object') throw unsupported([], `the values are of type ${type.kind}`, 'give z.object({ … })');
  return type;
}

function property(schema: core.$ZodType, path: Path): Property {
  const { inner, optional, fallback, description } = unwrap(schema, path);
  const type = valueType(inner, path);
  const value = fallback ?? (optional ? undefined : membersDefault(type));
  return {
    type,
    optional,
    ...(value !== undefined && { default: value }),
    ...(description !== undefined && { description }),
  };
}

interface Unwrapped {
  readonly inner: core.$ZodType;
  readonly optional: boolean;
  readonly fallback: Json | undefined;
  readonly description: string | undefined;
}

function unwrap(schema: core.$ZodType, path: Path): Unwrapped {
  const description = core.globalRegistry.get(schema)?.description;
  if (schema instanceof core.$ZodDefault) {
    const below = unwrap(schema._zod.def.innerType, path);
    return {
      ...below,
      optional: false,
      fallback: validDefault(schema._zod.def, path),
      description: description ?? below.description,
    };
  }
  if (schema instanceof core.$ZodOptional) {
    const below = unwrap(schema._zod.def.innerType, path);
    return { ...below, optional: below.fallback === undefined, description: description ?? below.description };
  }
  return { inner: schema, optional: false, fallback: undefined, description };
}

function valueType(schema: core.$ZodType, path: Path): ValueType {
  refuseChecks(schema, path);
  if (schema instanceof core.$ZodString || schema instanceof core.$ZodStringFormat) return stringType(schema, path);
  if (schema instanceof core.$ZodNumber) return numberType(schema, path);
  if (schema instanceof core.$ZodBoolean) return BOOLEAN;
  if (schema instanceof core.$ZodEnum)
    return { kind: 'enum', members: Object.values(schema._zod.def.entries).map((member) => enumMember(member, path)) };
  if (schema instanceof core.$ZodUnknown) return { kind: 'json' };
  if (schema instanceof core.$ZodArray) return arrayType(schema, path);
  if (schema instanceof core.$ZodRecord) {
    const { keyType, valueType: member } = schema._zod.def;
    return { kind: 'record', key: recordKey(keyType, path), value: elementType(member, [...path, '*']) };
  }
  if (schema instanceof core.$ZodObject) return objectType(schema, path);
  if (schema instanceof core.$ZodUnion) return intOrStringType(schema, path);
  throw unsupported(
    path,
    `zod's '${schema._zod.def.type}' has no counterpart in Helm`,
    'use string, enum, int, number, boolean, array, record, object, optional, default, unknown or intOrString()',
  );
}

function objectType(schema: core.$ZodObject, path: Path): ObjectType {
  const { shape, catchall } = schema._zod.def;
  if (catchall !== undefined && !(catchall instanceof core.$ZodNever)) {
    throw unsupported(
      path,
      'the object allows unknown keys',
      'use z.object for known keys and z.record for unknown ones',
    );
  }
  const members = Object.entries(shape).map(([key, member]) => [key, property(member, [...path, key])] as const);
  return { kind: 'object', properties: Object.fromEntries(members) };
}

function arrayType(schema: core.$ZodArray, path: Path): ArrayType {
  const checks = schema._zod.def.checks ?? [];
  const atLeast = checks.flatMap((check) => (check instanceof core.$ZodCheckMinLength ? [check._zod.def.minimum] : []));
  const atMost = checks.flatMap((check) => (check instanceof core.$ZodCheckMaxLength ? [check._zod.def.maximum] : []));
  const exactly = checks.flatMap((check) =>
    check instanceof core.$ZodCheckLengthEquals ? [check._zod.def.length] : [],
  );
  const [minimum, maximum] = [
    [...atLeast, ...exactly],
    [...atMost, ...exactly],
  ];
  return {
    kind: 'array',
    element: elementType(schema._zod.def.element, [...path, '[]']),
    ...(minimum.length > 0 && { minItems: Math.max(...minimum) }),
    ...(maximum.length > 0 && { maxItems: Math.min(...maximum) }),
  };
}

/** Helm has defaults only for what stands in values.yaml, so an entry that a user adds to a list or map never gets one. */
function elementType(schema: core.$ZodType, path: Path): ValueType {
  const { inner, optional, fallback } = unwrap(schema, path);
  if (optional || fallback !== undefined) throw uselessDefault(path);
  const type = valueType(inner, path);
  const useless = pathOfDefault(type, path);
  if (useless !== undefined) throw uselessDefault(useless);
  return type;
}

function pathOfDefault(type: ValueType, path: Path): Path | undefined {
  if (type.kind !== 'object') return undefined;
  for (const [key, member] of Object.entries(type.properties)) {
    const at = [...path, key];
    if (member.type.kind === 'object') return pathOfDefault(member.type, at);
    if (member.default !== undefined) return at;
  }
  return undefined;
}

function uselessDefault(path: Path): ChartwrightError {
  return new ChartwrightError(
    'E_SCHEMA_DEFAULT',
    `'${path.join('.')}' has a default inside a list or map, where Helm never applies one; make the member .optional() and give the default with coalesce()`,
    { value: path.join('.') },
  );
}

function recordKey(schema: core.$ZodType, path: Path): StringType {
  const type = valueType(schema, [...path, '<key>']);
  if (type.kind === 'string') return type;
  throw unsupported(path, `the keys are of type ${type.kind}`, 'use z.string() for the keys');
}

function enumMember(member: string | number, path: Path): string {
  if (typeof member === 'string') return member;
  throw unsupported(path, `the enum member ${member} is a number`, 'use text for the members');
}

/** A union has one use in Kubernetes: a port by number or name, a count or a percentage. */
function intOrStringType(schema: core.$ZodUnion, path: Path): ValueType {
  const [integer, string, ...rest] = schema._zod.def.options.map((option) => valueType(option, path));
  if (integer?.kind === 'integer' && string?.kind === 'string' && rest.length === 0)
    return { kind: 'intOrString', integer, string };
  throw unsupported(path, 'a union has no counterpart in Helm', 'use intOrString(), or one member of the union');
}

/** Checks that strings, numbers and lists read themselves; on anything else a check would vanish. */
function refuseChecks(schema: core.$ZodType, path: Path): void {
  const checks = schema._zod.def.checks ?? [];
  const custom = checks.find((check) => check instanceof core.$ZodCheckOverwrite || check._zod.def.check === 'custom');
  const knows =
    schema instanceof core.$ZodString ||
    schema instanceof core.$ZodStringFormat ||
    schema instanceof core.$ZodNumber ||
    schema instanceof core.$ZodArray;
  const lost = custom ?? (knows ? undefined : checks[0]);
  if (lost === undefined) return;
  throw unsupported(
    path,
    `the check '${lost._zod.def.check}' is code, which Helm cannot run`,
    'use a pattern or bounds, or check(condition, message) in the builder for a rule across values',
  );
}

/** A closed object without a default of its own has what its members have. */
function membersDefault(type: ValueType): Json | undefined {
  if (type.kind !== 'object') return undefined;
  const given = Object.entries(type.properties).flatMap(([key, member]) =>
    member.default === undefined ? [] : [[key, member.default] as const],
  );
  return Object.fromEntries(given);
}

function validDefault({ innerType, defaultValue }: core.$ZodDefaultDef, path: Path): Json {
  const value = jsonDefault(defaultValue, path);
  const { error } = core.safeParse(innerType, value);
  if (error === undefined) return value;
  const problems = error.issues.map(({ message }) => message).join('; ');
  throw new ChartwrightError(
    'E_SCHEMA_DEFAULT',
    `the default of '${path.join('.')}' is ${JSON.stringify(value)}, which its own schema refuses (${problems}); change one of them`,
    { value: path.join('.') },
  );
}

function jsonDefault(value: unknown, path: Path): Json {
  if (typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return value;
  if (Array.isArray(value)) return value.map((item) => jsonDefault(item, [...path, '[]']));
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return Object.fromEntries(members.map(([key, member]) => [key, jsonDefault(member, [...path, key])]));
  }
  throw new ChartwrightError(
    'E_SCHEMA_DEFAULT',
    `the default of '${path.join('.')}' is ${String(value)}; give text, a finite number, a boolean, a list or a map (Helm reads null as "delete")`,
    { value: path.join('.') },
  );
}
