import fc from '../support/properties';
import { z } from 'zod';
import { readWholeYaml } from '../../src/packaging/helm-yaml';
import { readPlainYaml } from '../../src/packaging/plain-yaml';
import { printYaml } from '../../src/packaging/print-yaml';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a: b', '- a', '"a": b', 'key:', '1.0.0', 'true', '', 'a #b', 'https://e.com/a', "it's"),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.boolean(),
    fc.array(fc.oneof(text, fc.dictionary(text, tie('tree'), { minKeys: 1, maxKeys: 3 })), { maxLength: 3 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 4 }),
  ),
}));

test('whatever is printed is read back', () => {
  fc.assert(
    fc.property(fc.dictionary(text, tree, { minKeys: 1 }), (value) => {
      const wanted = z.json().parse(JSON.parse(JSON.stringify(value)));
      fc.pre(!/"(?:__proto__|<<)":/.test(JSON.stringify(wanted)));
      expect(readPlainYaml(printYaml(wanted, ''))).toEqual(wanted);
    }),
  );
});

const line = fc.constantFrom(
  'a: b',
  '- a: b',
  '- c',
  'b:',
  '  a: 1',
  '  c: x',
  '  - d',
  '    e: f',
  'x: "y"',
  'x: |',
  '  more',
  'a: [b]',
  '- - a',
  '# c',
  '',
  'a: *b',
  '? a',
  'k: yes',
  '"q": r',
  'n: 1.0',
  ' o: p',
  "s: 't'",
  'u: v #w',
);

test('whatever is read is what a whole reader reads', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), (lines) => {
      const source = `${lines.join('\n')}\n`;
      const value = readPlainYaml(source);
      expect(value ?? whole(source)).toEqual(whole(source));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  'a: 1.10\n',
  'a: yes\n',
  'a: |\n  b\n',
  'a: b\n  c\n',
  'a: &x b\n',
  'a: b',
  '- - a\n',
  'a: b # c\n',
  'a:\n',
  "a: 'b'\n",
  'a: b\na: c\n',
])('%j is left to a whole reader', (source) => {
  expect(readPlainYaml(source)).toBeUndefined();
});

function whole(source: string): unknown {
  try {
    return readWholeYaml(source, 'x', 'E_INDEX');
  } catch {
    return 'refused';
  }
}
