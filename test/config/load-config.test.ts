import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/load-config';
import { emptyFolder } from '../support/folder';
import { expectRejection } from '../support/refusal';

const definition = (name: string): string => `{ metadata: { name: '${name}' }, build() {} }`;

/** Loads a configuration whose default export is an expression. */
function load(expression: string, file = 'chartwright.config.js') {
  const folder = emptyFolder();
  writeFileSync(join(folder, file), `${file.endsWith('.js') ? 'module.exports =' : 'export default'} ${expression};\n`);
  return loadConfig(folder);
}

test.each([
  ['TypeScript', 'chartwright.config.ts'],
  ['ECMAScript modules', 'chartwright.config.mjs'],
  ['JavaScript', 'chartwright.config.js'],
])('a configuration can be written in %s', async (_, file) => {
  expect(await load(`{ charts: [], repository: 'charts' }`, file)).toEqual({ charts: [], repository: 'charts' });
});

describe('fails for a configuration', () => {
  it('that is not there', async () => {
    await expectRejection(loadConfig(emptyFolder()), 'E_CONFIG', 'there is no chartwright.config.ts');
  });

  it('that does not load', async () => {
    await expectRejection(load('{ charts: unknown }'), 'E_CONFIG', 'unknown is not defined');
  });

  test.each([
    ['that exports something else', '42', 'exports no configuration as its default'],
    [
      'with a key that means nothing',
      '{ charts: [], respository: "x" }',
      "unknown key 'respository'; did you mean 'repository'?",
    ],
    ['without charts', '{}', "mistake in 'charts'"],
    ['whose charts are no definitions', '{ charts: [{}] }', "mistake in 'charts.0': wants what defineChart returns"],
    [
      'with two charts of one name',
      `{ charts: [${definition('api')}, ${definition('api')}] }`,
      "two charts of the name 'api'",
    ],
    [
      'with values of a chart that there is not',
      `{ charts: [], environments: { dev: { application: 'a', account: '1', region: 'r', values: { api() {} } } } }`,
      "'environments.dev.values' of an unknown chart 'api'",
    ],
    [
      'with an unknown key in an environment',
      "{ charts: [], environments: { dev: { acount: '1' } } }",
      "mistake in 'environments.dev.application'",
    ],
    ['with a file outside the project', `{ charts: [], files: { '../x': '' } }`, "mistake in 'files.../x'"],
    ['whose repository is empty', '{ charts: [], repository: "" }', "mistake in 'repository': wants a folder or a URL"],
    ['with manifests of no chart', `{ charts: [${definition('api')}], manifests: { apj: {} } }`, "did you mean 'api'?"],
    [
      'whose defaults are no flags',
      '{ charts: [], defaults: { verify: { samples: true } } }',
      "mistake in 'defaults.verify.samples'",
    ],
  ])('%s', async (_, expression, text) => {
    await expectRejection(load(expression), 'E_CONFIG', text);
  });
});
