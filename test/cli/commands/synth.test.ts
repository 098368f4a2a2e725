import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram } from '../../../src/cli/program';
import { projectFolder } from '../../support/project';
import { recordedIo } from '../../support/recorded-io';

// Whoever loads a configuration compiles it, which takes its time on a busy machine.
jest.setTimeout(60_000);

async function run(folder: string, ...args: readonly string[]) {
  const io = recordedIo(folder, {});
  await createProgram(io).parseAsync([...args], { from: 'user' });
  return io;
}

test('synth writes charts and manifests, says how many, and shows how far it is', async () => {
  const folder = projectFolder('api', 'batch');
  const { lines, steps } = await run(folder, 'synth');
  expect(lines.map((line) => line.replace(/\d+ written/, 'n written'))).toEqual([
    'helm/ n written, 0 removed, 0 unchanged',
    'dist/ n written, 0 removed, 0 unchanged',
  ]);
  expect(steps).toContain('synthesizing batch, 1 of 2');
  expect(existsSync(join(folder, 'helm', 'batch', 'Chart.yaml'))).toBe(true);
});

test('synth writes the Terraform of the project, and apart from it what is planned without an account', async () => {
  const folder = projectFolder('api');
  const file = join(folder, 'chartwright.config.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace('{ charts }', '{ charts, terraform: () => {} }'));
  const isThere = (output: string) => existsSync(join(folder, 'dist', output, 'manifest.json'));
  await run(folder, 'synth');
  expect([isThere('terraform'), isThere('terraform-offline')]).toEqual([true, false]);
  await run(folder, 'synth', '--offline');
  expect([isThere('terraform'), isThere('terraform-offline')]).toEqual([true, true]);
});

test('synth tells machines what it wrote', async () => {
  const { lines } = await run(projectFolder('api'), 'synth', '--json');
  expect(JSON.parse(lines.join('\n'))).toMatchObject({
    charts: ['api'],
    dist: { written: ['manifests/api.k8s.yaml'] },
  });
});

test('synth keeps the other files of the configuration up to date', async () => {
  const folder = projectFolder('api');
  const text = readFileSync(join(folder, 'chartwright.config.ts'), 'utf8');
  writeFileSync(
    join(folder, 'chartwright.config.ts'),
    text.replace('{ charts }', "{ charts, files: { 'ci/delivery.yaml': 'jobs: {}' } }"),
  );
  expect((await run(folder, 'synth')).lines).toContain('other files 1 written, 0 removed, 0 unchanged');
  expect(readFileSync(join(folder, 'ci', 'delivery.yaml'), 'utf8')).toBe('jobs: {}');
});

test('package packs the named charts into the folder that a flag, a variable or the file names', async () => {
  const folder = projectFolder('api', 'batch');
  const { lines } = await run(folder, 'package', 'batch', '--out', 'packs', '--json');
  expect(JSON.parse(lines.join('\n'))).toMatchObject({ archives: [{ path: join('packs', 'batch-1.0.0.tgz') }] });
  expect(existsSync(join(folder, 'packs', 'batch-1.0.0.tgz'))).toBe(true);
});

test('verify tells machines what it found', async () => {
  const folder = projectFolder('api');
  const { lines } = await run(folder, 'verify', '--samples', '0', '--json');
  expect(JSON.parse(lines.join('\n'))).toMatchObject([{ chart: 'api', agrees: true }]);
});
