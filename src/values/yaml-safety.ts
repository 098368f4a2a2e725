import type { Node } from './expression';
import { childrenOf } from './node-paths';
import { isPlainPattern } from './patterns';
import { typeOf } from './type-of';
import type { StringType, ValueType } from './value-type';
import type { Json } from './json';

/** Longest key of any characters that Helm reads back in every style: it reads 1,024 before a colon, and Go writes some with ten. */
export const MAX_ESCAPED_KEY_LENGTH = 100;

/** Whether values of the type are lists or maps for certain. */
export function isContainer({ kind }: ValueType): boolean {
  return kind === 'array' || kind === 'record' || kind === 'object';
}

/**
 * Whether Helm's `toYaml` prints every value that the schema allows so that it reads back the same: no control characters,
 * no line separators, no key `<<`, no text that Helm deletes.
 */
export function survivesYaml(type: ValueType): boolean {
  switch (type.kind) {
    case 'string':
      return isPlainText(type);
    case 'enum':
      return type.members.every((member) => /^[\x20-\x7e]*$/.test(member) && !member.includes('<no value>'));
    case 'intOrString':
      return isPlainText(type.string);
    case 'array':
      return survivesYaml(type.element);
    case 'record':
      return (isPlainText(type.key) || type.value.kind === 'json') && survivesYaml(type.value);
    case 'object':
      return Object.values(type.properties).every((member) => survivesYaml(member.type));
    default:
      return true;
  }
}

/** Whether text of several lines may be anywhere in what survives `toYaml`: in what is anything, since all other text has a plain pattern. */
export function mayHoldLines(type: ValueType): boolean {
  switch (type.kind) {
    case 'json':
      return true;
    case 'array':
      return mayHoldLines(type.element);
    case 'record':
      return mayHoldLines(type.value);
    case 'object':
      return Object.values(type.properties).some((member) => mayHoldLines(member.type));
    default:
      return false;
  }
}

/**
 * Whether Helm's `toYaml` prints every value that a node can have so that it reads back the same. What is put together from values of
 * different types has none that says so: then its parts are looked at.
 */
export function nodeSurvivesYaml(node: Node): boolean {
  if (node.op === 'literal') return literalSurvivesYaml(node.value);
  const type = typeOf(node);
  if (!isMixed(type)) return survivesYaml(type);
  const parts = childrenOf(node);
  return parts.length === 0 || parts.every(nodeSurvivesYaml);
}

/** Whether a literal is printable ASCII wherever it is text, with nothing in it that YAML or Helm read as theirs. */
function literalSurvivesYaml(value: Json): boolean {
  if (typeof value === 'string') return /^(?! )[\x20-\x7e]*$/.test(value) && !value.includes('<');
  if (typeof value !== 'object' || value === null) return true;
  if (Object.keys(value).some((key) => key.length > MAX_ESCAPED_KEY_LENGTH)) return false;
  return Object.entries(value).flat().every(literalSurvivesYaml);
}

/** Whether the type is one of lists or maps of anything, which is what those of different types have in common. */
export function isMixed(type: ValueType): boolean {
  return (
    (type.kind === 'array' && type.element.kind === 'json') || (type.kind === 'record' && type.value.kind === 'json')
  );
}

/** Whether a pattern of the type lets printable ASCII through only, and neither `<` nor a space at an end of it. */
export function isPlainText({ patterns = [] }: StringType): boolean {
  return patterns.some(isPlainPattern);
}
