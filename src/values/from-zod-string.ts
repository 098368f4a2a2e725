import * as core from 'zod/v4/core';
import { compilePattern, toRe2 } from './patterns';
import { unsupported } from './unsupported';
import type { StringType } from './value-type';

/**
 * What the formats of zod look like to Go: zod's own expressions look ahead, which Go's cannot.
 * Ranges are written out; `hostname` is RFC 1123, `cidrv4` leaves host bits to whoever reads it, as Kubernetes does.
 */
const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const LABEL = '[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?';
const FORMATS: Readonly<Record<string, string>> = {
  email: "^[A-Za-z0-9_'+-]+(\\.[A-Za-z0-9_'+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}$",
  url: '^[a-z][a-z0-9+.-]*://[^\\s"<>\\\\^`{|}]+$',
  uuid: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$',
  hostname: `^${LABEL}(\\.${LABEL})*$`,
  ipv4: `^${OCTET}(\\.${OCTET}){3}$`,
  cidrv4: `^${OCTET}(\\.${OCTET}){3}/(3[0-2]|[12]?[0-9])$`,
  base64: '^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
  lowercase: '^[^A-Z]*$',
  uppercase: '^[^a-z]*$',
};

/** Reads a string with its lengths, patterns and formats. */
export function stringType(schema: core.$ZodString | core.$ZodStringFormat, path: readonly string[]): StringType {
  if ('coerce' in schema._zod.def && schema._zod.def.coerce) {
    throw unsupported(path, 'z.coerce changes a value where Helm would refuse it', 'use z.string()');
  }
  const own = schema instanceof core.$ZodStringFormat ? [formatPattern(schema._zod.def, path)] : [];
  const limits: { minLength?: number; maxLength?: number } = {};
  const patterns = [...own];
  for (const check of schema._zod.def.checks ?? []) {
    if (check instanceof core.$ZodCheckMinLength)
      limits.minLength = Math.max(check._zod.def.minimum, limits.minLength ?? 0);
    else if (check instanceof core.$ZodCheckMaxLength)
      limits.maxLength = Math.min(check._zod.def.maximum, limits.maxLength ?? Infinity);
    else if (check instanceof core.$ZodCheckLengthEquals) limits.minLength = limits.maxLength = check._zod.def.length;
    else if (check instanceof core.$ZodCheckStringFormat) patterns.push(formatPattern(check._zod.def, path));
    else patterns.push(partPattern(check, path));
  }
  return { kind: 'string', ...limits, ...(patterns.length > 0 && { patterns }) };
}

type FormatDefinition = core.$ZodStringFormatDef | core.$ZodCheckStringFormatDef;

function formatPattern(def: FormatDefinition, path: readonly string[]): string {
  const pattern =
    def.format === 'regex' && def.pattern instanceof RegExp ? toRe2(def.pattern, path) : FORMATS[def.format];
  if (pattern === undefined)
    throw unsupported(path, `the format '${def.format}' has no RE2 pattern here`, 'use .regex() with one');
  compilePattern(pattern, path);
  return pattern;
}

/** What a text begins with, ends with or includes: checks that zod has no format for. */
function partPattern({ _zod: { def } }: core.$ZodCheck, path: readonly string[]): string {
  if ('prefix' in def) return `^${escape(def.prefix)}`;
  if ('suffix' in def) return `${escape(def.suffix)}$`;
  if ('includes' in def && !('position' in def)) return escape(def.includes);
  const name = 'includes' in def ? 'includes with a position' : def.check;
  throw unsupported(path, `the check '${name}' has no counterpart in Helm`, 'use .min(), .max() or .regex()');
}

const escape = (text: unknown): string => String(text).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
