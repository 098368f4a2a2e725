import { join } from 'node:path';
import ts from 'typescript';
import { fullObjects, missingPaths, pathsOf } from '../support/full-objects';
import { KINDS_OF_OURS } from '../support/kinds';
import { plainObject } from '../support/plain-object';

test.each(KINDS_OF_OURS.map((one) => [one.kind, one] as const))('every field of a %s has a prop', (kind, one) => {
  const objects = fullObjects(kind);
  const missing = objects.flatMap((object) => missingPaths(object, plainObject(one, object)));
  expect([...new Set(missing)]).toEqual([]);
  expect(new Set(objects.flatMap((object) => pathsOf(object))).size).toBeGreaterThan(5);
});

/** Messages of the compiler about a file that exists in memory only. */
function complaintsAbout(path: string, text: string): readonly string[] {
  const root = join(__dirname, '..', '..');
  const read = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const config: unknown = read.config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const sourceOf = host.getSourceFile.bind(host);
  host.getSourceFile = (file, language) =>
    file === path ? ts.createSourceFile(file, text, language) : sourceOf(file, language);
  const program = ts.createProgram([path], { ...options, noEmit: true, types: ['node'] }, host);
  const source = program.getSourceFile(path);
  return ts
    .getPreEmitDiagnostics(program, source)
    .map(
      ({ messageText, start = 0 }) =>
        `${text.slice(start, start + 60)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}

test('the compiler takes every field of every kind', () => {
  const statements = KINDS_OF_OURS.flatMap(({ kind, propsOf }) =>
    fullObjects(kind).map((object) => `new c.${kind}(scope, 'it', ${JSON.stringify(propsOf(object))});`),
  );
  const head =
    "import type { Construct } from 'constructs';\nimport * as c from '../../src';\ndeclare const scope: Construct;\n";
  expect(complaintsAbout(join(__dirname, 'every-field.ts'), head + statements.join('\n'))).toEqual([]);
}, 120_000);

test('the compiler does take no field that there is not', () => {
  const text =
    "import type { Construct } from 'constructs';\nimport * as c from '../../src';\ndeclare const scope: Construct;\nnew c.Service(scope, 'it', { port: [] });\n";
  expect(complaintsAbout(join(__dirname, 'every-field.ts'), text)).toEqual([
    expect.stringContaining("'port' does not exist"),
  ]);
}, 120_000);
