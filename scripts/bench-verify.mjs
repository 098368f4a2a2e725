// Measures how many documents a second a chart is verified with: npm run build && node scripts/bench-verify.mjs [--documents N]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const lib = (path) => require(join(import.meta.dirname ?? process.cwd(), '..', 'dist', 'lib', path));
const { values: options } = parseArgs({ options: { documents: { type: 'string', default: '1000' } } });

/** Documents a second for each version of Helm that verification is to manage on two cores. */
const WANTED = 150;

/** Linux counts a process's time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

const { findHelms, helmOfEachMajor } = lib('helm/find-helm');
const { placesBackend } = lib('charts/places/index');
const { synthesize } = lib('charts/synthesize');
const { randomDocuments } = lib('verify/documents');
const { evaluated } = lib('verify/outcome');
const { withSubjects } = lib('verify/subjects');
const { tryDocuments } = lib('verify/trial');
const { inParallel } = lib('verify/in-parallel');
const { BATCH_SIZE } = lib('verify/batch');

const count = Number(options.documents);
const helms = helmOfEachMajor(await findHelms({ environment: process.env }));
const tree = synthesize(placesBackend);
for (const some of [...helms.map((helm) => [helm]), helms]) {
  const { seconds, processorSeconds } = await measure(some);
  const names = some.map(({ version }) => version).join(' and ');
  process.stdout.write(
    `Helm ${names}: ${judged(count / seconds)} documents a second; ` +
      `${judged((count * 2) / processorSeconds)} if two cores had nothing else to do\n`,
  );
}

/** Random documents that render, from the first word to the last comparison, in batches. */
async function measure(some) {
  const [since, processorSince] = [performance.now(), processorTime()];
  const made = randomDocuments(tree.values, Math.ceil(count * 1.25), 1);
  const random = made.filter((values) => evaluated(tree, { values }).kind === 'rendered').slice(0, count);
  if (random.length < count) throw new Error(`only ${random.length} of ${made.length} random documents render`);
  const trials = await withSubjects(tree, some, process.env, (subjects) => inParallel(jobs(subjects, random), 2));
  if (trials.flat().some(({ differences }) => differences.length > 0)) throw new Error('the readings differ');
  return { seconds: (performance.now() - since) / 1000, processorSeconds: processorTime() - processorSince };
}

function jobs(subjects, random) {
  const place = { release: 'demo', namespace: 'team' };
  const starts = Array.from({ length: Math.ceil(count / BATCH_SIZE) }, (_, at) => at * BATCH_SIZE);
  return starts.flatMap((from) =>
    subjects.map((subject) => () => tryDocuments(subject, random.slice(from, from + BATCH_SIZE), place, 'dependency')),
  );
}

/** Seconds of a processor that this process and those that it waited for have taken. */
function processorTime() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND;
}

function judged(rate) {
  return `${rate.toFixed(0)}${rate < WANTED ? ` (wants ${WANTED}, MISSED)` : ` (wants ${WANTED})`}`;
}
