// Makes the infrastructure load each construct, and each resource of the provider, where it is first used: node scripts/lazy-entry.mjs
// Who wants a network then does not wait for the provider's resources of databases and distributions; nor does who defines a chart wait for
// what renders it, nor for the regular expressions of Helm where no value has a pattern.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const file = (folder, type) => fileURLToPath(new URL(`../${folder}/infra/index.${type}`, import.meta.url));

const source = ts.createSourceFile('index.ts', readFileSync(file('src', 'ts'), 'utf8'), ts.ScriptTarget.ES2022);
const names = source.statements.flatMap((statement) => {
  if (!ts.isExportDeclaration(statement) || !statement.exportClause || !ts.isNamedExports(statement.exportClause)) {
    throw new Error(`${file('src', 'ts')} may hold only export { … } from '…'`);
  }
  if (statement.isTypeOnly) return [];
  const from = statement.moduleSpecifier.text;
  return statement.exportClause.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => [name.text, from]);
});

writeFileSync(
  file('dist/lib', 'js'),
  [
    '"use strict";',
    'Object.defineProperty(exports, "__esModule", { value: true });',
    'const lazy = (name, get) => Object.defineProperty(exports, name, { enumerable: true, get });',
    ...names.map(([name, from]) => `lazy("${name}", () => require("${from}").${name});`),
    '// Tells ECMAScript modules the names, and is never run.',
    `0 && (module.exports = { ${names.map(([name]) => name).join(', ')} });`,
    '',
  ].join('\n'),
);

const folder = fileURLToPath(new URL('../dist/lib', import.meta.url));
const infra = readdirSync(join(folder, 'infra'), { recursive: true }).map((path) => join('infra', path));
for (const path of [
  'charts/render-manifests.js',
  'values/patterns.js',
  ...infra.filter((path) => path.endsWith('.js')),
]) {
  const text = readFileSync(join(folder, path), 'utf8');
  writeFileSync(join(folder, path), text.replace(/^const (\w+) = require\("([^"]+)"\);$/gm, lazyImport));
}

/** The line of an import that waits until one of its names is asked for; the line itself where the whole module is. */
function lazyImport(line, variable, module, _, text) {
  const uses = [...text.matchAll(new RegExp(`\\b${variable}\\b(?:\\.(\\w+))?`, 'g'))].slice(1).map(([, name]) => name);
  if (uses.includes(undefined)) return line;
  const getters = [...new Set(uses)].map((name) => `get ${name}() { return require("${module}").${name}; }`);
  return `const ${variable} = { ${getters.join(', ')} };`;
}
