import { z } from 'zod';
import { NAME, OPTIONAL_NAME } from './patterns';

/** Key of a Secret or ConfigMap. */
const DATA_KEY = /^[-._a-zA-Z0-9]+$/;

/** A value that is the key of a Secret or ConfigMap. */
export function dataKey(fallback: string): z.ZodDefault<z.ZodString> {
  return z.string().regex(DATA_KEY).max(253).default(fallback);
}

/** Defaults of {@link existingSecret}. */
export interface ExistingSecretDefaults {
  /** @default - must be given at installation */
  readonly name?: string;
  /** @default 'password' */
  readonly key?: string;
  /** Whether the Secret may be left out: its name is empty text then. @default false */
  readonly optional?: boolean;
}

/**
 * Values that name a Secret which somebody else creates, and its key. Secrets themselves never stand in values.
 *
 * @example
 * const values = z.object({ database: existingSecret({ name: 'places-database', key: 'password' }) });
 */
export function existingSecret({ name, key = 'password', optional = false }: ExistingSecretDefaults = {}) {
  const text = z
    .string()
    .regex(optional ? OPTIONAL_NAME : NAME)
    .max(253)
    .describe('Name of a Secret that exists already');
  return z.object({
    name: text.default(name ?? (optional ? '' : 'change-me')),
    key: dataKey(key).describe('Key of the Secret'),
  });
}
