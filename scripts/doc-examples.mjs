// The examples in doc comments of the sources, as modules that import what they use.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** What examples use besides the sources: names of packages, by what they give. */
const PACKAGES = {
  App: 'cdk8s',
  Cron: 'cdk8s',
  Duration: 'cdk8s',
  Size: 'cdk8s',
  Cpu: 'cdk8s-plus-28',
  Construct: 'constructs',
  execFileSync: 'node:child_process',
  readFileSync: 'node:fs',
  z: 'zod',
};

/** Where is declared what an example takes for given, by the beginning of its path: the first that fits counts. */
const CONTEXTS = [
  ['src/infra/stacks/', 'stacks'],
  ['src/infra/upstream', 'stacks'],
  ['src/infra/', 'infra'],
  ['src/contract/', 'infra'],
  ['src/packaging/', 'packaging'],
  ['src/publish/', 'packaging'],
  ['src/', 'charts'],
];

/**
 * The examples of all doc comments below src.
 *
 * @param folder where the modules will be written, below the repository
 * @returns for each its place, and the text of a module
 */
export function docExamples(folder) {
  const up = posix.relative(folder, '.');
  const sources = readdirSync('src', { recursive: true })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => posix.join('src', path))
    .sort();
  return sources.flatMap((path) =>
    examplesIn(path).map(({ line, code }) => {
      const [, name] = CONTEXTS.find(([beginning]) => path.startsWith(beginning));
      const context = `examples/context/${name}.ts`;
      return { place: `${path}:${line}`, code: `${imports(code, path, context, up)}\n${code}\nexport {};\n` };
    }),
  );
}

function examplesIn(path) {
  const source = parse(path);
  const found = [];
  const visit = (node) => {
    for (const tag of ts.getJSDocTags(node)) {
      if (tag.tagName.text !== 'example' || tag.parent.parent !== node) continue;
      const { line } = source.getLineAndCharacterOfPosition(tag.pos);
      found.push({ line: line + 1, code: ts.getTextOfJSDocComment(tag.comment) ?? '' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function imports(code, path, context, up) {
  const { used, declared } = namesIn(code);
  const folder = posix.dirname(path);
  const near = [path, context, ...siblings(folder), ...(path.startsWith('src/infra') ? ['src/infra/index.ts'] : [])];
  const places = [
    ...near,
    'src/index.ts',
    'src/testing/index.ts',
    'src/publish/index.ts',
    'src/infra/index.ts',
    'src/config/index.ts',
    'src/helm/find-helm.ts',
    'src/verify/report.ts',
  ];
  return [...used]
    .filter((name) => !declared.has(name))
    .flatMap((name) => {
      const place = places.find((candidate) => exportsOf(candidate).has(name));
      if (place === undefined && PACKAGES[name] === undefined) return [];
      if (place !== undefined) return [`import { ${name} } from '${up}/${place.replace(/\.ts$/, '')}';`];
      return [`import { ${name} } from '${packageOf(name, path)}';`];
    })
    .join('\n');
}

/** An App is one of Terraform in the infrastructure, and one of manifests elsewhere. */
const packageOf = (name, path) => (name === 'App' && path.startsWith('src/infra') ? 'cdktf' : PACKAGES[name]);

const siblings = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => posix.join(folder, file));

function namesIn(code) {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const [used, declared] = [new Set(), new Set()];
  const visit = (node) => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      if (parent.name === node && !ts.isPropertyAccessExpression(parent) && !ts.isShorthandPropertyAssignment(parent)) {
        if (!ts.isPropertyAssignment(parent) && !ts.isMethodDeclaration(parent)) declared.add(node.text);
      } else if (!(ts.isPropertyAccessExpression(parent) && parent.name === node)) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { used, declared };
}

const EXPORTS = new Map();

function exportsOf(path) {
  const known = EXPORTS.get(path);
  if (known !== undefined) return known;
  const names = new Set();
  for (const statement of parse(path).statements) {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      for (const { name } of statement.exportClause.elements) names.add(name.text);
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) continue;
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) names.add(name.getText());
    else if (statement.name !== undefined) names.add(statement.name.text);
  }
  EXPORTS.set(path, names);
  return names;
}

function parse(path) {
  return ts.createSourceFile(path, readFileSync(join('.', path), 'utf8'), ts.ScriptTarget.ES2022, true);
}
