// Compiles the TypeScript examples of the README and of docs/ against the built package, as its users see it, and those of
// doc comments against the sources: node scripts/check-examples.mjs
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docExamples } from './doc-examples.mjs';

const compiled = [
  compile(join('dist', 'examples', 'pages'), pageExamples(), {}),
  // A fragment in a comment may wait for something at its top, which only a module can.
  compile(join('dist', 'examples', 'comments'), docExamples('dist/examples/comments'), {
    module: 'preserve',
    moduleResolution: 'bundler',
  }),
];
process.exitCode = compiled.every((isRight) => isRight) ? 0 : 1;

function pageExamples() {
  const pages = ['README.md', ...readdirSync('docs', { recursive: true }).map((path) => join('docs', path))];
  return pages
    .filter((path) => path.endsWith('.md'))
    .flatMap((place) =>
      [...readFileSync(place, 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => ({ place, code })),
    );
}

/** Whether all examples compile; what does not is printed. */
function compile(folder, examples, options) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, { place, code }] of examples.entries()) {
    writeFileSync(join(folder, `example-${index}.ts`), `// ${place}\n${code}`);
  }
  const config = {
    extends: '../../../tsconfig.json',
    compilerOptions: { types: ['node'], ...options },
    include: ['*.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const { status } = spawnSync('npx', ['tsc', '-p', folder], { stdio: 'inherit' });
  console.log(`${examples.length} examples of ${folder} ${status === 0 ? 'compile' : 'do not all compile'}`);
  return status === 0;
}
