import fc from '../support/properties';
import { z } from 'zod';
import { ConfigMap, defineChart, toYaml, when } from '../../src';
import { toGoYaml } from '../../src/values/go-yaml';
import type { Json } from '../../src/values/json';
import { UNCERTAIN_AS_YAML, yamlText } from '../../src/values/yaml-text';
import { HOSTILE_KEYS, HOSTILE_TEXTS } from '../../src/verify/hostile-words';
import { describeHelm, evaluateInHelm } from '../support/helm';
import { expectAgreement } from '../support/law';
import { refusalOf } from '../support/errors';

const LONG_KEYS: readonly Json[] = [512, 1000].map((length) => ({ a: [{ ['k'.repeat(length)]: 1 }] }));
const REFUSED: readonly Json[] = [
  ...LONG_KEYS,
  'a\u007f',
  ['\u0085'],
  { '\uffff': 1 },
  { '10b': 1 },
  { é: 1 },
  [{ '😀': {} }],
];
const TAKEN: readonly Json[] = [
  '10b é 😀',
  ['1a'],
  { a1: '2b', 'b-10': { c: 'é' } },
  1e21,
  { ['k'.repeat(511)]: ['x'.repeat(2000), 'y'], ['"'.repeat(511)]: 1, ['&'.repeat(100)]: 1 },
  { '<<': '<no value>' },
  null,
];

test.each(REFUSED)('fails for %j', async (value) => {
  expect(await refusalOf(() => yamlText(value))).toMatch(
    /^E_VALUES_FAIL: toYaml wants text without control characters/,
  );
});

test.each(['k', '"', '\\', '&', '\t'])(
  'fails for a long key of %j, of which Helm prints nothing',
  async (character) => {
    const value = { a: [{ [character.repeat(1100)]: 1 }] };
    expect(await refusalOf(() => yamlText(value))).toMatch(
      /^E_VALUES_FAIL: toYaml wants .* keys of less than 512 characters/,
    );
  },
);

test.each(TAKEN)('prints %j', (value) => {
  expect(yamlText(value)).toBe(toGoYaml(value));
});

test('fails wherever no text is certain, by a rule of the chart', () => {
  const key = fc.oneof(fc.constantFrom(...HOSTILE_KEYS), fc.stringMatching(/^[0-9a-c.é😀]{0,6}$/u));
  const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2 },
      fc.constantFrom(...HOSTILE_TEXTS, 1, true),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      try {
        yamlText(value);
      } catch (error) {
        expect(error).toMatchObject({ code: 'E_VALUES_FAIL' });
      }
    }),
  );
});

describeHelm('YAML text', (helm) => {
  test('is refused by Helm where evaluation refuses it', async () => {
    const inputs = [...REFUSED, ...TAKEN, ...HOSTILE_TEXTS, ...HOSTILE_KEYS.map((key) => ({ [key]: 1, b: '1a' }))];
    const refuses = (value: Json): boolean => {
      try {
        yamlText(value);
        return false;
      } catch {
        return true;
      }
    };
    const matches = await evaluateInHelm(
      helm,
      `{{ regexMatch ${JSON.stringify(UNCERTAIN_AS_YAML)} (toJson .) }}`,
      inputs,
    );
    expect(matches).toEqual(inputs.map((value) => String(refuses(value))));
  });

  const chart = defineChart(
    {
      name: 'text',
      version: '1.0.0',
      values: z.object({ env: z.record(z.string(), z.string()).default({ A1: 'b' }) }),
    },
    (chart, v) => {
      new ConfigMap(chart, 'text', {
        data: { env: toYaml(v.env), part: when(true, toYaml({ env: v.env, n: [1.5] })) },
      });
    },
  );

  test('is the same in both readings', async () => {
    await expectAgreement(helm, chart, [{}, { env: { B: 'x: "y"\n z', a10: '', a9: '10b' } }]);
  });
});
