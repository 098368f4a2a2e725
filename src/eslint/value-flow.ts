import type { Scope, SourceCode } from 'eslint';
import type {
  CallExpression,
  Function as FunctionNode,
  Identifier,
  NewExpression,
  Node,
  ObjectExpression,
} from 'estree';
import { ANY_MEMBER, bare, childrenOf, keyOf, memberOf, pathTo, typeName, wrapped } from './patterns';

/** Functions whose callback gets the items of a list or map of values. */
const LOOPS = new Set(['each', 'items']);
/** Functions over values: what they give is as unknown as what they got. */
const FUNCTIONS = new Set([
  ...['add', 'b64enc', 'choose', 'coalesce', 'concat', 'join', 'length', 'lower', 'max', 'min', 'mul', 'replace'],
  ...['required', 'sha256', 'sub', 'toJson', 'toYaml', 'trimSuffix', 'trunc'],
]);
/** Types of what a builder is given, and of a builder. */
const VALUES_TYPE = 'ValuesOf';
const CHART_TYPE = 'HelmChart';
const BUILDER_TYPE = 'Builder';
/** Members of a chart that are as unknown as its values. */
const CHART_MEMBERS = new Set(['capabilities', 'info', 'release']);
/** Methods of lists whose callback gets their items. */
const LIST_METHODS = new Set(['every', 'filter', 'find', 'findIndex', 'flatMap', 'forEach', 'map', 'some']);

/** A place where a function is called, or given as an argument to another. */
interface Use {
  readonly call: CallExpression | NewExpression;
  /** Which argument it is; undefined where it is what is called. */
  readonly argument: number | undefined;
}

/** Deeper than any values; a path grows further only where code goes through a tree. */
const DEEPEST_PATH = 8;
/** Places after which an expression is taken to have nothing to do with values. */
const MOST_PLACES = 300;

/** What may be followed of an expression: the members that lead to the part in question. */
type Path = readonly string[];

/**
 * Follows the values of a chart through a source: from the parameter of a builder into variables, objects and lists,
 * and into the parameters and results of functions and constructors of the same file.
 */
export class ValueFlow {
  /** Places gone through; whoever comes to one again has learnt nothing. */
  private readonly visited = new Set<string>();

  private constructor(private readonly source: SourceCode) {}

  /** Whether what an expression yields is a value of a chart, or an object around values. */
  static isFromValues(source: SourceCode, node: Node): boolean {
    return new ValueFlow(source).follow(node, []);
  }

  /** Whether an expression yields a value of a chart, or an object or list with values anywhere in it. */
  static holdsValues(source: SourceCode, node: Node): boolean {
    return ValueFlow.isFromValues(source, node) || new ValueFlow(source).follow(node, [ANY_MEMBER]);
  }

  private follow(node: Node, path: Path): boolean {
    const place = `${String(node.range)} ${path.join('.')}`;
    if (this.visited.has(place) || path.length > DEEPEST_PATH || this.visited.size > MOST_PLACES) return false;
    this.visited.add(place);
    const inner = wrapped(node);
    if (inner !== undefined) return this.follow(inner, path);
    switch (node.type) {
      case 'Identifier':
        return (
          variableOf(this.source, node)?.defs.some((definition) => this.followDefinition(definition, path)) ?? false
        );
      case 'MemberExpression':
        return this.follow(node.object, [memberOf(node), ...path]);
      case 'ObjectExpression':
        return this.followObject(node, path);
      case 'ArrayExpression':
        return node.elements.some((element) => element !== null && this.followItem(element, path));
      case 'TemplateLiteral':
        return node.expressions.some((part) => this.follow(part, []));
      case 'BinaryExpression':
        return node.operator === '+' && [node.left, node.right].some((side) => this.follow(side, []));
      case 'ConditionalExpression':
        return this.follow(node.consequent, path) || this.follow(node.alternate, path);
      case 'LogicalExpression':
        return this.follow(node.left, path) || this.follow(node.right, path);
      case 'CallExpression':
        return this.followCall(node, path);
      default:
        return false;
    }
  }

  private followObject(object: ObjectExpression, [member, ...path]: Path): boolean {
    return object.properties.some((property) => {
      if (member === undefined) return false;
      if (property.type === 'SpreadElement') return this.follow(property.argument, [member, ...path]);
      const isMember = member === ANY_MEMBER || keyOf(property) === member;
      return isMember && this.follow(property.value, path);
    });
  }

  private followItem(item: Node, [index, ...path]: Path): boolean {
    if (index === undefined) return false;
    return item.type === 'SpreadElement' ? this.follow(item.argument, [ANY_MEMBER, ...path]) : this.follow(item, path);
  }

  private followCall({ callee }: CallExpression, path: Path): boolean {
    if (FUNCTIONS.has(this.importedName(callee))) return true;
    const called = this.functionOf(callee);
    return called !== undefined && this.results(called).some((result) => this.follow(result, path));
  }

  private followDefinition(definition: Scope.Definition, path: Path): boolean {
    if (definition.type === 'Parameter') return this.followParameter(definition.node, definition.name, path);
    if (definition.type !== 'Variable') return false;
    const { id } = definition.node;
    const from = pathTo(definition.name, id) ?? [];
    const assigned =
      variableOf(this.source, definition.name)?.references.flatMap(({ writeExpr }) => writeExpr ?? []) ?? [];
    return assigned.some((expression) => {
      const isLoop = this.ancestors(expression)[0]?.type === 'ForOfStatement';
      return this.follow(expression, [...(isLoop ? [ANY_MEMBER] : []), ...from, ...path]);
    });
  }

  private followParameter(to: FunctionNode, variable: Identifier, path: Path): boolean {
    return to.params.some((parameter, index) => {
      const pattern = bare(parameter);
      const from = pathTo(variable, pattern);
      if (from === undefined) return false;
      const reached = [...from, ...path];
      const type = typeName(pattern);
      if (type === VALUES_TYPE) return true;
      if (type === CHART_TYPE) return isUnknownOfChart(reached);
      const isBuilder = this.ancestors(to).some(
        (parent) => parent.type === 'VariableDeclarator' && parent.init === to && typeName(parent.id) === BUILDER_TYPE,
      );
      if (isBuilder) return isGivenToBuilder(index, reached);
      return this.uses(to).some((use) => this.followUse(use, index, reached));
    });
  }

  /** What a use of a function gives to one of its parameters. */
  private followUse({ call, argument }: Use, index: number, path: Path): boolean {
    if (argument === undefined) {
      const given = call.arguments[index];
      return given !== undefined && this.follow(given, path);
    }
    const { callee } = call;
    const name = this.importedName(callee);
    if (name === 'defineChart') return isGivenToBuilder(index, path);
    const [over] = call.arguments;
    // The items of a list that is written out are known, unless they are values themselves.
    if (LOOPS.has(name)) return over?.type !== 'ArrayExpression' || this.follow(over, [ANY_MEMBER, ...path]);
    const isItem = callee.type === 'MemberExpression' && index === 0 && LIST_METHODS.has(memberOf(callee));
    return isItem && this.follow(callee.object, [ANY_MEMBER, ...path]);
  }

  /** Where a function is called, or handed on. */
  private uses(of: FunctionNode): readonly Use[] {
    return [of, ...this.namesOf(of)].flatMap((node) => {
      const [parent] = this.ancestors(node);
      if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return [];
      const argument = parent.arguments.findIndex((each) => each === node);
      return [{ call: parent, argument: argument === -1 ? undefined : argument }];
    });
  }

  /** Identifiers that mean a function, or the class whose constructor it is. */
  private namesOf(of: FunctionNode): readonly Identifier[] {
    const [parent, , owner] = this.ancestors(of);
    const isConstructor = parent?.type === 'MethodDefinition' && parent.kind === 'constructor';
    const declared = isConstructor ? owner : parent?.type === 'VariableDeclarator' && parent.init === of ? parent : of;
    if (declared === undefined) return [];
    const variables = this.source.scopeManager
      .getDeclaredVariables(declared)
      .filter(({ defs }) => defs.some(({ type, node }) => type !== 'Parameter' && node === declared));
    return variables.flatMap(({ references }) =>
      references.map(({ identifier }) => identifier).filter((identifier) => identifier.type === 'Identifier'),
    );
  }

  /** The function of this file that an expression means. */
  private functionOf(callee: Node): FunctionNode | undefined {
    if (callee.type === 'ArrowFunctionExpression' || callee.type === 'FunctionExpression') return callee;
    if (callee.type !== 'Identifier') return undefined;
    for (const { type, node } of variableOf(this.source, callee)?.defs ?? []) {
      if (type === 'FunctionName') return node;
      if (type === 'Variable' && node.init && node.id.type === 'Identifier') return this.functionOf(node.init);
    }
    return undefined;
  }

  private results(of: FunctionNode): readonly Node[] {
    if (of.type === 'ArrowFunctionExpression' && of.body.type !== 'BlockStatement') return [of.body];
    const { visitorKeys } = this.source;
    const results: Node[] = [];
    const search = (node: Node): void => {
      if (node.type === 'ReturnStatement' && node.argument) results.push(node.argument);
      if (/Function|Class/.test(node.type)) return;
      childrenOf(node, visitorKeys[node.type] ?? []).forEach(search);
    };
    search(of.body);
    return results;
  }

  /** The name under which Chartwright exports what an expression means; empty text where it is something else. */
  private importedName(callee: Node): string {
    if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier') {
      return this.importOf(callee.object)?.type === 'ImportNamespaceSpecifier' ? memberOf(callee) : '';
    }
    const imported = callee.type === 'Identifier' ? this.importOf(callee) : undefined;
    if (imported?.type !== 'ImportSpecifier') return '';
    return imported.imported.type === 'Identifier' ? imported.imported.name : '';
  }

  private importOf(identifier: Identifier): ImportDefinition['node'] | undefined {
    const definition = variableOf(this.source, identifier)?.defs.find((each) => each.type === 'ImportBinding');
    const from = String(definition?.parent.source.value);
    return /^(?:chartwright(?:\/|$)|\.)/.test(from) ? definition?.node : undefined;
  }

  /** What an expression stands in, the nearest first. */
  private ancestors(node: Node): readonly Node[] {
    return this.source.getAncestors(node).reverse();
  }
}

type ImportDefinition = Extract<Scope.Definition, { readonly type: 'ImportBinding' }>;

/** Whether a builder's parameter, or the member of it that a path leads to, is unknown: the values, and some of the chart. */
function isGivenToBuilder(index: number, path: Path): boolean {
  return index === 1 || (index === 0 && isUnknownOfChart(path));
}

function isUnknownOfChart([member]: Path): boolean {
  return member !== undefined && CHART_MEMBERS.has(member);
}

/** The variable that an identifier means; undefined where no scope has one of the name. */
export function variableOf(source: SourceCode, identifier: Identifier): Scope.Variable | undefined {
  for (let scope: Scope.Scope | null = source.getScope(identifier); scope !== null; scope = scope.upper) {
    const variable = scope.set.get(identifier.name);
    if (variable !== undefined) return variable;
  }
  return undefined;
}
