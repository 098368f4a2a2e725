import eslint from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import jest from 'eslint-plugin-jest';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { createJiti } from 'jiti';
import tseslint from 'typescript-eslint';

/** The rules for those who write charts, from their sources: our own charts keep them, too. */
const { recommended } = await createJiti(import.meta.url).import('./src/eslint/index.ts');

/** Which folders of src each folder may import from, besides itself. What is not listed is forbidden. */
const layers = {
  values: ['errors.ts'],
  charts: ['errors.ts', 'values', 'packaging/chart-files.ts', 'contract/team.ts'],
  helm: ['errors.ts', 'values'],
  verify: ['errors.ts', 'values', 'charts', 'helm', 'packaging/chart-files.ts'],
  testing: ['errors.ts', 'values', 'charts', 'helm', 'verify'],
  packaging: ['errors.ts'],
  publish: ['errors.ts', 'packaging'],
  contract: ['errors.ts'],
  platform: ['errors.ts', 'values', 'charts', 'contract'],
  delivery: ['errors.ts', 'values', 'charts', 'contract'],
  infra: ['errors.ts', 'contract'],
  teardown: ['errors.ts', 'contract', 'infra'],
  config: ['errors.ts', 'values', 'charts', 'contract'],
  eslint: [],
};

const zones = [
  ...Object.entries(layers).map(([layer, allowed]) => ({
    target: `./src/${layer}`,
    from: './src',
    except: [layer, ...allowed].map((path) => `./${path}`),
    message: `src/${layer} may import only ${['itself', ...allowed].join(', ')} (see CONTRIBUTING.md, layers)`,
  })),
  {
    target: './src/charts',
    from: './src/values/raw-template.ts',
    message: 'what our constructs compute is proven function by function; a raw template is for charts of others',
  },
];

/** What is imported in one place or one way only, so that moving to another maker of Terraform stays a rename. */
const BARREL = {
  name: '@cdktf/provider-aws',
  message: 'import @cdktf/provider-aws/lib/<resource>: the barrel costs seconds and half a gigabyte',
};
const CDKTF = { name: 'cdktf', message: 'import src/infra/cdktf.ts, the one file that names it' };
const PROVIDER = { group: ['@cdktf/*'], message: 'only src/infra knows the provider' };
const COMMAND_LINE = { group: ['**/cli/*'], message: 'nothing imports the command line' };
const restricted = (paths, patterns) => ['error', { paths, patterns }];

export default tseslint.config(
  { ignores: ['dist/', 'helm/', 'coverage/', 'node_modules/', 'examples/places/**'] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver(), createNodeResolver()] },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-cycle': 'error',
      'import-x/no-self-import': 'error',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A late value is typed by whoever asks for it: its type parameter stands in the result alone.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'exit', message: 'only src/cli/main.ts ends the process' },
      ],
      'no-restricted-imports': restricted([BARREL, CDKTF], [COMMAND_LINE, PROVIDER]),
    },
  },
  { ...recommended, files: ['src/charts/places/**/*.ts', 'examples/**/*.ts'] },
  { files: ['src/cli/**/*.ts'], rules: { 'no-restricted-imports': restricted([BARREL, CDKTF], [PROVIDER]) } },
  { files: ['src/infra/**/*.ts'], rules: { 'no-restricted-imports': restricted([BARREL, CDKTF], [COMMAND_LINE]) } },
  { files: ['src/infra/cdktf.ts'], rules: { 'no-restricted-imports': restricted([BARREL], [COMMAND_LINE]) } },
  { files: ['src/cli/main.ts', 'scripts/**'], rules: { 'no-console': 'off', 'no-restricted-properties': 'off' } },
  {
    files: ['test/**/*.ts'],
    plugins: { jest },
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/require-to-throw-message': 'error',
      'jest/no-identical-title': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*'] }],
      'no-restricted-properties': [
        'error',
        { property: 'toMatchSnapshot', message: 'assert the smallest thing that states the intent' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly' } },
  },
);
