// Measures Places from nothing to Terraform, manifests, charts, archives and an index, in one process, against the commands
// that others take for equal work, all in one run: npm run build && node scripts/bench-main-job.mjs
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { toolFolder } from './cache.mjs';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..');
const lib = (path) => join(root, 'dist', 'lib', path);
const CHARTS = ['places-backend', 'places-batch', 'places-database', 'places-platform', 'places'];

/** How the templates of both tools run a program. */
const THEIR_APP = 'npx ts-node main.ts';

/** How many times faster ours has to be. */
const WANTED = 5;
const ROUNDS = 3;

const helm = join(toolFolder('helm', '4.1.4'), 'helm');
const cdktf = join(dirname(require.resolve('cdktf-cli/package.json')), 'bundle', 'bin', 'cdktf');
const cdk8s = join(dirname(require.resolve('cdk8s-cli/package.json')), 'bin', 'cdk8s');

/** Synthesizes, packs and publishes, as the command line does it, in one process. */
const OURS = `
const { synth } = require(${JSON.stringify(lib('cli/commands/synth.js'))});
const { publishCharts } = require(${JSON.stringify(lib('cli/commands/publish.js'))});
const quiet = () => undefined;
const io = { folder: process.cwd(), environment: process.env, now: new Date(), interruption: new AbortController().signal,
  print: quiet, warn: quiet, progress: quiet };
const folders = ${JSON.stringify(CHARTS.map((name) => `./helm/${name}`))};
synth({ json: false, offline: false }, io).then(() => publishCharts('dist/charts', folders, {}, io));`;

const TERRAFORM = `
import { App } from 'cdktf';
import { placesProgram } from '${lib('infra/places/program')}';
const app = new App();
placesProgram(app);
app.synth();`;

/** What is exported as `placesBackend` is the chart `places-backend`. */
const exported = (chart) => chart.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

const objects = (chart) => `
import { App } from 'cdk8s';
import { ChartManifests } from '${lib('charts/chart-manifests')}';
import { ${exported(chart)} } from '${lib('charts/places/index')}';
const app = new App();
new ChartManifests(app, '${chart}', ${exported(chart)});
app.synth();`;

const workplace = mkdtempSync(join(tmpdir(), 'chartwright-bench-'));
// The first round warms up: what was compiled once stays in caches.
const times = Array.from({ length: ROUNDS + 1 }, () => [run(ours, madeByUs), run(theirs, madeByThem)]).slice(1);
rmSync(workplace, { recursive: true });
const [us, them] = [0, 1].map((at) => median(times.map((pair) => pair[at])));
console.log(`Places in one process: ${seconds(us)}`);
console.log(`cdktf synth, cdk8s synth --format helm, helm package and helm repo index: ${seconds(them)}`);
console.log(`${(them / us).toFixed(1)} times faster, wanted ${WANTED}: ${them / us >= WANTED ? 'yes' : 'NO'}`);

function ours(folder) {
  writeFileSync(join(folder, 'chartwright.config.ts'), `export { default } from '${root}/chartwright.config';\n`);
  node(folder, ['--eval', OURS]);
}

function madeByUs(folder) {
  return [
    ...CHARTS.flatMap((name) => [
      `helm/${name}/Chart.yaml`,
      `dist/manifests/${name}.k8s.yaml`,
      `dist/charts/${name}-1.0.0.tgz`,
    ]),
    'dist/charts/index.yaml',
    'dist/terraform/stacks/places-prod-cluster/cdk.tf.json',
  ].filter((path) => !existsSync(join(folder, path)));
}

/**
 * The same stacks and the same objects, from the same compiled constructs, in projects as `cdktf init` and `cdk8s init` make
 * them: a program in TypeScript, run as their templates run it. cdk8s prints one chart of all that an app has.
 */
function theirs(folder) {
  const environment = theirProject(join(folder, 'environment'), TERRAFORM, 'cdktf-cli/bundle/templates/typescript');
  const config = { language: 'typescript', app: THEIR_APP, sendCrashReports: 'false', projectId: 'x' };
  writeFileSync(join(environment, 'cdktf.json'), JSON.stringify(config));
  node(environment, [cdktf, 'synth']);
  for (const chart of CHARTS) {
    const project = theirProject(join(folder, chart), objects(chart), 'cdk8s-cli/templates/typescript-app');
    const format = ['--format', 'helm', '--chart-version', '1.0.0', '--output', chart];
    node(project, [cdk8s, 'synth', '--app', THEIR_APP, ...format, '--no-check-upgrade']);
    execFileSync(helm, ['package', join(project, chart), '-d', 'charts'], { cwd: folder, stdio: 'ignore' });
  }
  execFileSync(helm, ['repo', 'index', 'charts'], { cwd: folder, stdio: 'ignore' });
}

/** Makes a project with the compiler's options of a template, and gives its folder. */
function theirProject(folder, source, template) {
  mkdirSync(folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  copyFileSync(join(root, 'node_modules', template, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'main.ts'), source);
  return folder;
}

function madeByThem(folder) {
  return [
    ...CHARTS.map((name) => `charts/${name}-1.0.0.tgz`),
    'charts/index.yaml',
    'environment/cdktf.out/stacks/places-prod-cluster/cdk.tf.json',
  ].filter((path) => !existsSync(join(folder, path)));
}

/** Milliseconds that work takes in an empty folder, the same one each time; what it does not make is an error. */
function run(work, missing) {
  const folder = join(workplace, work.name);
  mkdirSync(folder);
  const start = performance.now();
  work(folder);
  const time = performance.now() - start;
  if (missing(folder).length > 0) throw new Error(`${work.name} did not make ${missing(folder).join(', ')}`);
  rmSync(folder, { recursive: true });
  return time;
}

function node(cwd, args) {
  const env = { ...process.env, CHECKPOINT_DISABLE: '1', CI: '1' };
  execFileSync(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
