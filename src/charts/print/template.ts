/** The text of Go templates. No other file of src/charts writes `{{`. */

/** An action whose output stands where it stands. */
export const action = (body: string): string => `{{ ${body} }}`;

/** An action that takes the line break and the indentation before it away. */
export const control = (body: string): string => `{{- ${body} }}`;

/** An action that takes the white space on both of its sides away. */
export const tight = (body: string): string => `{{- ${body} -}}`;

/** A comment. */
export const comment = (text: string): string => `{{- /* ${text.replaceAll('*/', '* /')} */}}`;

/** A named template; its body begins and ends without white space. */
export const define = (name: string, body: readonly string[]): readonly string[] => [
  tight(`define ${goString(name)}`),
  ...body,
  control('end'),
];

/** Static text in which Helm would read an action. */
export const needsEscape = (text: string): boolean => text.includes('{{') || text.includes('<no value>');

/** Static text inside a block of text, with actions in it made harmless. */
export const escapeActions = (text: string): string => text.replaceAll('{{', action(goString('{{')));

/** A string literal of Go: printable ASCII as it is, everything else escaped. */
export function goString(text: string): string {
  let literal = '';
  for (const character of text)
    literal += SHORT_ESCAPES[character] ?? (/[\x20-\x7e]/.test(character) ? character : goEscape(character));
  return `"${literal}"`;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
};

function goEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
