// Runs every suite of tests and sums up: node scripts/suites.mjs [suite…]
// A suite has a budget of minutes, printed beside what it took; the last line counts the tests of all suites.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const suites = [
  { name: 'unit', config: 'jest.config.mjs', minutes: 9 },
  { name: 'cluster', config: 'jest.cluster.config.mjs', minutes: 9 },
  { name: 'aws', config: 'jest.aws.config.mjs', minutes: 9 },
  // From nothing to running releases and back. The catalogue and changes of an environment take as long again: npm run test:aws:apply
  {
    name: 'main job',
    config: 'jest.apply.config.mjs',
    minutes: 18,
    only: ['test/aws/apply/places', 'test/aws/apply/init'],
  },
  { name: 'e2e', config: 'jest.e2e.config.mjs', minutes: 12 },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0)
  throw new Error(`no suite '${unknown[0]}'; there are ${suites.map(({ name }) => name).join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'chartwright-suites-'));
const results = suites
  .filter(({ name }) => asked.length === 0 || asked.includes(name))
  .map(({ name, config, minutes, only = [] }) => {
    const output = join(folder, `${name}.json`);
    const start = Date.now();
    console.log(`\n=== ${name}`);
    const { status } = spawnSync('npx', ['jest', '-c', config, '--json', `--outputFile=${output}`, ...only], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const result = JSON.parse(readFileSync(output, 'utf8'));
    const took = ((Date.now() - start) / 60_000).toFixed(1);
    console.log(`=== ${name}: ${took} of ${minutes} minutes`);
    const failed = Math.max(result.numFailedTests + result.numRuntimeErrorTestSuites, status === 0 ? 0 : 1);
    return { passed: result.numPassedTests, failed, skipped: result.numPendingTests };
  });
rmSync(folder, { recursive: true });

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
