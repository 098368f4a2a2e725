import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, patternPage } from '../support/pattern-page';

test.each(Object.keys(PAGES))('the page of %s shows what the pattern prints today', (name) => {
  const page = readFileSync(join(__dirname, `../../docs/patterns/${name}.md`), 'utf8');
  expect(page).toBe(patternPage(name));
});

test('the index of patterns names every page', () => {
  const index = readFileSync(join(__dirname, '../../docs/patterns/README.md'), 'utf8');
  const named = [...index.matchAll(/^\| \[\w+\]\(([a-z-]+)\.md\)/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(PAGES).sort());
});
