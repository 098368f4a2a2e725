import type { Guard } from '../../src/values/build';
import { exclude, imply } from '../../src/values/conditions';
import type { Node } from '../../src/values/expression';
import { ANY_STRING } from '../../src/values/value-type';

const value = (name: string): Node => ({ op: 'path', root: 'Values', path: [name], type: ANY_STRING, optional: false });
const text = (literal: string): Node => ({ op: 'literal', value: literal });
const call = (name: string, ...operands: Node[]): Node => ({ op: 'call', function: name, arguments: operands });
const when = (condition: Node): Guard => ({ kind: 'when', condition });
const each = (item: number): Guard => ({ kind: 'each', over: value('list'), variables: { key: item - 1, item } });

const [a, b] = [value('a'), value('b')];

test.each<readonly [string, Guard[], Guard[], boolean]>([
  ['a condition and itself', [when(a)], [when(a)], true],
  ['two conditions and one of them', [when(a), when(b)], [when(b)], true],
  ['a conjunction and a part of it', [when(call('and', a, b))], [when(b)], true],
  ['two conditions and their conjunction', [when(a), when(b)], [when(call('and', b, a))], true],
  ['nothing and a condition', [], [when(a)], false],
  ['a condition and its opposite', [when(a)], [when(call('not', a))], false],
  ['a disjunction and a part of it', [when(call('or', a, b))], [when(a)], false],
  ['a loop and itself', [each(1)], [each(1)], true],
  ['two loops over one list', [each(1)], [each(3)], false],
  ['anything and nothing', [when(a), each(1)], [], true],
])('implication of %s', (_, inner, outer, expected) => {
  expect(imply(inner, outer)).toBe(expected);
});

test.each<readonly [string, Node, Node, boolean]>([
  ['a condition and its opposite', a, call('not', a), true],
  ['two values of one text', call('eq', a, text('x')), call('eq', text('y'), a), true],
  ['eq and ne', call('eq', a, text('x')), call('ne', a, text('x')), true],
  ['lt and ge', call('lt', a, b), call('ge', a, b), true],
  ['gt and le', call('gt', a, b), call('le', a, b), true],
  ['a part of a conjunction and its opposite', call('and', a, b), call('not', b), true],
  ['one value of two texts', call('eq', a, text('x')), call('eq', b, text('y')), false],
  ['one value of one text', call('eq', a, text('x')), call('eq', a, text('x')), false],
  ['lt and gt', call('lt', a, b), call('gt', b, a), false],
  ['two conditions', a, b, false],
])('exclusion of %s', (_, one, other, expected) => {
  expect(exclude([when(one)], [when(other)])).toBe(expected);
  expect(exclude([when(other)], [when(one)])).toBe(expected);
});

test('loops exclude nothing', () => {
  expect(exclude([each(1)], [each(1)])).toBe(false);
});
