import type { z } from 'zod';
import type { ChartDefinition } from '../../src/charts/define-chart';
import { evaluateChart } from '../../src/charts/evaluate';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';
import { filesOf } from '../../src/cli/commands/synth';
import { renderChart } from '../../src/helm/render';
import { runHelm, type Helm } from '../../src/helm/run-helm';
import { isJsonObject, type JsonObject } from '../../src/values/json';
import { asciiJson, withFiles } from './helm';
import { expectRefusal, expectRejection } from './refusal';

/** What Helm renders and what evaluation gives, for each values document: equal, if the law holds. */
export interface BothReadings {
  readonly helm: readonly JsonObject[];
  readonly evaluated: readonly JsonObject[];
}

/** Renders a chart for values documents in both ways. The objects are sorted, since Helm sorts them by kind. */
export async function bothReadings<Values extends z.ZodObject>(
  helm: Helm,
  definition: ChartDefinition<Values>,
  documents: readonly JsonObject[],
  release = 'demo',
): Promise<readonly BothReadings[]> {
  const tree = synthesize(definition);
  const texts = documents.map((document, at) => [`values/${at}.json`, asciiJson(document)] as const);
  return withFiles(Object.fromEntries([...chartFiles(definition), ...texts]), async (folder) => {
    const readings: BothReadings[] = [];
    for (const [at, values] of documents.entries()) {
      const request = {
        chart: `${folder}/chart`,
        release,
        namespace: 'team',
        valuesFiles: [`${folder}/values/${at}.json`],
      };
      const manifests = await renderChart(helm, request, { environment: process.env });
      const { objects } = evaluateChart(tree, { values, release: { name: release, namespace: 'team' } });
      readings.push({ helm: sorted(manifests.map(({ object }) => object)), evaluated: sorted(objects) });
    }
    return readings;
  });
}

/** Holds both readings of a chart against each other, document for document. */
export async function expectAgreement<Values extends z.ZodObject>(
  helm: Helm,
  definition: ChartDefinition<Values>,
  documents: readonly JsonObject[],
): Promise<void> {
  for (const { helm: rendered, evaluated } of await bothReadings(helm, definition, documents)) {
    expect(rendered).toEqual(evaluated);
  }
}

/** Expects that Helm and evaluation refuse values by what the chart itself says of them. */
export async function expectRefusedAlike<Values extends z.ZodObject>(
  helm: Helm,
  definition: ChartDefinition<Values>,
  values: JsonObject,
  message: string,
): Promise<void> {
  const tree = synthesize(definition);
  expectRefusal(() => evaluateChart(tree, { values }), 'E_VALUES_FAIL', message);
  const files = { ...Object.fromEntries(chartFiles(definition)), 'values.json': asciiJson(values) };
  await withFiles(files, async (folder) => {
    const request = { chart: `${folder}/chart`, release: 'demo', valuesFiles: [`${folder}/values.json`] };
    await expectRejection(renderChart(helm, request, { environment: process.env }), 'E_TOOL', message);
  });
}

/** What `helm lint --strict` says of a chart. */
export async function lint<Values extends z.ZodObject>(
  helm: Helm,
  definition: ChartDefinition<Values>,
): Promise<string> {
  return withFiles(Object.fromEntries(chartFiles(definition)), (folder) =>
    runHelm(helm, ['lint', '--strict', `${folder}/chart`], { environment: process.env }),
  );
}

/** The text of each file of a printed chart and of the charts inside it, by its path below a folder `chart`. */
export function chartFiles<Values extends z.ZodObject>(
  definition: ChartDefinition<Values>,
): readonly (readonly [string, string])[] {
  return filesOf(printChart(synthesize(definition)), 'chart');
}

function sorted(objects: readonly JsonObject[]): readonly JsonObject[] {
  const keyed = objects.map((object) => [keyOf(object), object] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, object]) => object);
}

function keyOf({ kind, metadata }: JsonObject): string {
  return JSON.stringify([kind, isJsonObject(metadata) ? metadata['name'] : null]);
}
