import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { emptyFolder } from '../support/folder';
import { resources, synthesized } from '../infra/support';
import { installPackage, packPackage, runNode, scriptOf } from '../support/installed-package';
import { usesOf } from '../support/workflow-uses';

const manifest = z.object({ devDependencies: z.record(z.string(), z.string()) });
let project: string;
/** Another one, of somebody who has no repository yet. */
let early: string;

/** Runs the command of the installed package in the project. */
const chartwright = (...args: readonly string[]) => runNode(project, ['node_modules/.bin/chartwright', ...args]);

/** The resources of a stack that have a name, by it. */
function namesOf(folder: string, stack: string, type: string, property = 'name'): readonly string[] {
  const file = join(folder, 'dist/terraform/stacks', stack, 'cdk.tf.json');
  const template = synthesized.parse(JSON.parse(readFileSync(file, 'utf8')));
  return resources(template, type).map((one) => String(one[property]));
}

beforeAll(async () => {
  const packed = await packPackage(emptyFolder());
  const maker = emptyFolder();
  await installPackage(packed, maker);
  const made = ['node_modules/.bin/chartwright', 'init'];
  await runNode(maker, [...made, 'shop', '--repository', 'acme@12/shop@345']);
  await runNode(maker, [...made, 'stall']);
  project = join(maker, 'shop');
  early = join(maker, 'stall');
  const { devDependencies } = manifest.parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')));
  const more = Object.keys(devDependencies).filter((name) => name !== 'chartwright');
  await installPackage(packed, project, more);
  symlinkSync(join(project, 'node_modules'), join(early, 'node_modules'));
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

test('the workflow of a new project names what its Terraform makes, and nothing else', () => {
  const used = usesOf(readFileSync(join(project, '.github/workflows/delivery.yaml'), 'utf8'));
  expect(used).toEqual({
    roles: [...namesOf(project, 'shop-dev-delivery', 'aws_iam_role')].sort(),
    buckets: namesOf(project, 'shop-dev-delivery', 'aws_s3_bucket', 'bucket'),
    images: namesOf(project, 'shop-dev-cluster', 'aws_ecr_repository'),
    clusters: namesOf(project, 'shop-dev-cluster', 'aws_eks_cluster'),
  });
  expect(used.roles).toHaveLength(3);
});

test('the roles of a new project are for the main branch of its repository alone', () => {
  const trust = namesOf(project, 'shop-dev-delivery', 'aws_iam_role', 'assume_role_policy');
  const subjects = trust.map((policy) => /"[^"]*:sub":\["([^"]*)"\]/.exec(policy)?.[1]);
  expect(subjects.sort()).toEqual([
    'repo:acme@12/shop@345:environment:dev',
    'repo:acme@12/shop@345:ref:refs/heads/main',
    'repo:acme@12/shop@345:ref:refs/heads/main',
  ]);
  expect(trust.filter((policy) => policy.includes('refs/heads/main'))).toEqual(trust);
});

test('a new project without a repository has a bucket for its charts, no workflow, and trusts nobody', async () => {
  await runNode(early, [scriptOf('typescript/bin/tsc')]);
  await runNode(early, ['node_modules/.bin/chartwright', 'synth']);
  expect(existsSync(join(early, '.github'))).toBe(false);
  expect(namesOf(early, 'stall-dev-delivery', 'aws_s3_bucket', 'bucket')).toEqual(['stall-dev-charts-111122223333']);
  expect(namesOf(early, 'stall-dev-delivery', 'aws_iam_role')).toEqual([]);
  expect(namesOf(early, 'stall-dev-delivery', 'aws_iam_openid_connect_provider')).toEqual([]);
});

test('a new project publishes its chart', async () => {
  expect(await chartwright('publish', 'dist/charts')).toContain('shop-0.1.0.tgz published');
});

test('the configuration of a new project is what the command line reads', async () => {
  expect(await chartwright('config')).toMatch(/^charts +shop$/m);
});
