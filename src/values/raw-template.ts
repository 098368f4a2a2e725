import { ChartwrightError } from '../errors';
import { folded } from './call';
import type { Expr, RawNode } from './expression';
import type { Json } from './json';
import { late, present, toNode } from './nodes';

/** What a value of user code is once it is known. */
export type Known<T> = T extends Expr<infer Value> ? Value : T;

/** The values of a raw template, known. */
export type KnownValues<Values extends readonly unknown[]> = { readonly [At in keyof Values]: Known<Values[At]> };

/** The twin of a raw template: what the template gives for the values in it, computed in TypeScript. */
export type RawTwin<Values extends readonly unknown[]> = (...values: KnownValues<Values>) => string;

/**
 * Text that a Go template gives for which there is no function: the pipeline as it stands inside of the braces, with values and
 * expressions in it, and after it the same in TypeScript.
 *
 * The backslashes of the template are Go's. Whole numbers in it are int64, text needs no quotes. Nothing but `chartwright verify`
 * can tell whether both give the same text for every value: give it a chart that has one.
 *
 * @throws ChartwrightError `E_EXPRESSION` for a template that is empty or has braces of its own, and for a twin that gives no text
 *
 * @example
 * const slug = rawTemplate`regexReplaceAll "[^a-z0-9]+" ${v.database.host} "-"`((host) => host.replaceAll(/[^a-z0-9]+/g, '-'));
 */
export function rawTemplate<const Values extends readonly unknown[]>(
  template: TemplateStringsArray,
  ...values: Values
): (twin: RawTwin<Values>) => string {
  const pieces = [...template.raw];
  checkTemplate(pieces.join(''));
  return (twin) => {
    const node: RawNode = {
      op: 'raw',
      pieces,
      arguments: values.map(toNode),
      twin: (known) => checkedText(pieces, twin(...late<KnownValues<Values>>(known))),
    };
    return present(folded(node, node.arguments));
  };
}

function checkTemplate(text: string): void {
  const problem =
    text.trim() === ''
      ? 'is empty; wants a pipeline'
      : /\{\{|\}\}/.test(text)
        ? 'has braces of its own; leave them out'
        : undefined;
  if (problem !== undefined) throw new ChartwrightError('E_EXPRESSION', `the raw template '${text}' ${problem}`);
}

/** Nobody's compiler looks at JavaScript. */
function checkedText(pieces: readonly string[], text: Json | undefined): string {
  if (typeof text === 'string') return text;
  throw new ChartwrightError(
    'E_EXPRESSION',
    `the twin of the raw template '${pieces.join('…')}' gives ${JSON.stringify(text)}; wants text, as the template does`,
  );
}
