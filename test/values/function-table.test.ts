import { FUNCTIONS } from '../../src/values/function-table';
import { parseJson, type Json } from '../../src/values/json';
import { labelText } from '../../src/values/names';
import { describeHelm, evaluateInHelm } from '../support/helm';

/** Arguments in the order of the TypeScript call, and what both readings make of them. */
type Case = readonly [args: readonly Json[], result: Json];

const AT_LEAST = 'v1.33.4-eks-0a1b2c3';

const CASES: Readonly<Record<string, readonly Case[]>> = {
  eq: [
    [['a', 'a'], true],
    [['a', 'b'], false],
    [[3, 3], true],
    [[3, 4], false],
    [[true, true], true],
    [[true, false], false],
  ],
  ne: [
    [['a', 'a'], false],
    [['a', 'b'], true],
    [[3, 4], true],
  ],
  lt: [
    [[1, 2], true],
    [[2, 2], false],
    [[-1, 0], true],
    [['a', 'b'], true],
    [['Z', 'a'], true],
    [['é', 'z'], false],
  ],
  le: [
    [[2, 2], true],
    [[3, 2], false],
    [['a', 'a'], true],
  ],
  gt: [
    [[3, 2], true],
    [[2, 3], false],
    [['b', 'a'], true],
    [['\u{1f600}', '\uffe5'], true],
  ],
  ge: [
    [[2, 2], true],
    [[1, 2], false],
  ],
  and: [
    [[true, true], true],
    [[true, false], false],
    [[true, true, false], false],
  ],
  or: [
    [[false, true], true],
    [[false, false], false],
    [[false, false, true], true],
  ],
  not: [
    [[true], false],
    [[false], true],
  ],
  notEmpty: [
    [[''], false],
    [['a'], true],
    [[[]], false],
    [[[0]], true],
    [[{}], false],
    [[{ a: '' }], true],
  ],
  choose: [
    [[true, 'a', 'b'], 'a'],
    [[false, 'a', 'b'], 'b'],
    [[false, 1, 2_000_000], 2_000_000],
  ],
  hasKey: [
    [[{ a: '' }, 'a'], true],
    [[{ a: '' }, 'b'], false],
    [[{ a: '' }, 'constructor'], false],
  ],
  add: [
    [[2, 3], 5],
    [[-2, 1], -1],
    [[4503599627370495, 4503599627370496], 9007199254740991],
  ],
  sub: [
    [[2, 3], -1],
    [[3, 2], 1],
  ],
  mul: [
    [[2, 3], 6],
    [[-2, 3], -6],
    [[0, -3], 0],
  ],
  min: [
    [[2, 3], 2],
    [[-2, -3], -3],
  ],
  max: [
    [[2, 3], 3],
    [[-2, -3], -2],
  ],
  length: [
    [[''], 0],
    [['é'], 2],
    [[[1, 2]], 2],
    [[{ a: 1 }], 1],
  ],
  keys: [
    [[{ b: 1, a: 2, B: 3 }], ['B', 'a', 'b']],
    [[{}], []],
  ],
  join: [
    [[['a', 'b'], ', '], 'a, b'],
    [[[], ','], ''],
    [[['a'], ','], 'a'],
  ],
  b64enc: [
    [['é\n'], 'w6kK'],
    [[''], ''],
  ],
  sha256: [[['abc'], 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad']],
  trunc: [
    [['日本語', 2], '日本'],
    [['abc', 0], ''],
    [['abc', 5], 'abc'],
    [['a\nb', 2], 'a\n'],
    [['😀😀', 1], '😀'],
  ],
  truncAscii: [
    [['abcdef', 3], 'abc'],
    [['abc', 9], 'abc'],
  ],
  lower: [
    [['ÀB'], 'àb'],
    [['İ'], 'i'],
    [['ΑΣ'], 'ας'.replace('ς', 'σ')],
  ],
  trimSuffix: [
    [['a-b-', '-'], 'a-b'],
    [['a', 'ab'], 'a'],
    [['aXX', 'X'], 'aX'],
    [['a', ''], 'a'],
  ],
  trimLabel: [
    [['-a_b.'], 'a_b'],
    [['---'], ''],
  ],
  label: [
    [['1.0.0+build'], labelText('1.0.0+build')],
    [['x'.repeat(70)], labelText('x'.repeat(70))],
  ],
  replace: [
    [['a.b.c', '.', '-'], 'a-b-c'],
    [['aaa', 'aa', 'b'], 'ba'],
    [['a', 'x', 'y'], 'a'],
  ],
  contains: [
    [['abc', 'b'], true],
    [['b', 'abc'], false],
    [['abc', ''], true],
  ],
  hasPrefix: [
    [['abc', 'ab'], true],
    [['ab', 'abc'], false],
  ],
  hasSuffix: [
    [['abc', 'bc'], true],
    [['bc', 'abc'], false],
  ],
  kubeVersionAtLeast: [
    [[AT_LEAST, '1.33.4'], true],
    [[AT_LEAST, '1.33.5'], false],
    [['v1.35.0', '1.35.0'], true],
    [['v1.9.0', '1.10.0'], false],
  ],
};

const ROWS = Object.entries(CASES).flatMap(([name, cases]) => cases.map(([args, result]) => ({ name, args, result })));

it('has cases for every function', () => {
  expect(Object.keys(CASES).sort()).toEqual(Object.keys(FUNCTIONS).sort());
});

describe('evaluated', () => {
  it.each(ROWS)('$name of $args is $result', ({ name, args, result }) => {
    expect(FUNCTIONS[name]?.evaluate(args)).toEqual(result);
  });
});

describeHelm('printed', (helm) => {
  // A helper of a chart is part of what charts are tested with; here it has no chart around it.
  const rows = ROWS.filter(({ name }) => name !== 'label');

  it('every function gives what its twin gives, with its arguments in the same order', async () => {
    const branches = rows.map(({ name, args }, row) => {
      const operands = args.map((arg, at) =>
        typeof arg === 'number' ? literal(name, at, arg) : `(index .args ${at})`,
      );
      const call = FUNCTIONS[name]?.print(operands, () => '') ?? '';
      return `{{ if eq (int .row) ${row} }}{{ ${call} | toJson }}{{ end }}`;
    });
    const inputs = rows.map(({ args }, row) => ({ row, args }));
    const printed = await evaluateInHelm(helm, branches.join(''), inputs);
    expect(printed.map((text, row) => [rows[row]?.name, parseJson(text)])).toEqual(
      rows.map(({ name, result }) => [name, result]),
    );
  });
});

/** Numbers are operands as the printer makes them: int64, or the literal where the count must be known. */
function literal(name: string, at: number, value: number): string {
  return name === 'trunc' || name === 'truncAscii' ? String(value) : `(int64 (index .args ${at}))`;
}
