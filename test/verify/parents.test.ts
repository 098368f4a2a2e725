import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartFiles } from '../../src/packaging/chart-files';
import { readYaml } from '../../src/values/read-yaml';
import { isJsonObject } from '../../src/values/json';
import { compileValidator } from '../../src/values/validate';
import { parentOf, Parents, refusedFor } from '../../src/verify/parents';
import { withScratchFolder } from '../../src/verify/scratch-chart';

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: { text: { $ref: '#/definitions/word' } },
  definitions: { word: { type: 'string', pattern: '^[a-z]+$' } },
};
const web: ChartFiles = {
  metadata: { apiVersion: 'v2', name: 'web', version: '1.0.0' },
  files: new Map([['values.schema.json', JSON.stringify(schema)]]),
  subcharts: [],
};
const nested: ChartFiles = {
  metadata: { apiVersion: 'v2', name: 'whole', version: '2.0.0' },
  files: new Map(),
  subcharts: [web],
};

test('a parent depends on the chart under each alias', () => {
  const { metadata, subcharts } = parentOf(web, ['a', 'b']);
  expect(metadata.dependencies).toEqual([
    { name: 'web', version: '1.0.0', alias: 'a' },
    { name: 'web', version: '1.0.0', alias: 'b' },
  ]);
  expect(subcharts).toEqual([web]);
});

test('a chart with parts of its own is copied under each name', () => {
  const { metadata, subcharts } = parentOf(nested, ['a', 'b']);
  expect(metadata.dependencies).toEqual([
    { name: 'a', version: '2.0.0' },
    { name: 'b', version: '2.0.0' },
  ]);
  expect(subcharts.map((copy) => copy.metadata.name)).toEqual(['a', 'b']);
});

test('the schema of a part in a copy refuses what it did, and names the copy', () => {
  const [copy] = parentOf(nested, ['a']).subcharts;
  const changed = readYaml(copy!.subcharts[0]!.files.get('values.schema.json')!);
  const validate = compileValidator(isJsonObject(changed) ? changed : {});
  expect([{ text: 'word' }, { text: 'Word' }, { text: 1 }].map((values) => validate(values).length > 0)).toEqual([
    false,
    true,
    true,
  ]);
  expect(changed).toMatchObject({ then: { const: refusedFor('a') } });
});

test('a parent is written once for the same aliases, whoever asks for it', async () => {
  await withScratchFolder(async (folder) => {
    const parents = new Parents(folder, nested);
    const written = await Promise.all([['a', 'b'], ['a'], ['a', 'b']].map((aliases) => parents.having(aliases)));
    expect(new Set(written).size).toBe(2);
    expect(written[0]).toBe(written[2]);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(existsSync(join(written[0]!, 'charts', 'b', 'charts', 'web', 'values.schema.json'))).toBe(true);
  });
});
