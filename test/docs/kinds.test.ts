import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnOf, kindsPage } from '../support/kinds-page';

test('docs/kinds.md says what the tests find; npx jiti scripts/kinds-page.ts writes it', () => {
  expect(readFileSync(join(__dirname, '../../docs/kinds.md'), 'utf8')).toBe(kindsPage());
});

test('every kind has a prop for each field, makes what a person would write, and takes values', () => {
  const partial = Object.entries(columnOf('fields')).filter(([, text]) => !/^(100 %|those)/.test(text));
  const unequal = Object.entries(columnOf('plain')).filter(([, text]) => !/^([1-9]\d*) of \1$/.test(text));
  const fixed = Object.entries(columnOf('driven')).filter(([, text]) => text.startsWith('0 '));
  expect([partial, unequal, fixed]).toEqual([[], [], []]);
});
