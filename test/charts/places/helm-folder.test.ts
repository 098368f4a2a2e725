import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesBackend } from '../../../src/charts/places';
import { printChart } from '../../../src/charts/print/chart';
import { synthesize } from '../../../src/charts/synthesize';

test('helm/places-backend is what the chart prints today; npm run places brings it up to date', () => {
  const folder = join(__dirname, '../../../helm/places-backend');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const committed = paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
  expect(new Map(committed)).toEqual(printChart(synthesize(placesBackend)).files);
});
