import { parseJson } from '../../src/values/json';
import { jsonDifferences } from '../../src/values/json-difference';

test('equal documents do not differ, whatever the order of their keys', () => {
  expect(jsonDifferences({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toEqual([]);
});

test('every difference is told with a JSON pointer and both sides', () => {
  expect(jsonDifferences({ 'a/b': 1, c: [1, 2], d: {} }, { 'a/b': '1', c: [1], e: false })).toEqual([
    { pointer: '/a~1b', left: 1, right: '1' },
    { pointer: '/c/1', left: 2, right: undefined },
    { pointer: '/d', left: {}, right: undefined },
    { pointer: '/e', left: undefined, right: false },
  ]);
});

test('a key of the prototype is not there unless it is the document that has it', () => {
  expect(jsonDifferences({}, parseJson('{"__proto__": 1, "constructor": 2}'))).toEqual([
    { pointer: '/__proto__', left: undefined, right: 1 },
    { pointer: '/constructor', left: undefined, right: 2 },
  ]);
});
