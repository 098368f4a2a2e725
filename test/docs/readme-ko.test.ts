import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = (name: string): string => readFileSync(join(__dirname, '..', '..', name), 'utf8');
const [english, korean] = [page('README.md'), page('README.ko.md')];

/** Everything of a page that a pattern finds, in order. */
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/** The lines outside code. */
const prose = (text: string): readonly string[] =>
  text
    .replaceAll(/^```\w*\n[^]*?^```$/gm, '')
    .split('\n')
    .filter((line) => line.trim() !== '');

describe('the README in Korean', () => {
  it.each([
    ['commands and examples', /^```(\w*\n[^]*?)^```$/gm],
    ['levels of headings', /^(#+) /gm],
    ['first columns of tables', /^\| (`.*?`) \|/gm],
    ['pages that it leads to', /\]\(((?!README)[^)]*)\)/g],
  ])('has the same %s', (_, pattern) => {
    expect(all(korean, pattern)).toEqual(all(english, pattern));
    expect(all(english, pattern).length).toBeGreaterThan(1);
  });

  it('leaves no sentence in English', () => {
    const latin = prose(korean).filter((line) =>
      /[a-z]+ [a-z]+ [a-z]+/.test(line.replaceAll(/`[^`]*`|\([^)]*\)/g, '')),
    );
    expect(latin.filter((line) => !/\p{Script=Hangul}/u.test(line))).toEqual([]);
  });

  it('and the one in English lead to each other', () => {
    expect([english.includes('(README.ko.md)'), korean.includes('(README.md)')]).toEqual([true, true]);
  });
});
