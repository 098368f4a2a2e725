import type { Json } from '../../values/json';

/** JSON as a file: two spaces of indentation, a line break at the end. */
export const jsonText = (value: Json): string => `${JSON.stringify(value, undefined, 2)}\n`;
