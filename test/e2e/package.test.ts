import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { emptyFolder } from '../support/folder';
import {
  installPackage,
  packPackage,
  runNode,
  scriptOf,
  writeProject,
  type PackedPackage,
} from '../support/installed-package';

const root = join(__dirname, '..', '..');
const { exports: entries } = z
  .object({ exports: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const specifiers = Object.keys(entries)
  .filter((path) => path !== './package.json')
  .map((path) => `chartwright${path.slice(1)}`);
const uses = readFileSync(join(__dirname, 'package', 'uses.ts'), 'utf8');
const compiler = { target: 'ES2022', strict: true, exactOptionalPropertyTypes: true, types: ['node'] };

let packed: PackedPackage;
let project: string;

beforeAll(async () => {
  packed = await packPackage(emptyFolder());
  project = emptyFolder();
  await installPackage(packed, project, ['@types/node']);
  const json = (value: object): string => JSON.stringify(value);
  writeProject(project, {
    'package.json': json({ name: 'someone-else', private: true }),
    'uses.ts': uses,
    'node16.json': json({
      compilerOptions: { ...compiler, module: 'node16', moduleResolution: 'node16', outDir: 'out', skipLibCheck: true },
      files: ['uses.ts'],
    }),
    // Another project checks the types of what it uses where it asks for it; ours have to stand that.
    'bundler.json': json({
      compilerOptions: { ...compiler, module: 'esnext', moduleResolution: 'bundler', noEmit: true, skipLibCheck: true },
      files: ['uses.ts'],
    }),
    'common.cjs': `for (const name of ${JSON.stringify(specifiers)}) console.log(name, Object.keys(require(name)).length > 0);`,
    'module.mjs': `for (const name of ${JSON.stringify(specifiers)}) console.log(name, Object.keys(await import(name)).length > 1);
import { defineChart } from 'chartwright';
console.log('named', typeof defineChart);`,
  });
}, 120_000);

test('TypeScript compiles what another project does with the package, strictly, by the resolution of a bundler', async () => {
  expect(await runNode(project, [scriptOf('typescript/bin/tsc'), '-p', 'bundler.json'])).toBe('');
});

test('the same by the resolution of Node, and what comes out runs: plain apps of cdk8s and cdktf, an extended chart', async () => {
  expect(await runNode(project, [scriptOf('typescript/bin/tsc'), '-p', 'node16.json'])).toBe('');
  await runNode(project, ['out/uses.js']);
  expect(readFileSync(join(project, 'manifests', 'shop.k8s.yaml'), 'utf8')).toContain('motto: closed');
  expect(readFileSync(join(project, 'manifests', 'plain.k8s.yaml'), 'utf8')).toContain('namespace: team');
  expect(readFileSync(join(project, 'terraform', 'stacks', 'shop-dev-backup', 'cdk.tf.json'), 'utf8')).toContain(
    'aws_iam_role',
  );
  expect(readFileSync(join(project, 'terraform', 'stacks', 'foreign', 'cdk.tf.json'), 'utf8')).toContain('aws_kms_key');
});

test.each([
  ['require of plain JavaScript', 'common.cjs', specifiers.map((name) => `${name} true`)],
  ['import of ECMAScript modules', 'module.mjs', [...specifiers.map((name) => `${name} true`), 'named function']],
])('every entry point is loaded by %s', async (_, file, lines) => {
  expect((await runNode(project, [file])).trim().split('\n')).toEqual(lines);
});

test('the command runs where the package is installed', async () => {
  expect(await runNode(project, ['node_modules/.bin/chartwright', '--version'])).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('the package holds its code, its types, the template of a project and its licence, and nothing else', () => {
  const foreign = packed.files.filter(
    (path) => !/^(dist\/lib\/.+\.(js|d\.ts)|templates\/.+|LICENSE|README(\.ko)?\.md|package\.json)$/.test(path),
  );
  expect(foreign).toEqual([]);
  expect(packed.files).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'dist/lib/index.d.ts', 'templates/project/gitignore']),
  );
});

test('the package keeps its budget: 1.5 MB to fetch, 8 MB to keep', () => {
  expect(packed.size).toBeLessThan(1.5e6);
  expect(packed.unpackedSize).toBeLessThan(8e6);
});

test('publint finds nothing', async () => {
  expect(await runNode(root, [scriptOf('publint/src/cli.js'), packed.path, '--strict'])).toContain('All good!');
});

test('attw finds that types and code agree in every way of resolution but that of Node 10, which knows no entry points', async () => {
  const argv = [
    scriptOf('@arethetypeswrong/cli/dist/index.js'),
    packed.path,
    '--profile',
    'node16',
    '--format',
    'ascii',
    '--no-emoji',
  ];
  const lines = (await runNode(root, argv)).split('\n').filter((line) => /^(node16|bundler)/.test(line));
  expect(lines.filter((line) => !line.includes('OK'))).toEqual([]);
  expect(lines).toHaveLength(3 * Object.keys(entries).length);
});
