// Measures packaging and publishing against Helm, both in one run: npm run build && node scripts/bench-publish.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const require = createRequire(import.meta.url);
const lib = (path) => require(join(import.meta.dirname ?? process.cwd(), '..', 'dist', 'lib', path));
const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
const helm = join(cache, 'chartwright', 'tools', 'helm-3.17.2', 'helm');

if (process.argv[2] === 'add') {
  await add(process.argv[3]);
} else {
  await packaging();
  await repository(1, 10_000);
  await repository(100, 100);
  const used = [10_000, 50_000, 100_000].map(memory);
  const growth = (used[2] - used[0]) / 9 / ((used[1] - used[0]) / 4);
  process.stdout.write(`memory from 50,000 to 100,000 grows ${growth.toFixed(2)} x as fast as before (linear: 1)\n`);
}

function chart(name, version) {
  const metadata = { apiVersion: 'v2', name, version, appVersion: '1.0', description: 'a chart', keywords: ['a', 'b'] };
  const template = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\n';
  const files = {
    'Chart.yaml': `apiVersion: v2\nname: ${name}\nversion: ${version}\nappVersion: "1.0"\ndescription: a chart\nkeywords:\n- a\n- b\n`,
    'values.yaml': 'replicas: 1\n',
    ...Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`templates/${at}.yaml`, template])),
  };
  return { metadata, files: new Map(Object.entries(files)), subcharts: [] };
}

async function packaging() {
  const { packChart } = lib('packaging/archive');
  const charts = Array.from({ length: 100 }, (_, at) => chart(`chart-${at}`, '1.0.0'));
  const folder = emptyFolder();
  for (const { archive } of charts.map(packChart)) {
    writeFileSync(join(folder, archive.fileName), archive.bytes);
    execFileSync('tar', ['xzf', archive.fileName], { cwd: folder });
  }
  const [ours, theirs] = await alternated(3, [
    () => time(() => charts.map(packChart)),
    () =>
      time(() => {
        for (const { metadata } of charts)
          execFileSync(helm, ['package', metadata.name], { cwd: folder, stdio: 'ignore' });
      }),
  ]);
  report('package 100 charts', ours, theirs, 20);
  rmSync(folder, { recursive: true });
}

async function repository(charts, versions) {
  const { packChart } = lib('packaging/archive');
  const { publish } = lib('publish/publish');
  const { updateIndex } = lib('publish/repository/update-index');
  const { directoryStore } = lib('publish/stores/directory');
  const [folder, lone] = [emptyFolder(), emptyFolder()];
  for (let at = 0; at < charts * versions; at++) {
    const { archive } = packChart(chart(`chart-${at % charts}`, `1.${Math.floor(at / charts)}.0`));
    writeFileSync(join(folder, archive.fileName), archive.bytes);
  }
  const store = directoryStore(folder);
  const forget = () => ['index.yaml', 'index.json'].forEach((file) => rmSync(join(folder, file), { force: true }));
  const [theirIndex, ourIndex] = await alternated(5, [
    () => (forget(), time(() => execFileSync(helm, ['repo', 'index', '.'], { cwd: folder }))),
    () => (forget(), time(() => updateIndex(store.folder, { created: new Date() }))),
  ]);
  report(`index ${charts} x ${versions}`, ourIndex, theirIndex, 1);
  let next = 0;
  const merge = ['repo', 'index', '.', '--merge', join(folder, 'index.yaml')];
  const { archive } = packChart(chart('chart-0', '99.0.0'));
  writeFileSync(join(lone, archive.fileName), archive.bytes);
  const [ours, theirs] = await alternated(charts === 1 ? 1 : 5, [
    () => {
      const { archive } = packChart(chart('chart-0', `99.0.${next++}`));
      return time(() => publish([archive], store, { now: new Date() }));
    },
    () => time(() => execFileSync(helm, merge, { cwd: lone })),
  ]);
  report(`add one to ${charts} x ${versions}`, ours, theirs, charts === 1 ? 100 : 5);
  for (const made of [folder, lone]) rmSync(made, { recursive: true });
}

/** Adds one chart to a large index in a process of its own, whose memory is then known. */
function memory(versions) {
  const { packChart } = lib('packaging/archive');
  const { entryOf } = lib('packaging/index-entry');
  const { writeIndex } = lib('packaging/index-file');
  const { addEntries, EMPTY_INDEX } = lib('packaging/repository-index');
  const { archive } = packChart(chart('chart', '1.0.0'));
  const entries = Array.from({ length: versions }, (_, at) => {
    const id = { name: `chart-${at % 1000}`, version: `1.${Math.floor(at / 1000)}.0` };
    return entryOf({ ...archive, ...id, metadata: { ...archive.metadata, ...id } }, { created: new Date() });
  });
  const files = writeIndex(addEntries(EMPTY_INDEX, entries), new Date());
  const folder = emptyFolder();
  writeFileSync(join(folder, 'index.yaml'), files.yaml);
  writeFileSync(join(folder, 'index.json'), files.json);
  const said = execFileSync(process.execPath, [import.meta.filename ?? process.argv[1], 'add', folder], {
    encoding: 'utf8',
  });
  process.stdout.write(`memory, add one to ${versions}: ${said}`);
  rmSync(folder, { recursive: true });
  return Number.parseInt(said, 10);
}

async function add(folder) {
  const { packChart } = lib('packaging/archive');
  const { publish } = lib('publish/publish');
  const { directoryStore } = lib('publish/stores/directory');
  const { archive } = packChart(chart('chart-0', '99.0.0'));
  const took = await time(() => publish([archive], directoryStore(folder), { now: new Date() }));
  process.stdout.write(
    `${Math.round(process.resourceUsage().maxRSS / 1024)} MiB (wants < 300), ${took.toFixed(0)} ms\n`,
  );
}

/** Medians of measures taken in turn, so that what else the machine does falls on all of them. */
async function alternated(rounds, measures) {
  const times = measures.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, measure] of measures.entries()) times[at].push(await measure());
  return times.map((own) => own.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]);
}

async function time(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function report(what, ours, theirs, wanted) {
  const ratio = (theirs / ours).toFixed(1);
  process.stdout.write(
    `${what}: ${ours.toFixed(0)} ms, helm ${theirs.toFixed(0)} ms: ${ratio} x (wants ${wanted} x)\n`,
  );
}

function emptyFolder() {
  return mkdtempSync(join(tmpdir(), 'chartwright-bench-'));
}
