import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartDefinition } from '../../../src';
import * as charts from '../../../src/charts/places';
import { printChart } from '../../../src/charts/print/chart';
import { synthesize } from '../../../src/charts/synthesize';
import { filesOf } from '../../../src/cli/commands/synth';

const CHARTS: readonly ChartDefinition[] = Object.values(charts);

test.each(CHARTS.map((chart) => [chart.metadata.name, chart] as const))(
  'helm/%s is what the chart prints today; npm run places brings it up to date',
  (name, chart) => {
    const folder = join(__dirname, '../../../helm');
    const paths = readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    const committed = paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
    expect(new Map(committed)).toEqual(new Map(filesOf(printChart(synthesize(chart)), name)));
  },
);
