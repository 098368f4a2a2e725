// Compiles the TypeScript examples of the README and of docs/ against the built package, as its users see it:
// node scripts/check-examples.mjs
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join('dist', 'examples');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const pages = ['README.md', ...readdirSync('docs', { recursive: true }).map((path) => join('docs', path))];
const examples = pages
  .filter((path) => path.endsWith('.md'))
  .flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => ({ page, code })),
  );
for (const [index, { page, code }] of examples.entries()) {
  writeFileSync(join(folder, `example-${index}.ts`), `// ${page}\n${code}`);
}
const config = {
  extends: '../../tsconfig.json',
  compilerOptions: { types: ['node'] },
  include: ['*.ts'],
};
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));

const { status } = spawnSync('npx', ['tsc', '-p', folder], { stdio: 'inherit' });
console.log(`${examples.length} examples ${status === 0 ? 'compile' : 'do not all compile'}`);
process.exitCode = status ?? 1;
