import type { Json, ValueObject } from './api/scalars';
import type { Expr } from '../values/expression';

/** A scalar of the API, or one of cdk8s's value classes that stands for one. */
type Scalar = string | number | boolean | null | ValueObject;

/**
 * A type of the Kubernetes API with an expression allowed at any position: in place of a scalar, an object, a list or an
 * item of a list. `undefined` stands for a field or item that is left out.
 */
export type Templated<T> = [T] extends [Scalar]
  ? T | Expr<WireType<T>>
  : T extends readonly (infer Item)[]
    ? TemplatedList<Item>
    : T extends object
      ? TemplatedObject<T> | Expr<TemplatedObject<T>> | Expr<AnyObject>
      : T;

/** A map of which the schema knows nothing, as affinity often is. */
type AnyObject = Readonly<Record<string, Expr<Json>>>;

/** A list, or an expression that will be one; items may be conditional, or made by `items`. */
export type TemplatedList<Item> =
  | readonly (Templated<Item> | Expr<Templated<Item>> | undefined)[]
  | Expr<readonly Templated<Item>[]>
  | Expr<readonly Expr<Json>[]>;

/** An object whose fields may be expressions. */
export type TemplatedObject<T> = {
  readonly [Key in keyof T]: Templated<Exclude<T[Key], undefined>> | OptionalOnly<T, Key>;
};

/** What a required field refuses, and an optional one and an entry of a map take: nothing, and a value that may not be given. */
type OptionalOnly<T, Key extends keyof T> = string extends Key
  ? Nothing<T[Key]>
  : Partial<Pick<T, Key>> extends Pick<T, Key>
    ? Nothing<T[Key]>
    : never;

type Nothing<T> = undefined | Expr<LateType<Exclude<T, undefined>> | undefined>;

/** What an expression in place of a field of the type holds. */
type LateType<T> = [T] extends [Scalar]
  ? WireType<T>
  : T extends readonly (infer Item)[]
    ? readonly Templated<Item>[]
    : TemplatedObject<T>;

/** What a value is once it is JSON. */
type WireType<T> = Exclude<T, ValueObject>;
