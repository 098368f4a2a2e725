import { longestMatch } from '../../src/values/pattern-syntax';

describe('the longest text that a pattern matches', () => {
  it.each([
    ['^a{2,5}$', 5],
    ['^(ab|c)?d$', 3],
    ['^a*$', Infinity],
    ['a$', Infinity],
    ['^a', Infinity],
    [String.raw`^a\$`, Infinity],
    [String.raw`^a\\$`, 2],
  ])('of %s is %d characters', (pattern, length) => {
    expect(longestMatch(pattern)).toBe(length);
  });
});
