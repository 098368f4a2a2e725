import { ChartwrightError } from '../errors';
import {
  EXPRESSION_KEY,
  pathKey,
  type Expr,
  type Handle,
  type LiteralNode,
  type LoopVariables,
  type Node,
  type PathNode,
} from './expression';
import type { ValueType } from './value-type';

/** What surrounds an object of a chart: it exists only if a condition holds, or once for each entry of a collection. */
export type Guard =
  | { readonly kind: 'when'; readonly condition: Node }
  | { readonly kind: 'each'; readonly over: Node; readonly variables: LoopVariables };

/** The variable of a loop. */
export interface Variable {
  /** What a person would call it in a template; loops inside one another may share it. */
  readonly name: string;
  readonly type: ValueType;
  /** The list or map that the loop runs over. */
  readonly over: Node;
}

/** A rule across values: where the condition does not hold, rendering fails with the message. */
export interface Check {
  readonly condition: Node;
  readonly message: Node;
}

/** Everything that expressions of one run of a chart's builder share: their nodes, loop variables, checks, and what surrounds the code that runs now. */
export class Build {
  readonly nodes: Node[] = [];
  readonly variables: Variable[] = [];
  readonly checks: Check[] = [];
  /** Objects that the builder uses and others make, as in `Secret/database`. */
  readonly external = new Set<string>();
  /** The literals of the chart by the texts, numbers and booleans that they are. */
  readonly literals = new Map<unknown, LiteralNode>();
  readonly #objects = new WeakMap<object, PathNode>();
  readonly #objectsByPath = new Map<string, PathNode>();
  readonly #guards: Guard[] = [];
  readonly #interned = new Map<string, number>();

  /** The number of a node. Nodes with the same key are one. */
  intern(node: Node, key?: string): number {
    const known = key === undefined ? undefined : this.#interned.get(key);
    if (known !== undefined) return known;
    const index = this.nodes.push(node) - 1;
    if (key !== undefined) this.#interned.set(key, index);
    return index;
  }

  node(index: number): Node {
    const node = this.nodes[index];
    if (node === undefined) {
      throw new ChartwrightError(
        'E_EXPRESSION',
        'an expression of another chart was used; make it inside the builder of the chart that uses it',
      );
    }
    return node;
  }

  /** Remembers the object through which user code reads the members of a closed object. */
  remember(members: object, node: PathNode): void {
    this.#objects.set(members, node);
    this.#objectsByPath.set(pathKey(node), node);
  }

  /** The closed object whose members user code reads through this object. */
  closedObject(members: object): PathNode | undefined {
    return this.#objects.get(members);
  }

  /** The closed object at a path. */
  closedObjectAt(path: Pick<PathNode, 'root' | 'path'>): PathNode | undefined {
    return this.#objectsByPath.get(pathKey(path));
  }

  /** Declares a loop variable. */
  declare(variable: Variable): number {
    return this.variables.push(variable) - 1;
  }

  get guards(): readonly Guard[] {
    return [...this.#guards];
  }

  /** Runs the code inside a guard: every object made by it is surrounded by the guard. */
  guarded<T>(guard: Guard, run: () => T): T {
    this.#guards.push(guard);
    try {
      return run();
    } finally {
      this.#guards.pop();
    }
  }
}

/**
 * Where the build whose code runs now is. Builders are synchronous, so one place is enough; it is filled for the length of a
 * call only. All copies of this module share it: a chart may come from a package that has its own.
 */
const ACTIVE = Symbol.for('chartwright.activeBuild');

/** Runs the code as part of a build: marks and expressions made by it belong to the build. */
export function inBuild<T>(build: Build, run: () => T): T {
  const outer = activeBuild();
  Reflect.set(globalThis, ACTIVE, build);
  try {
    return run();
  } finally {
    Reflect.set(globalThis, ACTIVE, outer);
  }
}

/** The build whose code runs now, if any. */
export function activeBuild(): Build | undefined {
  const build: unknown = Reflect.get(globalThis, ACTIVE);
  return isBuild(build) ? build : undefined;
}

function isBuild(value: unknown): value is Build {
  return typeof value === 'object' && value !== null && 'nodes' in value && 'guarded' in value;
}

/** The build whose code runs now, for what makes no sense without one. */
export function requireBuild(what: string): Build {
  const active = activeBuild();
  if (active === undefined) {
    throw new ChartwrightError('E_EXPRESSION', `${what} works only inside the builder that is given to defineChart`);
  }
  return active;
}

/** Wraps a handle into the JSON that stands for it. */
export function expr<T>(handle: Handle): Expr<T> {
  return Object.freeze({ [EXPRESSION_KEY]: handle });
}
