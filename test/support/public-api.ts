import { join, relative } from 'node:path';
import {
  createProgram,
  displayPartsToString,
  getCombinedModifierFlags,
  isClassDeclaration,
  isConstructorDeclaration,
  isFunctionDeclaration,
  isInterfaceDeclaration,
  isMethodDeclaration,
  isMethodSignature,
  isObjectLiteralExpression,
  isPropertyAssignment,
  isPropertyDeclaration,
  isPropertySignature,
  isAsExpression,
  isSatisfiesExpression,
  isGetAccessorDeclaration,
  isTypeAliasDeclaration,
  isTypeLiteralNode,
  isVariableDeclaration,
  ModifierFlags,
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  SymbolFlags,
  type Declaration,
  type Expression,
  type Node,
  type Program,
  type Symbol as TsSymbol,
  type TypeChecker,
} from 'typescript';
import { readFileSync } from 'node:fs';
import { isJsonObject, member, parseJson } from '../../src/values/json';

const ROOT = join(__dirname, '../..');

/** A property of an exported interface or class, a function's own parameters left out. */
export interface ApiMember {
  readonly name: string;
  /** As it stands in the source, on one line. */
  readonly declaration: string;
  readonly isOptional: boolean;
  readonly description: string;
  /** The text of its `@default`. */
  readonly fallback: string | undefined;
}

/** What an entry point exports under one name. */
export interface ApiExport {
  readonly name: string;
  readonly kind: 'class' | 'function' | 'interface' | 'type' | 'constant';
  /** File that declares it, below the repository. */
  readonly file: string;
  readonly declaration: string;
  readonly description: string;
  readonly members: readonly ApiMember[];
  /** Of a constant that is an object: the text of each value. */
  readonly values: ReadonlyMap<string, string>;
}

/** The entry points of the package, as in `chartwright/infra`, each with what it exports, sorted by name. */
export function publicApi(): ReadonlyMap<string, readonly ApiExport[]> {
  const entries = entryPoints();
  const program = createProgram([...entries.values()], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ScriptTarget.ES2022,
    module: ModuleKind.Node16,
    moduleResolution: ModuleResolutionKind.Node16,
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
  });
  return new Map([...entries].map(([name, path]) => [name, exportsOf(program, path)]));
}

/** Sources of the entry points, by the names under which they are imported. */
export function entryPoints(): ReadonlyMap<string, string> {
  const exported = member(parseJson(readFileSync(join(ROOT, 'package.json'), 'utf8')), 'exports');
  if (!isJsonObject(exported)) throw new Error('package.json has no exports');
  return new Map(
    Object.entries(exported).flatMap(([path, target]) => {
      const types = member(target, 'types');
      if (typeof types !== 'string') return [];
      const source = types.replace('./dist/lib', 'src').replace(/\.d\.ts$/, '.ts');
      return [[path.replace(/^\./, 'chartwright'), join(ROOT, source)] as const];
    }),
  );
}

function exportsOf(program: Program, path: string): readonly ApiExport[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`'${path}' exports nothing`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => apiExport(symbol, checker))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function apiExport(exported: TsSymbol, checker: TypeChecker): ApiExport {
  const symbol = (exported.flags & SymbolFlags.Alias) === 0 ? exported : checker.getAliasedSymbol(exported);
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined) throw new Error(`'${exported.name}' is declared nowhere`);
  return {
    name: exported.name,
    kind: kindOf(declaration),
    file: relative(ROOT, declaration.getSourceFile().fileName),
    declaration: declarationText(symbol.declarations ?? []),
    description: descriptionOf(symbol, checker),
    members: membersOf(declaration, checker),
    values: valuesOf(declaration),
  };
}

function kindOf(declaration: Declaration): ApiExport['kind'] {
  if (isClassDeclaration(declaration)) return 'class';
  if (isFunctionDeclaration(declaration)) return 'function';
  if (isInterfaceDeclaration(declaration)) return 'interface';
  return isTypeAliasDeclaration(declaration) ? 'type' : 'constant';
}

/** Every overload of a function; of the others their head, without what is in them. */
function declarationText(declarations: readonly Declaration[]): string {
  const overloads = declarations.length > 1 ? declarations.filter((one) => !hasBody(one)) : declarations;
  return overloads.map(headText).join('\n');
}

const hasBody = (declaration: Declaration): boolean =>
  isFunctionDeclaration(declaration) && declaration.body !== undefined;

function headText(declaration: Declaration): string {
  if (isVariableDeclaration(declaration)) {
    const type = declaration.type === undefined ? '' : `: ${oneLine(declaration.type)}`;
    return `${declaration.name.getText()}${type}`;
  }
  if (isTypeAliasDeclaration(declaration))
    return oneLine(declaration)
      .replace(/^export (declare )?type /, '')
      .replace(/;$/, '');
  const text = withoutBody(declaration);
  const head = isFunctionDeclaration(declaration) ? text : (text.split(' {')[0] ?? text);
  return head
    .replace(/^export (declare |abstract )*(async )?(function|interface|class) /, '')
    .replace(/;$/, '')
    .trim();
}

/** The text of a declaration up to what it does. */
function withoutBody(node: Node): string {
  const [text, body] = [oneLine(node), bodyOf(node)];
  return body === undefined ? text : text.slice(0, text.length - oneLine(body).length).trim();
}

function bodyOf(node: Node): Node | undefined {
  const isCode =
    isFunctionDeclaration(node) ||
    isConstructorDeclaration(node) ||
    isMethodDeclaration(node) ||
    isGetAccessorDeclaration(node);
  return isCode ? node.body : undefined;
}

const oneLine = (node: Node): string =>
  node
    .getText()
    .replaceAll(/\/\*\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/,? ([)\]}])/g, ' $1')
    .replaceAll(/([([]) /g, '$1')
    .replaceAll(/ ([)\]])/g, '$1');

function descriptionOf(symbol: TsSymbol, checker: TypeChecker): string {
  return displayPartsToString(symbol.getDocumentationComment(checker)).trim();
}

function membersOf(declaration: Declaration, checker: TypeChecker): readonly ApiMember[] {
  const type =
    isTypeAliasDeclaration(declaration) && isTypeLiteralNode(declaration.type) ? declaration.type : declaration;
  if (!isInterfaceDeclaration(type) && !isClassDeclaration(type) && !isTypeLiteralNode(type)) return [];
  const nodes: readonly Node[] = [...type.members];
  return nodes.flatMap((node) => {
    if (isConstructorDeclaration(node)) return [apiMember(node, 'constructor', undefined, checker)];
    const isMember =
      isPropertySignature(node) ||
      isMethodSignature(node) ||
      isPropertyDeclaration(node) ||
      isMethodDeclaration(node) ||
      isGetAccessorDeclaration(node);
    if (!isMember || node.name.getText().startsWith('#') || node.name.getText().startsWith('[')) return [];
    const hidden = ModifierFlags.Private | ModifierFlags.Protected;
    const symbol = checker.getSymbolAtLocation(node.name);
    const isInternal = symbol?.getJsDocTags().some(({ name }) => name === 'internal') ?? false;
    return (getCombinedModifierFlags(node) & hidden) !== 0 || isInternal
      ? []
      : [apiMember(node, node.name.getText(), symbol, checker)];
  });
}

function apiMember(node: Node, name: string, symbol: TsSymbol | undefined, checker: TypeChecker): ApiMember {
  const tags = symbol?.getJsDocTags(checker) ?? [];
  const fallback = tags.find((tag) => tag.name === 'default')?.text;
  return {
    name,
    declaration: withoutBody(node)
      .replace(/^(readonly|public|override) /, '')
      .replace(/;$/, ''),
    isOptional: 'questionToken' in node && node.questionToken !== undefined,
    description: symbol === undefined ? '' : descriptionOf(symbol, checker),
    fallback: fallback === undefined ? undefined : displayPartsToString(fallback).replaceAll(/\s+/g, ' ').trim(),
  };
}

function valuesOf(declaration: Declaration): ReadonlyMap<string, string> {
  const object = isVariableDeclaration(declaration) ? literalOf(declaration.initializer) : undefined;
  if (object === undefined || !isObjectLiteralExpression(object)) return new Map();
  return new Map(
    object.properties.flatMap((property) =>
      isPropertyAssignment(property) ? [[property.name.getText(), property.initializer.getText()] as const] : [],
    ),
  );
}

function literalOf(expression: Expression | undefined): Expression | undefined {
  return expression !== undefined && (isAsExpression(expression) || isSatisfiesExpression(expression))
    ? literalOf(expression.expression)
    : expression;
}
