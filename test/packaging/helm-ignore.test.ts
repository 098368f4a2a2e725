import { helmIgnore } from '../../src/packaging/helm-ignore';
import { expectRefusal } from '../support/refusal';

test.each<[string, string, boolean, boolean]>([
  ['*.bak', 'a/b.bak', false, true],
  ['*.bak', 'a/b.txt', false, false],
  ['a.txt', 'x/a.txt', false, true],
  ['/a.txt', 'x/a.txt', false, false],
  ['/a.txt', 'a.txt', false, true],
  ['x/a.txt', 'y/x/a.txt', false, false],
  ['x/*.txt', 'x/a.txt', false, true],
  ['x/*', 'x/y/z', false, false],
  ['docs/', 'docs', true, true],
  ['docs/', 'docs', false, false],
  ['docs', 'a/docs', true, true],
  ['?.txt', 'ab.txt', false, false],
  ['[a-c].txt', 'b.txt', false, true],
  ['[^a-c].txt', 'b.txt', false, false],
  ['\\*.txt', '*.txt', false, true],
  ['\\*.txt', 'a.txt', false, false],
  ['a.b', 'axb', false, false],
  ['!*.txt', 'a.md', false, true],
  ['!*.txt', 'a.txt', false, false],
  ['# a.txt', 'a.txt', false, false],
  ['  a.txt  ', 'a.txt', false, true],
  ['', 'templates/.x.yaml', false, true],
  ['', 'templates/x.yaml', false, false],
])('the pattern %j and the path %j (a folder: %s): left out %s', (pattern, path, isFolder, expected) => {
  expect(helmIgnore(pattern, '.helmignore')(path, isFolder)).toBe(expected);
});

test.each(['a/**', '[a', 'a\\', '[]'])('fails on the pattern %j', (pattern) => {
  expectRefusal(() => helmIgnore(pattern, '.helmignore'), 'E_FILE', JSON.stringify(pattern));
});
