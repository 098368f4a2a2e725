import type { Json } from './json';
import type { ValueType } from './value-type';

/** The one key of the JSON object that stands for an expression in a manifest. No Kubernetes field has this name. */
export const EXPRESSION_KEY = 'chartwright.dev/expression';

declare const type: unique symbol;

/**
 * A value of type `T` that is known when the chart is installed, not when it is written.
 *
 * It is frozen plain JSON under one reserved key, so it survives `ApiObject`, `JsonPatch` and copying. It has no methods
 * and nothing to look at: pass it on, or hand it to one of the functions over expressions (`eq`, `when`, `items` …).
 */
export interface Expr<out T> {
  readonly [EXPRESSION_KEY]: Handle;
  readonly [type]?: T;
}

/** A `T`, or an expression that will be one. */
export type Dynamic<T> = T | Expr<T>;

/** What an {@link Expr} holds: a node of the build by its number, or structure whose parts are still JSON with expressions in it. */
export type Handle =
  | { readonly node: number }
  | { readonly choice: number; readonly then: unknown; readonly otherwise?: unknown }
  | { readonly items: number; readonly variables: LoopVariables; readonly body: unknown }
  | { readonly splice: unknown }
  | { readonly entries: number }
  | { readonly omitEmpty: unknown }
  | { readonly fail: string };

/** The two variables of a loop, by number: unique in a chart. */
export interface LoopVariables {
  readonly key: number;
  readonly item: number;
}

/** A computation over values, release, chart and capabilities, as data. */
export type Node =
  | LiteralNode
  | PathNode
  | IsSetNode
  | CoalesceNode
  | RequiredNode
  | ConcatNode
  | CallNode
  | MergeNode
  | TextNode
  | NameNode
  | HasApiNode
  | RawNode
  | ListNode
  | MapNode;

export interface LiteralNode {
  readonly op: 'literal';
  readonly value: Json;
}

/** What an expression can refer to besides loop variables, in Helm's words. */
export type Root = 'Values' | 'Release' | 'Chart' | 'Capabilities';

/** A path below one of Helm's built-in objects or below the variable of a loop, given by its number. */
export interface PathNode {
  readonly op: 'path';
  readonly root: Root | number;
  readonly path: readonly string[];
  readonly type: ValueType;
  /** The document may lack it. */
  readonly optional: boolean;
}

/** Whether an optional value is there. */
export interface IsSetNode {
  readonly op: 'isSet';
  readonly of: PathNode;
}

/** An optional value, or the fallback where it is not there. */
export interface CoalesceNode {
  readonly op: 'coalesce';
  readonly of: PathNode;
  readonly fallback: Node;
}

/** An optional value; where it is not there or is empty text, rendering fails with the message. */
export interface RequiredNode {
  readonly op: 'required';
  readonly of: PathNode;
  readonly message: string;
}

/** Maps merged key by key; of a key that several have, the last one counts. */
export interface MergeNode {
  readonly op: 'merge';
  readonly maps: readonly Node[];
}

/** A value as JSON or YAML text. */
export interface TextNode {
  readonly op: 'toJson' | 'toYaml';
  readonly of: Node;
}

/** Text put together from parts; integers are written in base ten. */
export interface ConcatNode {
  readonly op: 'concat';
  readonly parts: readonly Node[];
}

/** A function of the function table, applied. */
export interface CallNode {
  readonly op: 'call';
  readonly function: string;
  readonly arguments: readonly Node[];
}

/** The name of one of the chart's own objects. */
export interface NameNode {
  readonly op: 'name';
  /** What follows the full name of the release; empty text for nothing. */
  readonly suffix: Node;
  /** Longest name that the kind allows, in characters. */
  readonly limit: number;
  /** Objects without a namespace carry the release's, so that two releases never meet. */
  readonly clusterScoped: boolean;
  /** Path of the construct below the chart. */
  readonly construct: string;
}

/** Text that a template of the chart's author gives, and what gives the same in TypeScript. */
export interface RawNode {
  readonly op: 'raw';
  /** What stands before, between and after the arguments. */
  readonly pieces: readonly string[];
  readonly arguments: readonly Node[];
  readonly twin: (values: readonly Json[]) => string;
}

/** Whether the cluster serves a group version, as in `autoscaling/v2`, or a kind of one, as in `autoscaling/v2/HorizontalPodAutoscaler`. */
export interface HasApiNode {
  readonly op: 'hasApi';
  readonly api: string;
}

export interface ListNode {
  readonly op: 'list';
  readonly items: readonly Node[];
}

export interface MapNode {
  readonly op: 'map';
  readonly entries: readonly (readonly [string, Node])[];
}

/** Whether the value is an expression: an object with the reserved key and no other. */
export function isExpr(value: unknown): value is Expr<unknown> {
  return typeof value === 'object' && value !== null && EXPRESSION_KEY in value;
}

/** One text for each place that a {@link PathNode} can point at. */
export function pathKey({ root, path }: Pick<PathNode, 'root' | 'path'>): string {
  return `${root}/${JSON.stringify(path)}`;
}

/** The text of a literal scalar; undefined for anything else. */
export function literalText(node: Node): string | undefined {
  return node.op === 'literal' && typeof node.value !== 'object' ? String(node.value) : undefined;
}
