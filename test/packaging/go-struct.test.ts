import { sortKeys } from '../../src/packaging/go-struct';

test('keys stand in the order of their UTF-8 bytes, in which a face comes after what UTF-16 puts behind it', () => {
  expect(Object.keys(sortKeys({ '\u{1f600}': 1, '\uff21': 2, b: 3, a: 4 }))).toEqual(['a', 'b', '\uff21', '\u{1f600}']);
});
