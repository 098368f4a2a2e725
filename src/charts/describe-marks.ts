import { ChartwrightError } from '../errors';
import type { Build } from '../values/build';
import type { Node } from '../values/expression';
import { splitMarks } from '../values/marks';
import type { Culprit } from './culprit';
import { describeNode } from './describe-node';
import { withDurationMarks, withNumberMarks } from './duration-marks';

/** What cdk8s puts before the message of an error while an object is made JSON: names that are not known yet. */
const SERIALIZING = /^Failed serializing construct at path '[^']*' with name '[^']*': (Error: )?/;

/** An error with what each mark in its text stands for in place of the mark, and with the construct or the line that it comes from. */
export function describeMarks(error: unknown, build: Build, from: (error: Error) => Culprit): ChartwrightError {
  if (!(error instanceof Error))
    return new ChartwrightError('E_CHART_OBJECT', `the builder throws ${String(error)}`, {}, { cause: error });
  const said = error.message.replace(SERIALIZING, '').replace(/\.$/, '');
  const text = withNumberMarks(withDurationMarks(said, build), build);
  const pieces = splitMarks(text, (index) => index < build.nodes.length);
  const nodes = pieces.flatMap((piece) => ('node' in piece ? [build.node(piece.node)] : []));
  const message = pieces
    .map((piece) => ('text' in piece ? piece.text : `‹${describeNode(build.node(piece.node))}›`))
    .join('');
  if (error instanceof ChartwrightError) return described(error, message, nodes, from);
  const { construct, title } = from(error);
  const value = valueOf(nodes);
  if (value === undefined)
    return new ChartwrightError(
      'E_CHART_OBJECT',
      `${title.replace(/,$/, '')}: ${message}`,
      { construct },
      { cause: error },
    );
  return new ChartwrightError(
    'E_VALUE_INSPECTED',
    `${title} looked at ${value}, which is known only when the chart is installed: ${message}; use a construct of chartwright there, or give this one a plain value and replace it with set(construct, pointer, value)`,
    { construct, value },
    { cause: error },
  );
}

/**
 * What is left of a mark that was put into capitals, cut, or encoded as base64, in which a mark begins in one of three ways. No chart has
 * so many nodes that another digit follows.
 */
const CHANGED_MARK = /[zZ][qQ]0[0-9A-Za-z]*|[A-Za-z0-9+/]*(?:enEw|pxM[A-Z]|6cT[AB])[A-Za-z0-9+/]{8,}={0,2}/g;

/** The text with a word in place of what is left of marks, which nobody is to read. */
export const withoutChangedMarks = (text: string): string => text.replaceAll(CHANGED_MARK, '‹value›');

/** An error that shows no mark, not even a changed one, neither in its message nor in its place. */
export function unmarked(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const message = withoutChangedMarks(error.message);
  if (!(error instanceof ChartwrightError)) {
    return message === error.message
      ? error
      : new ChartwrightError(
          'E_VALUE_INSPECTED',
          `a value that is not known yet was changed: ${message}`,
          {},
          { cause: error },
        );
  }
  const { construct, value, file } = error.place;
  const place = {
    construct: construct && withoutChangedMarks(construct),
    value: value && withoutChangedMarks(value),
    file: file && withoutChangedMarks(file),
  };
  const isUnchanged =
    message === error.message && place.construct === construct && place.value === value && place.file === file;
  return isUnchanged ? error : new ChartwrightError(error.code, message, place, { cause: error });
}

function described(
  error: ChartwrightError,
  message: string,
  nodes: readonly Node[],
  from: (error: Error) => Culprit,
): ChartwrightError {
  if (nodes.length === 0 && error.place.construct !== undefined) return error;
  const culprit = from(error);
  const construct = error.place.construct ?? culprit.construct;
  const value = error.place.value ?? valueOf(nodes);
  const known = construct === undefined || message.includes(`'${construct}'`) ? message : `'${construct}': ${message}`;
  // Functions over expressions are no constructs: the line that calls one is all there is of a place.
  const isPlaceless = construct === undefined && error.code === 'E_EXPRESSION';
  const placed = isPlaceless && culprit.called !== undefined ? `${known}; ${culprit.called}` : known;
  return new ChartwrightError(error.code, placed, { ...error.place, construct, value }, { cause: error });
}

/** A name is what a message calls an object, not what is wrong with it. */
function valueOf(nodes: readonly Node[]): string | undefined {
  const node = nodes.find(({ op }) => op !== 'name');
  return node && describeNode(node);
}
