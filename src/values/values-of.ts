import type { z } from 'zod';
import type { Expr } from './expression';
import type { Json } from './json';

/**
 * What a chart's builder sees of values with the schema `S`.
 *
 * Text, enums and whole numbers are typed as what they will be, so that template literals and foreign constructs take them;
 * everything else is an {@link Expr}. Closed objects are seen key by key. Nothing of it is known while the builder runs.
 */
export type ValuesOf<S> =
  S extends z.ZodDefault<infer Inner>
    ? ValuesOf<Inner>
    : S extends z.ZodOptional<infer Inner>
      ? Inner extends z.ZodDefault
        ? ValuesOf<Inner>
        : Optional<ValuesOf<Inner>>
      : S extends z.ZodObject<infer Shape>
        ? { readonly [Key in keyof Shape]: ValuesOf<Shape[Key]> }
        : S extends z.ZodRecord<infer _Key, infer Value>
          ? Expr<Readonly<Record<string, ValuesOf<Value>>>>
          : S extends z.ZodArray<infer Element>
            ? Expr<readonly ValuesOf<Element>[]>
            : ScalarOf<S>;

/** An optional list, map or flag is one expression, not an expression of one. */
type Optional<T> = [T] extends [Expr<infer Known>] ? Expr<Known | undefined> : Expr<T | undefined>;

/** zod types whole numbers with the class below; only `z.int()` and its kin are of it. */
type ScalarOf<S> = S extends z.ZodNumberFormat
  ? number
  : S extends z.ZodNumber
    ? Expr<number>
    : S extends z.ZodBoolean
      ? Expr<boolean>
      : S extends z.ZodUnion
        ? Expr<string | number>
        : S extends z.ZodUnknown
          ? Expr<Json>
          : S extends z.ZodEnum
            ? z.output<S>
            : S extends z.ZodString | z.ZodStringFormat
              ? string
              : Unsupported;

/** A zod class that Helm cannot follow: the compiler shows this where the value is used, `defineChart` refuses it. */
export interface Unsupported {
  readonly 'chartwright does not support this zod class; see the guide on values': never;
}
