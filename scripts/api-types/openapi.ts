import { z } from 'zod';

const scalar = z.object({
  $ref: z.string().optional(),
  type: z.string().optional(),
  format: z.string().optional(),
  description: z.string().default(''),
  enum: z.array(z.string()).optional(),
  'x-kubernetes-list-map-keys': z.array(z.string()).optional(),
});
const property = scalar.extend({
  get items() {
    return scalar.optional();
  },
  get additionalProperties() {
    return scalar.extend({ items: scalar.optional() }).optional();
  },
});
const definition = z.object({
  description: z.string().default(''),
  properties: z.record(z.string(), property).optional(),
  required: z.array(z.string()).default([]),
  'x-kubernetes-group-version-kind': z
    .array(z.object({ group: z.string(), version: z.string(), kind: z.string() }))
    .default([]),
});
const document = z.object({ definitions: z.record(z.string(), definition) });

/** One field of a definition as OpenAPI tells it. */
export type Property = z.infer<typeof property>;
/** One object of the API as OpenAPI tells it. */
export type Definition = z.infer<typeof definition>;
/** Every object of the API by its full name, as in `io.k8s.api.core.v1.Pod`. */
export type Definitions = Readonly<Record<string, Definition>>;

/** Reads what an API server serves under `/openapi/v2`. */
export function readDefinitions(openapi: unknown): Definitions {
  return document.parse(openapi).definitions;
}

/** The full name that a reference leads to, or undefined where there is none. */
export function referenceOf({ $ref }: { readonly $ref?: string | undefined }): string | undefined {
  return $ref?.replace('#/definitions/', '');
}

/** A full name's last part, as in `Pod`. */
export function shortName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
