// Makes the entry point of the infrastructure load each construct where it is first used: node scripts/lazy-entry.mjs
// Who wants a network then does not wait for the provider's resources of databases and distributions.
import { readFileSync, writeFileSync } from 'node:fs';
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
