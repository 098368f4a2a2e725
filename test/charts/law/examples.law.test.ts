import type { ChartTree } from '../../../src/charts/chart-tree';
import { evaluateChart } from '../../../src/charts/evaluate';
import { synthesize } from '../../../src/charts/synthesize';
import { ChartwrightError } from '../../../src/errors';
import type { JsonObject } from '../../../src/values/json';
import { purityRows } from '../../../src/values/rows';
import { randomDocuments } from '../../../src/verify/documents';
import { everything } from '../../support/everything';
import { describeHelm } from '../../support/helm';
import { columnOf } from '../../support/kinds-page';
import { bothReadings } from '../../support/law';

const SEED = 1;
const ENOUGH_DOCUMENTS = 5;

/** Whether a chart takes the values: two equal keys that come from them, say, it refuses, and so does its template. */
function takes(chart: ChartTree, values: JsonObject): boolean {
  try {
    return evaluateChart(chart, { values }).objects.length > 0;
  } catch (error) {
    if (error instanceof ChartwrightError && error.code === 'E_VALUES_FAIL') return false;
    throw error;
  }
}

describeHelm('a chart of every kind and every pattern is the same in both readings', (helm) => {
  test('whatever its values are', async () => {
    const chart = synthesize(everything);
    const rows = purityRows(chart.values).map(({ document }) => document);
    const documents = [...rows, ...randomDocuments(chart.values, 2 * ENOUGH_DOCUMENTS, SEED)]
      .filter((document) => takes(chart, document))
      .slice(0, ENOUGH_DOCUMENTS);
    expect(documents).toHaveLength(ENOUGH_DOCUMENTS);

    const readings = await bothReadings(helm, everything, documents);
    expect(readings.map((reading) => reading.helm)).toEqual(readings.map((reading) => reading.evaluated));

    const verified = Object.entries(columnOf('verified')).filter(([, versions]) => versions.includes(helm.version));
    const kinds = readings.flatMap((reading) => reading.helm.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(verified.map(([kind]) => kind)));
  });
});
