import type { ValueType } from './value-type';

/**
 * What a person calls a type, as in `list of string`.
 *
 * @param detail says more of some types, wherever they stand in the type. @default - their bare names
 */
export function typeName(type: ValueType, detail: (type: ValueType) => string | undefined = () => undefined): string {
  return detail(type) ?? bareName(type, detail);
}

function bareName(type: ValueType, detail: (type: ValueType) => string | undefined): string {
  switch (type.kind) {
    case 'enum':
      return 'string';
    case 'array':
      return `list of ${typeName(type.element, detail)}`;
    case 'record':
      return `map of ${typeName(type.value, detail)}`;
    case 'intOrString':
      return 'integer or string';
    case 'json':
      return 'any';
    default:
      return type.kind;
  }
}
