import { ChartwrightError } from '../errors';
import type { CallNode, MapNode, Node, PathNode, Root } from './expression';
import { toGoJson } from './go-json';
import { isJsonObject, member, type Json, type JsonObject } from './json';
import { objectName, type ReleaseNames } from './names';
import { functionSpec } from './type-of';
import { yamlText } from './yaml-text';

/** Everything that a chart can ask for while it is rendered, by the names that Helm has for it. */
export interface Scope {
  readonly roots: Readonly<Record<Root, JsonObject>>;
  /** Group versions, and kinds of them, that the cluster serves. */
  readonly apiVersions: readonly string[];
  /** Values of the loop variables around, by their numbers. */
  readonly variables: ReadonlyMap<number, Json>;
}

/** The scope in which nothing is known: literals only. */
export const EMPTY_SCOPE: Scope = {
  roots: { Values: {}, Release: {}, Chart: {}, Capabilities: {} },
  apiVersions: [],
  variables: new Map(),
};

/**
 * The value of a node, or undefined for an optional value that is not there.
 *
 * @throws ChartwrightError `E_VALUES_FAIL` where Helm fails too, by `required` and `toYaml`
 */
export function evaluateNode(node: Node, scope: Scope = EMPTY_SCOPE): Json | undefined {
  switch (node.op) {
    case 'literal':
      return node.value;
    case 'path':
      return valueAt(node, scope);
    case 'isSet':
      return valueAt(node.of, scope) !== undefined;
    case 'coalesce': {
      // Helm works the fallback out even where it is not needed, and fails where that fails.
      const fallback = evaluateNode(node.fallback, scope);
      return valueAt(node.of, scope) ?? fallback;
    }
    case 'required': {
      const value = valueAt(node.of, scope);
      if (value === undefined || value === '') throw new ChartwrightError('E_VALUES_FAIL', node.message);
      return value;
    }
    case 'concat':
      return textsOf(node.parts, scope).join('');
    case 'call':
      return evaluateCall(node, scope);
    case 'merge':
      return Object.fromEntries(valuesOf(node.maps, scope).flatMap(entriesOf));
    case 'toJson':
      return toGoJson(evaluateNode(node.of, scope) ?? null);
    case 'toYaml':
      return yamlText(evaluateNode(node.of, scope) ?? null);
    case 'name':
      return objectName({ ...node, suffix: evaluateText(node.suffix, scope) }, releaseNames(scope));
    case 'hasApi':
      return scope.apiVersions.includes(node.api);
    case 'raw':
      return node.twin(valuesOf(node.arguments, scope));
    case 'list':
      return valuesOf(node.items, scope);
    case 'map':
      return evaluateMap(node, scope);
  }
}

// Functions of their own: each call of one that makes closures costs memory, and most nodes are literals and paths.

const valuesOf = (nodes: readonly Node[], scope: Scope): readonly Json[] =>
  nodes.map((node) => evaluateNode(node, scope) ?? null);

const textsOf = (nodes: readonly Node[], scope: Scope): readonly string[] =>
  nodes.map((node) => evaluateText(node, scope));

const evaluateMap = ({ entries }: MapNode, scope: Scope): JsonObject =>
  Object.fromEntries(entries.map(([key, value]) => [key, evaluateNode(value, scope) ?? null]));

/** Of `and` and `or`, Helm works out as many arguments as decide. */
function evaluateCall({ function: name, arguments: nodes }: CallNode, scope: Scope): Json {
  if (name === 'and') return nodes.every((node) => evaluateNode(node, scope) === true);
  if (name === 'or') return nodes.some((node) => evaluateNode(node, scope) === true);
  return functionSpec(name).evaluate(valuesOf(nodes, scope));
}

/** The value of a node whose value is a scalar, as text. */
export function evaluateText(node: Node, scope: Scope): string {
  const value = evaluateNode(node, scope);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new ChartwrightError(
    'E_EXPRESSION',
    `text is made of ${value === undefined ? 'an absent value' : JSON.stringify(value)}; wants a scalar`,
  );
}

function valueAt(node: PathNode, scope: Scope): Json | undefined {
  let value: Json | undefined = typeof node.root === 'number' ? scope.variables.get(node.root) : scope.roots[node.root];
  for (const key of node.path) value = member(value, key);
  return value;
}

function entriesOf(value: Json): [string, Json][] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

/** What Helm says of the release, as names are made of it. */
export function releaseNames({ roots }: Scope): ReleaseNames {
  const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
  return {
    release: text(roots.Release['Name']),
    namespace: text(roots.Release['Namespace']),
    chart: text(roots.Chart['Name']),
    override: text(roots.Values['fullnameOverride']),
  };
}
