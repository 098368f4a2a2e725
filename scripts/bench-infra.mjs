// Measures the infrastructure against the provider's barrel and cdktf's own command, all in one run:
// npm run build && node scripts/bench-infra.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';

const require = createRequire(import.meta.url);
const lib = (path) => join(import.meta.dirname, '..', 'dist', 'lib', path);

/** How many times better than theirs ours has to be. */
const WANTED = { import: 10, memory: 5, synthesis: 3 };

/** Growth of the time per environment over ten times as many that still counts as linear: collecting garbage takes its share. */
const LINEAR = 1.5;

imports();
commands();
await environments();

function imports() {
  const [ours, all, theirs] = interleaved(5, [
    () => imported(`require(${JSON.stringify(lib('infra/index.js'))})`),
    () => imported(`Object.values(require(${JSON.stringify(lib('infra/index.js'))}))`),
    () => imported(`require(${JSON.stringify(require.resolve('@cdktf/provider-aws'))})`),
  ]);
  for (const [what, of] of [
    ['chartwright/infra', ours],
    ['every construct of it', all],
  ]) {
    const time = median(theirs.map(([ms]) => ms)) / median(of.map(([ms]) => ms));
    const memory = median(theirs.map(([, bytes]) => bytes)) / median(of.map(([, bytes]) => bytes));
    const took = ms(median(of.map(([time]) => time)));
    say(`import ${what}: ${took}, ${judged(time, WANTED.import)} faster than the barrel`);
    say(`import ${what}: ${judged(memory, WANTED.memory)} less memory than the barrel`);
  }
}

/** Milliseconds and bytes that an expression takes in a fresh process, its own start left out. */
function imported(expression) {
  const program = `gc(); const before = process.memoryUsage().rss; const start = performance.now(); ${expression};
    const time = performance.now() - start; gc(); console.log(JSON.stringify([time, process.memoryUsage().rss - before]))`;
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', '--eval', program], { encoding: 'utf8' }));
}

function commands() {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-bench-'));
  mkdirSync(join(folder, 'dist'));
  const app = `node ${lib('infra/places/main.js')}`;
  writeFileSync(
    join(folder, 'cdktf.json'),
    JSON.stringify({
      language: 'typescript',
      app,
      output: 'dist/terraform',
      sendCrashReports: 'false',
      projectId: 'x',
    }),
  );
  const program = `const { synthesizeTerraform } = require(${JSON.stringify(lib('infra/synthesize.js'))});
    const { placesProgram } = require(${JSON.stringify(lib('infra/places/program.js'))});
    synthesizeTerraform(placesProgram)`;
  const cdktf = join(dirname(require.resolve('cdktf-cli/package.json')), 'bundle', 'bin', 'cdktf');
  const run = (args) => () =>
    time(() =>
      execFileSync(process.execPath, args, {
        cwd: folder,
        stdio: 'ignore',
        env: { ...process.env, CHECKPOINT_DISABLE: '1', CI: '1' },
      }),
    );
  const [ours, theirs] = interleaved(3, [run(['--eval', program]), run([cdktf, 'synth'])]).map(median);
  rmSync(folder, { recursive: true });
  say(
    `synthesis of both environments: ${ms(ours)}, cdktf synth ${ms(theirs)}: ${judged(theirs / ours, WANTED.synthesis)}`,
  );
}

async function environments() {
  const { synthesizeTerraform } = require(lib('infra/synthesize.js'));
  const { placesEnvironment } = require(lib('infra/places/environments.js'));
  const { places } = require(lib('infra/places/places.js'));
  const { defineEnvironment } = require(lib('infra/environment.js'));
  const props = placesEnvironment('prod');
  const perEnvironment = async (count) => {
    const start = performance.now();
    await synthesizeTerraform((app) => {
      for (let at = 0; at < count; at++) {
        places(app, { ...props, environment: defineEnvironment({ ...props.environment, name: `e${at}` }) });
      }
    });
    return (performance.now() - start) / count;
  };
  await perEnvironment(3);
  let before;
  for (const [count, rounds] of [
    [1, 10],
    [10, 3],
    [100, 1],
  ]) {
    const times = [];
    for (let round = 0; round < rounds; round++) times.push(await perEnvironment(count));
    const each = median(times);
    const growth =
      before === undefined ? '' : `, x ${(each / before).toFixed(2)}${verdict(each / before <= LINEAR, 'linear')}`;
    say(`${count} at once: ${ms(each)} each${growth}`);
    before = each;
  }
}

/** What each measurement gives, one of each in turn, so that a busy machine is busy for all. */
function interleaved(rounds, measurements) {
  const results = measurements.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, measure] of measurements.entries()) results[at].push(measure());
  }
  return results;
}

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function judged(ratio, wanted) {
  return `${ratio.toFixed(1)} x${verdict(ratio >= wanted, `at least ${wanted} x`)}`;
}

function verdict(holds, wanted) {
  if (!holds) process.exitCode = 1;
  return ` (${holds ? 'as wanted: ' : 'MISSED: '}${wanted})`;
}

function ms(duration) {
  return `${duration.toFixed(duration < 10 ? 2 : 0)} ms`;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
