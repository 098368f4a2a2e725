import type { ESLint, Linter } from 'eslint';
import { noInspectedValue } from './no-inspected-value';

/** Name under which the rules are configured. */
const NAMESPACE = 'chartwright';

/** ESLint plugin for projects that write charts. */
export const plugin: ESLint.Plugin = {
  meta: { name: 'chartwright/eslint', namespace: NAMESPACE },
  rules: { 'no-inspected-value': noInspectedValue },
};

/**
 * Flat configuration with every rule of the plugin as an error, for the TypeScript files of a project whose ESLint parses
 * them with types.
 *
 * @example
 * // eslint.config.mjs: import { recommended } from 'chartwright/eslint'; export default [...tseslint.configs.recommendedTypeChecked, recommended];
 */
export const recommended: Linter.Config = {
  name: 'chartwright/recommended',
  files: ['**/*.ts', '**/*.tsx'],
  plugins: { [NAMESPACE]: plugin },
  rules: { 'chartwright/no-inspected-value': 'error' },
};
