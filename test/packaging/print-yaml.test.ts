import fc from '../support/properties';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseHelmYaml, readWholeYaml } from '../../src/packaging/helm-yaml';
import { printString, printYaml } from '../../src/packaging/print-yaml';
import { readYaml } from '../../src/values/read-yaml';
import { HOSTILE_TEXTS } from '../../src/verify/hostile-words';

const json = fc.jsonValue({ depthSize: 'small', maxDepth: 4 });

test.each(HOSTILE_TEXTS)('%j stays text', (text) => {
  expect(readWholeYaml(`a: ${printString(text)}\n`, 'x', 'E_INDEX')).toEqual({ a: text });
});

test.each(['places-backend', '1.2.3-rc.1+b', 'A Helm chart, for (all)', 'apps/v1'])('%j is printed plain', (text) => {
  expect(printString(text)).toBe(text);
});

test('every short text stays text to every reader', () => {
  const texts = upTo(4, Array.from('eE+-._019xy~'));
  const list = printYaml(texts, '');
  expect(readWholeYaml(list, 'x', 'E_INDEX')).toEqual(texts);
  expect(readYaml(list)).toEqual(texts);
  expect(read12(list)).toEqual(texts);
});

test.each(['.', 'e+0', '-E7', '.e-1', '._5'])('%s, unquoted, is text as it is to Helm', (text) => {
  expect(parseHelmYaml(`a: ${text}\n`, 'x', 'E_INDEX')).toEqual({ a: text });
  expect(readYaml(`a: ${text}\n`)).toEqual({ a: text });
});

test('any JSON object is read back by readers of YAML 1.1 and 1.2', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), json), (value) => {
      fc.pre(!JSON.stringify(value).includes('__proto__') && !JSON.stringify(value).includes('"<<"'));
      const wanted = z.json().parse(JSON.parse(JSON.stringify(value)));
      const text = printYaml(wanted, '');
      expect(readWholeYaml(text, 'x', 'E_INDEX') ?? {}).toEqual(wanted);
      expect(read12(text)).toEqual(wanted);
    }),
  );
});

function read12(text: string): unknown {
  return parse(text) ?? {};
}

/** Every text of so many characters at most. */
function upTo(length: number, characters: readonly string[]): readonly string[] {
  const shorter = length === 0 ? [] : upTo(length - 1, characters);
  return length === 0
    ? ['']
    : [
        ...shorter,
        ...shorter.filter((text) => text.length === length - 1).flatMap((text) => characters.map((c) => text + c)),
      ];
}
