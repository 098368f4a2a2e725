import { isJsonArray, isJsonObject, type Json } from '../../values/json';
import type { Node } from '../../values/expression';
import {
  occupied,
  presence,
  writtenKeys,
  someNode,
  type ChoiceTree,
  type ListTree,
  type LoopTree,
  type MapEntry,
  type MapLoop,
  type MapTree,
  type Tree,
} from '../../values/tree';
import { typeOf } from '../../values/type-of';
import { isContainer, mayHoldLines } from '../../values/yaml-safety';
import { expression, include, insideLoop, operand, scalarAction, type PrintContext } from './expression';
import { action, control, escapeActions, goString, needsEscape } from './template';
import { isBlockText, yamlQuoted, yamlScalar } from './yaml-scalar';

/** Lines of a template, each with its indentation. */
type Lines = readonly string[];

const pad = (indent: number): string => ' '.repeat(indent);

/** The lines of a map, each entry at the indentation. */
export function mapLines(tree: MapTree, indent: number, context: PrintContext): Lines {
  const helper =
    tree.helper === undefined
      ? []
      : [pad(indent) + control(`${include(tree.helper.name, context.root, context)} | nindent ${indent}`)];
  const written = writtenKeys(tree.entries, tree.helper);
  return [
    ...helper,
    ...tree.entries.flatMap((entry, index) => {
      const inner = before(tree.entries, index, context);
      return entry.kind === 'loop' ? mapLoopLines(entry, written, indent, inner) : entryLines(entry, indent, inner);
    }),
  ];
}

/** The context of a part of a list or map: what something certainly comes after is not cut off. */
function before(parts: ListTree['items'] | MapTree['entries'], index: number, context: PrintContext): PrintContext {
  if (context.isCut !== true || parts.slice(index + 1).every((part) => presence(part) !== true)) return context;
  return { ...context, isCut: false };
}

function mapLoopLines(loop: MapLoop, written: readonly string[], indent: number, context: PrintContext): Lines {
  const inner = insideLoop(context, loop.variables);
  return [
    pad(indent) + control(rangeAction(loop, inner, context, written)),
    ...entryLines({ ...loop, kind: 'entry' }, indent, inner),
    pad(indent) + control('end'),
  ];
}

/** The lines of `key: value`, or of nothing where the value is left out. */
function entryLines({ key, value }: MapEntry, indent: number, context: PrintContext): Lines {
  if (value.kind === 'choice')
    return choiceLines(value, indent, context, (part, inner) =>
      entryLines({ kind: 'entry', key, value: part }, indent, inner),
    );
  const printedKey = `${pad(indent)}${scalarText(key, context)}:`;
  const present = presence(value);
  if (present === true) return valueLines(printedKey, value, indent, context);
  if (present === false) return [];
  return [
    pad(indent) + control(`if ${condition(present, context)}`),
    ...valueLines(printedKey, value, indent, context),
    pad(indent) + control('end'),
  ];
}

/** The lines of a value after its key. */
function valueLines(key: string, tree: Tree, indent: number, context: PrintContext): Lines {
  const inner = indent + 2;
  switch (tree.kind) {
    case 'value':
      return isWhole(tree.node)
        ? wholeLines(key, tree.node, inner, context)
        : blockOrScalar(key, tree.node, inner, context);
    case 'map':
      return isPlainEmpty(tree)
        ? [`${key} {}`]
        : [key, ...filled(tree, inner, context, mapLines(tree, inner, context), '{}')];
    case 'list':
      return isPlainEmpty(tree)
        ? [`${key} []`]
        : [key, ...filled(tree, inner, context, listLines(tree, inner, context), '[]')];
    case 'fail':
      return [key + ' ' + action(`fail ${operand(tree.message, context)}`)];
    case 'choice':
      return choiceLines(tree, inner, context, (part, within) => valueLines(key, part, indent, within));
  }
}

function blockOrScalar(key: string, node: Node, indent: number, context: PrintContext): Lines {
  if (node.op !== 'literal' || typeof node.value !== 'string' || !isBlockText(node.value))
    return [`${key} ${scalarText(node, context)}`];
  if (context.isCut === true && node.value.endsWith('\n')) return [`${key} ${scalarText(node, context)}`];
  const lines = escapeActions(node.value).replace(/\n$/, '').split('\n');
  return [
    `${key} ${node.value.endsWith('\n') ? '|' : '|-'}`,
    ...lines.map((line) => (line === '' ? '' : pad(indent) + line)),
  ];
}

/** The lines of a list, each item at the indentation. */
function listLines(tree: ListTree, indent: number, context: PrintContext): Lines {
  return tree.items.flatMap((item, index) => {
    const inner = before(tree.items, index, context);
    return item.kind === 'loop' ? listLoopLines(item, indent, inner) : itemLines(item, indent, inner);
  });
}

function listLoopLines(loop: LoopTree, indent: number, context: PrintContext): Lines {
  const inner = insideLoop(context, loop.variables);
  return [
    pad(indent) + control(rangeAction(loop, inner, context)),
    ...itemLines(loop.body, indent, inner),
    pad(indent) + control('end'),
  ];
}

function itemLines(tree: Tree, indent: number, context: PrintContext): Lines {
  if (tree.kind === 'choice')
    return choiceLines(tree, indent, context, (part, inner) => itemLines(part, indent, inner));
  const dash = `${pad(indent)}-`;
  if (tree.kind !== 'map' || isPlainEmpty(tree)) return valueLines(dash, tree, indent, context);
  const begun = beginningWithEntry(tree);
  if (begun === undefined) return valueLines(dash, tree, indent, context);
  const [first = '', ...rest] = mapLines(begun, indent + 2, context);
  return [`${dash} ${first.trimStart()}`, ...rest];
}

/** The map with an entry first that is always there, so that it can stand beside the dash of a list item; undefined without one. */
function beginningWithEntry(tree: MapTree): MapTree | undefined {
  if (tree.helper !== undefined) return undefined;
  const first = tree.entries.find(
    (entry) =>
      entry.kind === 'entry' &&
      entry.key.op === 'literal' &&
      entry.value.kind !== 'choice' &&
      presence(entry.value) === true,
  );
  return first && { ...tree, entries: [first, ...tree.entries.filter((entry) => entry !== first)] };
}

/** The lines of a collection that may come out empty: YAML would read nothing as null. */
function filled(tree: MapTree | ListTree, indent: number, context: PrintContext, lines: Lines, empty: string): Lines {
  const condition_ = tree.omitEmpty ? true : occupied(tree);
  if (condition_ === true) return lines;
  if (condition_ === false) return [pad(indent) + empty];
  const otherwise = [pad(indent) + control('else'), pad(indent) + empty, pad(indent) + control('end')];
  const onlyPart = tree.kind === 'list' ? tree.items : tree.entries;
  if (onlyPart.length === 1 && onlyPart[0]?.kind === 'loop') return [...lines.slice(0, -1), ...otherwise];
  return [pad(indent) + control(`if ${condition(condition_, context)}`), ...lines, ...otherwise];
}

type Print = (part: Tree, context: PrintContext) => Lines;

function choiceLines(tree: ChoiceTree, indent: number, context: PrintContext, print: Print): Lines {
  const end = pad(indent) + control('end');
  const whole = wholeIfNotEmpty(tree);
  if (whole !== undefined) {
    return [
      pad(indent) + control(`with ${expression(whole, context)}`),
      ...print(tree.then, { ...context, root: '$', dot: whole }),
      end,
    ];
  }
  const lines = [pad(indent) + control(`if ${condition(tree.condition, context)}`), ...print(tree.then, context)];
  let otherwise = tree.otherwise;
  while (otherwise?.kind === 'choice') {
    lines.push(
      pad(indent) + control(`else if ${condition(otherwise.condition, context)}`),
      ...print(otherwise.then, context),
    );
    otherwise = otherwise.otherwise;
  }
  if (otherwise !== undefined) lines.push(pad(indent) + control('else'), ...print(otherwise, context));
  return [...lines, end];
}

/** The list or map that is printed whole where it is not empty: what `with` is for. */
function wholeIfNotEmpty({ condition: test, then, otherwise }: ChoiceTree): Node | undefined {
  if (otherwise !== undefined || then.kind !== 'value' || test.op !== 'call' || test.function !== 'notEmpty')
    return undefined;
  return test.arguments[0] === then.node && then.node.op === 'path' && isWhole(then.node) ? then.node : undefined;
}

function rangeAction(
  { over, variables, ...body }: LoopTree | MapLoop,
  inner: { readonly key: string; readonly item: string },
  outer: PrintContext,
  except: readonly string[] = [],
): string {
  const source =
    except.length === 0 ? expression(over, outer) : ['omit', operand(over, outer), ...except.map(goString)].join(' ');
  const usesKey = someNode(body, (node) => node.op === 'path' && node.root === variables.key);
  return `range ${usesKey ? `${inner.key}, ${inner.item}` : inner.item} := ${source}`;
}

/** A condition as `if` takes it. */
export function condition(node: Node, context: PrintContext): string {
  if (node.op === 'call' && node.function === 'notEmpty' && node.arguments[0]?.op === 'path')
    return expression(node.arguments[0], context);
  return expression(node, context);
}

/** Whether the value is a list or map that `toYaml` prints whole. */
const isWhole = (node: Node): boolean =>
  isContainer(typeOf(node)) && !(node.op === 'literal' && isEmptyLiteral(node.value));

const isEmptyLiteral = (value: Json): boolean =>
  (isJsonArray(value) && value.length === 0) || (isJsonObject(value) && Object.keys(value).length === 0);

/** A list or map on the lines after its key. As JSON it needs no line break at its end, whatever text is in it. */
function wholeLines(key: string, node: Node, indent: number, context: PrintContext): Lines {
  const value = node === context.dot ? '.' : operand(node, context);
  if (context.isCut === true && mayHoldLines(typeOf(node))) return [`${key} ${action(`toJson ${value}`)}`];
  return [key, pad(indent) + control(`toYaml ${value} | nindent ${indent}`)];
}

/** A scalar on the line of its key. */
function scalarText(node: Node, context: PrintContext): string {
  if (node.op !== 'literal') return scalarAction(node, context);
  if (typeof node.value === 'object' && node.value !== null) return JSON.stringify(node.value);
  if (typeof node.value === 'string' && needsEscape(node.value)) return escapedText(node.value);
  return yamlScalar(node.value);
}

/** Static text with braces is a literal of the template; what Helm deletes is hidden from it by YAML's own escape. */
function escapedText(text: string): string {
  return text.includes('<no value>')
    ? yamlQuoted(text).replaceAll('{{', '\\x7b{')
    : action(`${goString(text)} | quote`);
}

const isPlainEmpty = (tree: MapTree | ListTree): boolean =>
  tree.kind === 'list' ? tree.items.length === 0 : tree.entries.length === 0 && tree.helper === undefined;
