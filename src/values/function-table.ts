import { commonType, wrongType, wrongTypes } from './common-type';
import {
  arithmetic,
  bool,
  comparison,
  corners,
  integer,
  isBoolean,
  isString,
  map,
  prefix,
  subjectLast,
  text,
  type FunctionSpec,
} from './function-spec';
import * as integers from './go-integers';
import { compareBytes } from './go-json';
import * as strings from './go-strings';
import { isJsonArray, type Json } from './json';
import { labelText } from './names';
import { ANY_STRING } from './value-type';

/** Every function over expressions, in the order of arguments of the TypeScript call. The key is the name that nodes carry. */
export const FUNCTIONS: Readonly<Record<string, FunctionSpec>> = {
  eq: { print: prefix('eq'), evaluate: ([a, b]) => sameValue(a, b), result: isBoolean },
  ne: { print: prefix('ne'), evaluate: ([a, b]) => !sameValue(a, b), result: isBoolean },
  lt: comparison('lt', (a, b) => order(a, b) < 0),
  le: comparison('le', (a, b) => order(a, b) <= 0),
  gt: comparison('gt', (a, b) => order(a, b) > 0),
  ge: comparison('ge', (a, b) => order(a, b) >= 0),
  and: { print: prefix('and'), evaluate: (values) => values.map(bool).every(Boolean), result: isBoolean },
  or: { print: prefix('or'), evaluate: (values) => values.map(bool).some(Boolean), result: isBoolean },
  not: { print: prefix('not'), evaluate: ([a]) => !bool(a), result: isBoolean },
  notEmpty: {
    print: ([of = '']) => `not (empty ${of})`,
    evaluate: ([of = null]) => integers.length(of) > 0,
    result: isBoolean,
  },
  choose: {
    print: ([condition = '', then = '', otherwise = '']) => `ternary ${then} ${otherwise} ${condition}`,
    evaluate: ([condition, then = null, otherwise = null]) => (bool(condition) ? then : otherwise),
    result: ([, then, otherwise]) => {
      const common = commonType(then, otherwise);
      if (common !== undefined) return common;
      const wanted = 'two values of one type; `${n}` is the text of a number';
      throw wrongTypes('choose', [then, otherwise], wanted);
    },
  },
  hasKey: { print: prefix('hasKey'), evaluate: ([of, key]) => Object.hasOwn(map(of), text(key)), result: isBoolean },
  add: arithmetic(
    'add',
    integers.add,
    corners((a, b) => a + b),
  ),
  sub: arithmetic(
    'sub',
    integers.sub,
    corners((a, b) => a - b),
  ),
  mul: arithmetic(
    'mul',
    integers.mul,
    corners((a, b) => a * b),
  ),
  min: arithmetic('min', integers.min, corners(Math.min)),
  max: arithmetic('max', integers.max, corners(Math.max)),
  length: {
    print: prefix('len'),
    evaluate: ([of = null]) => integers.length(of),
    result: () => ({ kind: 'integer', minimum: 0, maximum: 2 ** 31 - 1 }),
  },
  keys: {
    print: ([of = '']) => `keys ${of} | sortAlpha`,
    evaluate: ([of]) => strings.sortedKeys(map(of)),
    result: () => ({ kind: 'array', element: ANY_STRING }),
  },
  join: {
    print: subjectLast('join'),
    evaluate: ([list, separator]) => (isJsonArray(list) ? list : []).map(text).join(text(separator)),
    result: isString,
  },
  b64enc: { print: prefix('b64enc'), evaluate: ([of]) => strings.b64enc(text(of)), result: isString },
  sha256: { print: prefix('sha256sum'), evaluate: ([of]) => strings.sha256sum(text(of)), result: isString },
  trunc: {
    print: ([of = '', count = '']) => `regexFind "^(?s:.{0,${count}})" ${of}`,
    evaluate: ([of, count]) => Array.from(text(of)).slice(0, integer(count)).join(''),
    result: isString,
  },
  /** For text that is ASCII by its nature: Helm counts bytes. */
  truncAscii: {
    print: subjectLast('trunc'),
    evaluate: ([of, count]) => strings.trunc(integer(count), text(of)),
    result: isString,
  },
  lower: { print: prefix('lower'), evaluate: ([of]) => strings.lower(text(of)), result: isString },
  trimSuffix: {
    print: subjectLast('trimSuffix'),
    evaluate: ([of, suffix]) => strings.trimSuffix(text(suffix), text(of)),
    result: isString,
  },
  /** Without the signs that a label may hold but not end with. */
  trimLabel: {
    print: ([of = '']) => `trimAll "-_." ${of}`,
    evaluate: ([of]) => text(of).replace(/^[-_.]+|[-_.]+$/g, ''),
    result: isString,
  },
  /** A label whatever the text holds. */
  label: {
    print: ([of = ''], include) => include('label', of),
    evaluate: ([of]) => labelText(text(of)),
    result: isString,
  },
  replace: {
    print: subjectLast('replace'),
    evaluate: ([of, old, replacement]) => strings.replace(text(old), text(replacement), text(of)),
    result: isString,
  },
  contains: {
    print: subjectLast('contains'),
    evaluate: ([of, part]) => strings.contains(text(part), text(of)),
    result: isBoolean,
  },
  hasPrefix: {
    print: subjectLast('hasPrefix'),
    evaluate: ([of, part]) => strings.hasPrefix(text(part), text(of)),
    result: isBoolean,
  },
  hasSuffix: {
    print: subjectLast('hasSuffix'),
    evaluate: ([of, part]) => strings.hasSuffix(text(part), text(of)),
    result: isBoolean,
  },
  kubeVersionAtLeast: {
    // A constraint without a pre-release refuses every version that has one, and EKS's versions have one.
    print: ([version = '', minimum = '']) => `semverCompare (printf ">=%s-0" ${minimum}) ${version}`,
    evaluate: ([version, minimum]) => compareVersions(text(version), text(minimum)) >= 0,
    result: isBoolean,
  },
};

function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a === typeof b && typeof a !== 'object') return a === b;
  throw wrongType('two values of one scalar type', [a ?? null, b ?? null]);
}

function order(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareBytes(String(a), String(b));
}

/** Orders versions by their three numbers; with the constraint printed for it, a pre-release counts as its version. */
function compareVersions(a: string, b: string): number {
  const numbers = (version: string): number[] =>
    (/^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? [])
      .slice(1)
      .map((digits: string | undefined) => Number(digits ?? 0));
  const [left, right] = [numbers(a), numbers(b)];
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
