import { parsePattern } from '../../src/values/pattern-syntax';
import { LARGEST, seeded, SMALLEST } from '../../src/values/random';
import { fittingKeys, patternText, sampleText, textFits } from '../../src/values/sample-text';
import { ANY_STRING } from '../../src/values/value-type';

const PATTERNS = [
  '^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$',
  '^(dev|staging|prod)-[0-9]{3}$',
  '^\\d+(\\.\\d{1,3})?$',
  '^[^\\s/]+/[^\\s/]+$',
  '^a+?b*c?$',
  '^\\w{3,}\\x41\\x{1F600}[\\]\\-\\\\]$',
  'contains',
  '^$',
  '^(?:[0-9]|[1-9][0-9])%$',
  "^[A-Za-z0-9_'+-]+(\\.[A-Za-z0-9_'+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}$",
];

test.each(PATTERNS)('texts made from /%s/ match it', (pattern) => {
  const type = { kind: 'string', patterns: [pattern] } as const;
  const texts = [SMALLEST, LARGEST, ...[1, 2, 3, 4].map(seeded)].map((choose) => patternText(type, choose));
  expect(texts.map((text) => text !== undefined && textFits(type, text))).toEqual([true, true, true, true, true, true]);
});

test.each(['^a|b$', '(?i)a', '\\pL', 'a$b', '[[:alpha:]]', '(?P<name>a)'])(
  'a pattern beyond what is read, such as /%s/, gives nothing rather than something wrong',
  (pattern) => {
    expect(parsePattern(pattern)).toBeUndefined();
  },
);

test('a text fits all patterns and lengths at once', () => {
  const type = { kind: 'string', minLength: 5, maxLength: 6, patterns: ['^[a-z]+$', '^a'] } as const;
  const text = sampleText(type, ['b', 'aa'], SMALLEST) ?? '';
  expect([text.length >= 5, text.length <= 6, /^a[a-z]+$/.test(text)]).toEqual([true, true, true]);
});

test('a word is taken where it fits', () => {
  expect(sampleText({ kind: 'string', maxLength: 3 }, ['too long', 'fit'], SMALLEST)).toBe('fit');
});

test('a length without words that fit is filled up', () => {
  expect(sampleText({ kind: 'string', minLength: 4 }, ['a'], SMALLEST)).toBe('xxxx');
});

test('keys that YAML or Helm 3 corrupts do not fit', () => {
  const map = { kind: 'record', key: ANY_STRING, value: ANY_STRING } as const;
  expect(fittingKeys(map, ['<<', '\u0085', '\u007f', 'on', ''])).toEqual(['on', '']);
});
