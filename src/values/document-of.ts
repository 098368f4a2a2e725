import type { z } from 'zod';

/**
 * What a values document may say for a schema `S`: everything with a default may be left out, whatever has none must be
 * there, and no list or map has to be writable.
 */
export type DocumentOf<S> =
  S extends z.ZodDefault<infer Inner>
    ? PartialDocumentOf<Inner>
    : S extends z.ZodOptional<infer Inner>
      ? DocumentOf<Inner>
      : S extends z.ZodObject<infer Shape>
        ? { readonly [Key in RequiredKey<Shape>]: DocumentOf<Shape[Key]> } & {
            readonly [Key in Exclude<keyof Shape, RequiredKey<Shape>>]?: DocumentOf<Shape[Key]>;
          }
        : ReadonlyList<z.input<S>>;

/** What a values document may say for a schema `S` when something else says the rest. */
export type PartialDocumentOf<S> =
  S extends z.ZodDefault<infer Inner>
    ? PartialDocumentOf<Inner>
    : S extends z.ZodOptional<infer Inner>
      ? PartialDocumentOf<Inner>
      : S extends z.ZodObject<infer Shape>
        ? { readonly [Key in keyof Shape]?: PartialDocumentOf<Shape[Key]> }
        : ReadonlyList<z.input<S>>;

type ReadonlyList<T> = T extends readonly (infer Item)[] ? readonly Item[] : T;

/** Keys that Helm has no default for: neither the member has one, nor, in a closed object, everything inside it. */
type RequiredKey<Shape> = {
  [Key in keyof Shape]: IsOptional<Shape[Key]> extends true ? never : Key;
}[keyof Shape];

type IsOptional<S> = S extends z.ZodDefault | z.ZodOptional
  ? true
  : S extends z.ZodObject<infer Shape>
    ? [RequiredKey<Shape>] extends [never]
      ? true
      : false
    : false;

/**
 * `Wanted`, with whatever `Got` has besides as `never`: the compiler looks for members that are too many only in an object
 * literal that meets its type directly, which the result of a function does not.
 */
export type Exact<Got, Wanted> = Wanted extends readonly unknown[]
  ? Wanted
  : string extends keyof Wanted
    ? Wanted
    : Got extends object
      ? Wanted extends object
        ? { readonly [Key in keyof Wanted]: Key extends keyof Got ? Exact<Got[Key], Wanted[Key]> : Wanted[Key] } & {
            readonly [Key in Exclude<keyof Got, keyof Wanted>]: never;
          }
        : Wanted
      : Wanted;
