import * as core from 'zod/v4/core';
import { unsupported } from './unsupported';
import { ANY_INTEGER, type IntegerType, type NumberType } from './value-type';

interface Bounds {
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
}

/** Reads `z.int()` and its kin into whole numbers, `z.number()` into finite ones. */
export function numberType(schema: core.$ZodNumber, path: readonly string[]): IntegerType | NumberType {
  const { def } = schema._zod;
  if (def.coerce) {
    throw unsupported(path, 'z.coerce changes a value where Helm would refuse it', 'use z.int() or z.number()');
  }
  const checks = def.checks ?? [];
  if (checks.some((check) => check instanceof core.$ZodCheckNumberFormat)) {
    throw unsupported(path, 'z.number().int() is typed like any number', 'use z.int()');
  }
  const known = checks.filter(
    (check) => check instanceof core.$ZodCheckGreaterThan || check instanceof core.$ZodCheckLessThan,
  );
  const lost = checks.find((check) => !known.some((one) => one === check));
  if (lost !== undefined)
    throw unsupported(
      path,
      `the check '${lost._zod.def.check}' has no exact counterpart in Helm`,
      'use .min() and .max()',
    );
  const bounds = known.reduce(narrow, {});
  if (!(schema instanceof core.$ZodNumberFormat)) return { kind: 'number', ...bounds };
  if (schema._zod.def.format !== 'safeint' && !schema._zod.def.format.endsWith('int32')) {
    throw unsupported(path, `z.${schema._zod.def.format}() is not a whole number`, 'use z.int() or z.number()');
  }
  return integerType(schema._zod.def.format, bounds);
}

function narrow(bounds: Bounds, check: core.$ZodCheckGreaterThan | core.$ZodCheckLessThan): Bounds {
  const { value, inclusive } = check._zod.def;
  const number = Number(value);
  if (check instanceof core.$ZodCheckGreaterThan) {
    return inclusive
      ? { ...bounds, minimum: Math.max(number, bounds.minimum ?? -Infinity) }
      : { ...bounds, exclusiveMinimum: Math.max(number, bounds.exclusiveMinimum ?? -Infinity) };
  }
  return inclusive
    ? { ...bounds, maximum: Math.min(number, bounds.maximum ?? Infinity) }
    : { ...bounds, exclusiveMaximum: Math.min(number, bounds.exclusiveMaximum ?? Infinity) };
}

const FORMAT_BOUNDS: Readonly<Record<string, Pick<IntegerType, 'minimum' | 'maximum'>>> = {
  int32: { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  uint32: { minimum: 0, maximum: 2 ** 32 - 1 },
};

function integerType(format: string, bounds: Bounds): IntegerType {
  const own = FORMAT_BOUNDS[format] ?? ANY_INTEGER;
  const above = Math.floor((bounds.exclusiveMinimum ?? -Infinity) + 1);
  const below = Math.ceil((bounds.exclusiveMaximum ?? Infinity) - 1);
  return {
    kind: 'integer',
    minimum: Math.max(own.minimum, Math.ceil(bounds.minimum ?? -Infinity), above),
    maximum: Math.min(own.maximum, Math.floor(bounds.maximum ?? Infinity), below),
  };
}
