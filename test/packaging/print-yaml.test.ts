import fc from 'fast-check';
import { parse } from 'yaml';
import { z } from 'zod';
import { readWholeYaml } from '../../src/packaging/helm-yaml';
import { printString, printYaml } from '../../src/packaging/print-yaml';
import { HOSTILE_TEXTS } from '../../src/verify/hostile-words';

const json = fc.jsonValue({ depthSize: 'small', maxDepth: 4 });

test.each(HOSTILE_TEXTS)('%j stays text', (text) => {
  expect(readWholeYaml(`a: ${printString(text)}\n`, 'x', 'E_INDEX')).toEqual({ a: text });
});

test.each(['places-backend', '1.2.3-rc.1+b', 'A Helm chart, for (all)', 'apps/v1'])('%j is printed plain', (text) => {
  expect(printString(text)).toBe(text);
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
