import { randomInt } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { ChartDefinition } from '../src/charts/define-chart';
import { places, placesBackend, placesBatch, placesDatabase, placesPlatform } from '../src/charts/places';
import { timeText } from '../src/cli/time-left';
import { findHelms, helmOfEachMajor } from '../src/helm/find-helm';
import { foundText, reportText } from '../src/verify/report';
import { verifyChart } from '../src/verify/verify';
import type { FoundDifference, Progress } from '../src/verify/verify-helms';
import { neighbours } from '../test/support/neighbours';
import { torture } from '../test/verify/torture-chart';
import { umbrella } from '../test/verify/umbrella-chart';

// The long proof: npm run verify:deep -- [--samples N] [--seed S,…] [--chart NAME]…
const { values: options } = parseArgs({
  options: {
    samples: { type: 'string', default: '10000' },
    seed: { type: 'string', default: 'random' },
    chart: { type: 'string', multiple: true },
  },
});

/** Seconds between two lines that say how far it is. */
const SAY_SECONDS = 20;

async function main(): Promise<void> {
  const helms = helmOfEachMajor(await findHelms({ environment: process.env }));
  const seeds = options.seed.split(',').map((seed) => (seed === 'random' ? randomInt(1_000_000_000) : Number(seed)));
  const samples = Number(options.samples);
  const charts: readonly ChartDefinition[] = [
    torture,
    neighbours,
    umbrella,
    places,
    placesBackend,
    placesBatch,
    placesDatabase,
    placesPlatform,
  ];
  for (const chart of charts) {
    const { name } = chart.metadata;
    if (options.chart !== undefined && !options.chart.includes(name)) continue;
    process.stdout.write(`${name}: ${samples} random documents, seed ${seeds.join(' and ')}\n`);
    const since = performance.now();
    const progress = sayer(name, since);
    const found = (difference: FoundDifference): void => {
      process.stdout.write(`${foundText(name, difference)}\n`);
    };
    const run = { helms, environment: process.env, seeds, samples, progress, found };
    const report = await verifyChart(chart, run);
    process.stdout.write(`${reportText(report)}  in ${((performance.now() - since) / 1000).toFixed(0)} s\n`);
    if (!report.agrees || report.unproven.length > 0) process.exitCode = 4;
  }
}

/** Says how far a chart is, once in a while. */
function sayer(name: string, since: number): (progress: Progress) => void {
  let said = since;
  return ({ done, total }) => {
    if (performance.now() - said < SAY_SECONDS * 1000) return;
    said = performance.now();
    process.stdout.write(`  ${name}: ${done} of ${total}, ${timeText((said - since) / 1000, { done, total })}\n`);
  };
}

void main();
