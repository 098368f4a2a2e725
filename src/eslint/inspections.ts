import type { CallExpression, Identifier, MemberExpression, NewExpression, Node } from 'estree';
import * as instead from './instead';
import { memberOf } from './patterns';

/** An operand of TypeScript that is looked at, should it turn out to be a value of a chart. */
export interface Inspection {
  readonly operand: Node;
  /** What is wrong with it. */
  readonly what: string;
  /** What to write in its place. */
  readonly instead: string;
  /** Whether an object with values in it is looked at as well. */
  readonly isDeep?: boolean;
}

/** What has to be known of a node to tell what is looked at. */
export interface Facts {
  /** Whether it is a name that no source declares. */
  isGlobal(node: Identifier): boolean;
  /** Whether it may be undefined or null. */
  mayBeAbsent(node: Node): boolean;
  /** Whether it is text. */
  isText(node: Node): boolean;
  /** Whether it is text, a list, a map, a set or a regular expression of JavaScript's own. */
  isBuiltIn(node: Node): boolean;
}

const DECIDED = 'a condition on it is decided now';
const COMPUTED = 'computing with it computes with a placeholder';
const COMPARED = 'comparing it compares a placeholder';
const ITERATED = 'it has no items yet';
const COMPARISONS = new Set(['==', '===', '!=', '!==', '<', '<=', '>', '>=']);

/** The operands that a node, as far as it is itself concerned, looks at. */
export function inspectionsOf(node: Node, facts: Facts): readonly Inspection[] {
  switch (node.type) {
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'ConditionalExpression':
      return node.test ? condition(node.test) : [];
    case 'SwitchStatement':
      return [node.discriminant, ...node.cases.flatMap(({ test }) => test ?? [])].map((operand) => ({
        operand,
        what: DECIDED,
        instead: instead.SWITCH,
      }));
    case 'LogicalExpression':
      return node.operator === '??' && facts.mayBeAbsent(node.left) ? [] : operator(node.operator, DECIDED, node.left);
    case 'UnaryExpression':
      if (node.operator === '!') return operator('!', DECIDED, node.argument);
      if (node.operator === 'typeof')
        return [{ operand: node.argument, what: 'its type is that of a placeholder', instead: instead.NOTHING }];
      return ['-', '+', '~'].includes(node.operator) ? operator(node.operator, COMPUTED, node.argument) : [];
    case 'UpdateExpression':
      return operator(node.operator.slice(1), COMPUTED, node.argument);
    case 'AssignmentExpression': {
      const applied = node.operator.slice(0, -1);
      if (applied === '' || (applied === '+' && facts.isText(node))) return [];
      return operator(applied, COMPUTED, node.right, node.left);
    }
    case 'BinaryExpression':
      return binary(node.operator, node.left, node.right, facts.isText(node), facts);
    case 'MemberExpression':
      return member(node);
    case 'VariableDeclarator':
      return node.init && /Pattern$/.test(node.id.type)
        ? [{ operand: node.init, what: 'it has no parts yet', instead: instead.NOTHING }]
        : [];
    case 'SpreadElement':
      return [{ operand: node.argument, what: ITERATED, instead: instead.SPREAD }];
    case 'ForOfStatement':
    case 'ForInStatement':
      return [{ operand: node.right, what: ITERATED, instead: instead.LOOP }];
    case 'CallExpression':
    case 'NewExpression':
      return call(node, facts);
    default:
      return [];
  }
}

function condition(test: Node): readonly Inspection[] {
  // The left side of a logical operator is its own matter.
  const operand = test.type === 'LogicalExpression' ? test.right : test;
  return [{ operand, what: DECIDED, instead: instead.CONDITION }];
}

function operator(name: string, what: string, ...operands: readonly Node[]): readonly Inspection[] {
  return operands.map((operand) => ({ operand, what, instead: instead.OPERATORS[name] ?? instead.NOTHING }));
}

function binary(name: string, left: Node, right: Node, isText: boolean, facts: Facts): readonly Inspection[] {
  if (!COMPARISONS.has(name)) return name === '+' && isText ? [] : operator(name, COMPUTED, left, right);
  // Whether an optional argument was given at all is known.
  const asksForAbsence = (asked: Node, other: Node) => isAbsent(other) && facts.mayBeAbsent(asked);
  if (asksForAbsence(left, right) || asksForAbsence(right, left)) return [];
  return operator(name, COMPARED, left, right);
}

function isAbsent(node: Node): boolean {
  return (node.type === 'Identifier' && node.name === 'undefined') || (node.type === 'Literal' && node.value === null);
}

function member(node: MemberExpression): readonly Inspection[] {
  const name = memberOf(node);
  const index = node.computed
    ? [{ operand: node.property, what: 'looking something up by it looks up a placeholder', instead: instead.LOOKUP }]
    : [];
  return [
    ...index,
    {
      operand: node.object,
      what: `its '${name}' is that of a placeholder`,
      instead: instead.MEMBERS[name] ?? instead.NOTHING,
    },
  ];
}

function call(node: CallExpression | NewExpression, facts: Facts): readonly Inspection[] {
  const { callee } = node;
  if (callee.type === 'Identifier')
    return facts.isGlobal(callee) ? seen(node, callee.name, instead.FUNCTIONS[callee.name]) : [];
  if (callee.type !== 'MemberExpression') return [];
  const name = memberOf(callee);
  const { object } = callee;
  if (object.type === 'Identifier' && facts.isGlobal(object))
    return seen(node, `${object.name}.${name}`, functionOf(object.name, name));
  const comparing = instead.COMPARING_METHODS[name];
  return comparing !== undefined && facts.isBuiltIn(object) ? seen(node, name, comparing) : [];
}

function functionOf(object: string, name: string): string | undefined {
  const ofObject = instead.FUNCTIONS_OF[object];
  return ofObject && (ofObject[name] ?? instead.NOTHING);
}

function seen(node: CallExpression | NewExpression, name: string, other: string | undefined): readonly Inspection[] {
  if (other === undefined) return [];
  const what = `'${name}' would see a placeholder`;
  return node.arguments.map((operand) => ({ operand, what, instead: other, isDeep: name === 'JSON.stringify' }));
}
