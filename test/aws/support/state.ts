import { z } from 'zod';

const resource = z.object({ address: z.string(), type: z.string(), values: z.record(z.string(), z.unknown()) });

const shown = z.object({
  values: z.object({ root_module: z.object({ resources: z.array(resource).default([]) }) }).optional(),
});

/** A resource with its attributes, as planned or applied. */
export type StateResource = z.output<typeof resource>;

/** The resources of a state, as `terraform show -json` prints it. */
export function resourcesOf(state: string): readonly StateResource[] {
  return shown.parse(JSON.parse(state)).values?.root_module.resources ?? [];
}

const SECRET_KEY =
  /password|passphrase|secret|token|credential|private_?key|access_?key|preshared_?key|configuration$/i;

/** Attributes that are named after secrets and are none: a switch of the metadata service, a counter of changes. */
const NO_SECRETS = new Set(['http_tokens', 'lock_token']);

/** Attributes that are named after secrets and hold a name, a place or a switch. */
const REFERENCE_KEY = /(arn|arns|id|ids|name|version|status|type|enabled|storage)$/i;

/** What keys and certificates look like, wherever they are. */
const SECRET_TEXT = /AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY-----|"SecretString"|postgres(ql)?:\/\/[^:]+:[^@]+@/;

/** Where a state holds what looks like a password, a key or a token: paths of attributes. */
export function secretsIn(resources: readonly StateResource[]): readonly string[] {
  return resources.flatMap(({ address, values }) => secretPaths(values, address));
}

function secretPaths(value: unknown, path: string): readonly string[] {
  if (typeof value === 'string') return looksSecret(value, path) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => secretPaths(inner, `${path}.${key}`));
}

function looksSecret(text: string, path: string): boolean {
  if (SECRET_TEXT.test(text)) return true;
  const key = path.slice(path.lastIndexOf('.') + 1);
  return text !== '' && SECRET_KEY.test(key) && !REFERENCE_KEY.test(key) && !NO_SECRETS.has(key);
}
