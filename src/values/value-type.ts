import type { Json } from './json';

/** What a zod schema says of one value, reduced to what JSON Schema, Helm and TypeScript all understand alike. */
export type ValueType =
  | StringType
  | EnumType
  | IntegerType
  | NumberType
  | BooleanType
  | IntOrStringType
  | ArrayType
  | RecordType
  | ObjectType
  | JsonType;

/** Text. Lengths count Unicode code points, as JSON Schema does; patterns are RE2. */
export interface StringType {
  readonly kind: 'string';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly patterns?: readonly string[];
}

/** One of a closed set of texts. */
export interface EnumType {
  readonly kind: 'enum';
  readonly members: readonly string[];
}

/** A whole number that both float64 and int64 hold exactly. */
export interface IntegerType {
  readonly kind: 'integer';
  readonly minimum: number;
  readonly maximum: number;
}

/** A finite number. */
export interface NumberType {
  readonly kind: 'number';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

export interface BooleanType {
  readonly kind: 'boolean';
}

/** Kubernetes' IntOrString: a port by number or name, a count or a percentage. */
export interface IntOrStringType {
  readonly kind: 'intOrString';
  readonly integer: IntegerType;
  readonly string: StringType;
}

export interface ArrayType {
  readonly kind: 'array';
  readonly element: ValueType;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A map from any key to values of one type. */
export interface RecordType {
  readonly kind: 'record';
  readonly key: StringType;
  readonly value: ValueType;
}

/** A map whose keys are known. */
export interface ObjectType {
  readonly kind: 'object';
  readonly properties: Readonly<Record<string, Property>>;
}

/** Any JSON of which nothing is known, but for what cannot survive YAML. */
export interface JsonType {
  readonly kind: 'json';
}

/** One key of an {@link ObjectType}. */
export interface Property {
  readonly type: ValueType;
  /** May be left out of a values document, even when nothing is its default. */
  readonly optional: boolean;
  readonly default?: Json;
  /** What it has where nobody says anything, by the `import-values` of a dependency. */
  readonly imported?: Json;
  readonly description?: string;
}

/** Text of which nothing is known. */
export const ANY_STRING: StringType = { kind: 'string' };

/** Whole numbers between the two bounds inside which float64 is exact. */
export const ANY_INTEGER: IntegerType = {
  kind: 'integer',
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
};

export const BOOLEAN: BooleanType = { kind: 'boolean' };
