import { isPlainPattern } from './patterns';
import type { StringType, ValueType } from './value-type';

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

/** Whether a pattern of the type lets printable ASCII through only, and neither `<` nor a space at an end of it. */
export function isPlainText({ patterns = [] }: StringType): boolean {
  return patterns.some(isPlainPattern);
}
