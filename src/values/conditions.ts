import type { Guard } from './build';
import type { CallNode, Node } from './expression';

/** Functions whose result is the opposite of another's for the same arguments. */
const OPPOSITE: Readonly<Record<string, string>> = { eq: 'ne', ne: 'eq', lt: 'ge', ge: 'lt', gt: 'le', le: 'gt' };

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The conditions that hold for certain where the guards let something be. */
function held(guards: readonly Guard[]): readonly Node[] {
  return guards.flatMap((guard) => (guard.kind === 'when' ? conjuncts(guard.condition) : []));
}

function conjuncts(node: Node): readonly Node[] {
  return node.op === 'call' && node.function === 'and' ? node.arguments.flatMap(conjuncts) : [node];
}

/** Whether what is inside the first guards is certainly inside the second ones too. */
export function imply(inner: readonly Guard[], outer: readonly Guard[]): boolean {
  const conditions = held(inner);
  return outer.every((guard) =>
    guard.kind === 'when'
      ? conjuncts(guard.condition).every((one) => conditions.some((condition) => isSame(condition, one)))
      : inner.some((one) => one.kind === 'each' && one.variables.item === guard.variables.item),
  );
}

/** Whether nothing is ever inside both guards, as far as the conditions themselves tell. */
export function exclude(one: readonly Guard[], other: readonly Guard[]): boolean {
  return held(one).some((left) => held(other).some((right) => contradict(left, right)));
}

function contradict(a: Node, b: Node): boolean {
  if (isSame(negated(a), b) || isSame(negated(b), a)) return true;
  if (a.op !== 'call' || b.op !== 'call') return false;
  if (OPPOSITE[a.function] === b.function) return isSame(a.arguments, b.arguments);
  const [left, right] = [comparedTo(a), comparedTo(b)];
  return left !== undefined && right !== undefined && isSame(left.of, right.of) && left.value !== right.value;
}

const negated = (node: Node): Node => ({ op: 'call', function: 'not', arguments: [node] });

/** What an `eq` compares with a literal, and with which. */
function comparedTo(call: CallNode): { readonly of: Node; readonly value: unknown } | undefined {
  const of = call.arguments.find(({ op }) => op !== 'literal');
  const literal = call.arguments.find((node) => node.op === 'literal');
  return call.function !== 'eq' || of === undefined || literal === undefined ? undefined : { of, value: literal.value };
}
