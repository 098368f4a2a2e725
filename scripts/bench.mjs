// Measures imports and synthesis against plain cdk8s-plus-28, both in one run: npm run build && node scripts/bench.mjs [--large]
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname ?? process.cwd(), '..');
const lib = (path) => require(join(root, 'dist', 'lib', path));

const { values: options } = parseArgs({ options: { large: { type: 'boolean', default: false } } });
const SIZES = options.large ? [10, 100, 1_000, 10_000] : [10, 100, 1_000];

/** Most that a chart may cost, as a multiple of what plain cdk8s-plus-28 costs. */
const WANTED = { import: 2, evaluate: 2, print: 5 };

/** Growth of the time per workload over ten times as many that still counts as linear: collecting garbage takes its share. */
const LINEAR = 1.5;

imports();
synthesis();

function imports() {
  const [ours, theirs] = interleaved(15, [
    () => importTime(join(root, 'dist', 'lib', 'index.js')),
    () => importTime(require.resolve('cdk8s-plus-28')),
  ]).map((times) => median(times));
  say(`import chartwright: ${ms(ours)}, cdk8s-plus-28 ${ms(theirs)}: ${judged(ours / theirs, WANTED.import)}`);
}

/** Milliseconds that a fresh process takes to require a module, its own start left out. */
function importTime(path) {
  const program = `const start = performance.now(); require(${JSON.stringify(path)}); console.log(performance.now() - start)`;
  return Number(execFileSync(process.execPath, ['--eval', program], { encoding: 'utf8' }));
}

function synthesis() {
  const perWorkload = SIZES.map((workloads) => {
    const rounds = Math.max(3, Math.ceil(300 / workloads));
    const [plain, evaluate, print] = interleaved(rounds, [
      () => time(() => plainSynthesis(workloads)),
      () => time(() => evaluation(workloads)),
      () => time(() => printing(workloads)),
    ]).map((times) => median(times) / workloads);
    say(
      `${workloads} workloads, per workload: plain ${ms(plain)}, ` +
        `evaluated ${ms(evaluate)}: ${judged(evaluate / plain, WANTED.evaluate)}, ` +
        `printed and checked ${ms(print)}: ${judged(print / plain, WANTED.print)}`,
    );
    return { workloads, plain, evaluate, print };
  });
  for (const [index, { workloads, ...after }] of perWorkload.entries()) {
    const before = perWorkload[index - 1];
    // The first charts of a process pay for its warming up.
    if (before === undefined || before.workloads < 100) continue;
    for (const [what, cost] of Object.entries(after)) {
      const growth = cost / before[what];
      say(
        `${what}, ${before.workloads} to ${workloads} workloads: time per workload x ${growth.toFixed(2)}, ${growth <= LINEAR ? 'linear' : 'NOT LINEAR'}`,
      );
    }
  }
}

/** One Deployment and one Service for each workload, with what a person says of them in cdk8s-plus-28. */
function plainSynthesis(workloads) {
  const { App, Chart } = require('cdk8s');
  const { Deployment } = require('cdk8s-plus-28');
  const app = new App();
  const chart = new Chart(app, 'bench');
  for (let at = 0; at < workloads; at++) {
    const deployment = new Deployment(chart, `web-${at}`, {
      replicas: 2,
      containers: [{ image: 'nginx:1.29', portNumber: 8080, envVariables: { LEVEL: { value: 'info' } } }],
    });
    deployment.exposeViaService({ ports: [{ port: 80, targetPort: 8080 }] });
  }
  return app.synthYaml();
}

/** The same in our own constructs, with three things left to values. */
function definition(workloads) {
  const { z } = require('zod');
  const { defineChart, Deployment, Service } = lib('index');
  const values = z.object({
    replicas: z.int().min(0).max(10).default(2),
    image: z.string().min(1).default('nginx:1.29'),
    level: z.enum(['debug', 'info', 'error']).default('info'),
  });
  return defineChart({ name: 'bench', version: '1.0.0', values }, (chart, v) => {
    for (let at = 0; at < workloads; at++) {
      const deployment = new Deployment(chart, `web-${at}`, {
        replicas: v.replicas,
        containers: [
          {
            name: 'web',
            image: v.image,
            ports: [{ name: 'http', containerPort: 8080 }],
            env: [{ name: 'LEVEL', value: v.level }],
          },
        ],
      });
      new Service(chart, `web-service-${at}`, { selects: deployment, ports: [{ name: 'http', port: 80 }] });
    }
  });
}

/** The objects of a chart for its defaults, as YAML: its build, another with these values as plain ones, and their comparison. */
function evaluation(workloads) {
  const { renderManifests } = lib('index');
  const { manifestsYaml } = lib('charts/print/manifests-yaml');
  return manifestsYaml(renderManifests(definition(workloads)));
}

/** The files of a chart: its build, four more with plain values, and their comparison. */
function printing(workloads) {
  const { synthesize } = lib('charts/synthesize');
  const { printChart } = lib('charts/print/chart');
  return printChart(synthesize(definition(workloads)));
}

/** Takes turns, so that whatever else the machine does falls on all alike. */
function interleaved(rounds, measures) {
  const times = measures.map(() => []);
  for (let round = 0; round < rounds; round++) measures.forEach((measure, index) => times[index].push(measure()));
  return times;
}

/** Milliseconds of a processor: what else the machine does does not count, what collects garbage beside the work does. */
function time(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(times) {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
}

function judged(ratio, wanted) {
  return `${ratio.toFixed(2)} x (wants ${wanted} x${ratio <= wanted ? '' : ', MISSED'})`;
}

function ms(duration) {
  return `${duration.toFixed(duration < 10 ? 2 : 0)} ms`;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
