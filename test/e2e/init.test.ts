import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { emptyFolder } from '../support/folder';
import { installPackage, packPackage, runNode, scriptOf } from '../support/installed-package';

const manifest = z.object({ devDependencies: z.record(z.string(), z.string()) });
let project: string;

/** Runs the command of the installed package in the project. */
const chartwright = (...args: readonly string[]) => runNode(project, ['node_modules/.bin/chartwright', ...args]);

beforeAll(async () => {
  const packed = await packPackage(emptyFolder());
  const maker = emptyFolder();
  await installPackage(packed, maker);
  await runNode(maker, ['node_modules/.bin/chartwright', 'init', 'shop']);
  project = join(maker, 'shop');
  const { devDependencies } = manifest.parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')));
  const more = Object.keys(devDependencies).filter((name) => name !== 'chartwright');
  await installPackage(packed, project, more);
}, 120_000);

test('a new project compiles', async () => {
  expect(await runNode(project, [scriptOf('typescript/bin/tsc')])).toBe('');
});

test('a new project passes its linter, the rule about values included', async () => {
  expect(await runNode(project, [scriptOf('eslint/bin/eslint.js'), '.', '--max-warnings=0'])).toBe('');
});

test('a new project passes its tests', async () => {
  expect(await runNode(project, [scriptOf('jest/bin/jest.js')])).toMatch(/Tests: +2 passed, 2 total/);
});

test('a new project gives a chart, manifests, a workflow and Terraform', async () => {
  await chartwright('synth');
  const made = [
    'helm/shop/Chart.yaml',
    'dist/manifests/shop.k8s.yaml',
    '.github/workflows/delivery.yaml',
    'dist/terraform/stacks/shop-dev-cluster/cdk.tf.json',
  ];
  expect(made.filter((path) => !existsSync(join(project, path)))).toEqual([]);
});

test('a new project publishes its chart', async () => {
  expect(await chartwright('publish', 'dist/charts')).toContain('shop-0.1.0.tgz published');
});

test('the configuration of a new project is what the command line reads', async () => {
  expect(await chartwright('config')).toMatch(/^charts +shop$/m);
});
