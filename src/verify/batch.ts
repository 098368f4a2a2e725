import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { templateArguments, type RenderedManifest, type RenderRequest } from '../helm/render';
import { tryHelm, type Helm, type HelmOptions } from '../helm/run-helm';
import type { ChartFiles } from '../packaging/chart-files';
import type { JsonObject } from '../values/json';
import { printedOutcome } from './printed-outcome';
import { refusalOfHelm, type Outcome } from './outcome';
import { readJsonCopy } from './json-copy';
import { parentOf, valuesFileText, withScratchFolder, writeChart } from './scratch-chart';

/** Documents that one process of Helm renders: more would wait longer for its last one than they save. */
export const BATCH_SIZE = 160;

/** What all renderings of a batch have in common. */
export interface BatchRequest extends Pick<RenderRequest, 'release' | 'namespace' | 'kubeVersion' | 'apiVersions'> {
  /** The chart as `jsonCopy` has it, with its notes printed. */
  readonly chart: ChartFiles;
}

/** Name under which the document of that number depends on the chart. */
export const aliasOf = (index: number): string => `document-${index}`;

/** Helm names charts that break their schema at the end of a line, after what is wrong with the one before. */
const REFUSED = /document-[0-9]+(?=:$)/gm;

/**
 * Renders many documents in one process: as the values of one dependency each of a chart that has no other content.
 *
 * A document that Helm refuses spoils its batch, so the others are rendered again without it.
 *
 * @returns what Helm makes of each document
 */
export async function renderBatch(
  helm: Helm,
  request: BatchRequest,
  documents: readonly JsonObject[],
  options: HelmOptions,
): Promise<readonly Outcome[]> {
  const named = documents.map((document, index) => ({ alias: aliasOf(index), document }));
  const outcomes = await renderNamed(helm, request, named, options);
  return named.map(({ alias }) => outcomes.get(alias) ?? nothingPrinted);
}

const nothingPrinted: Outcome = { kind: 'rendered', objects: [], notes: '' };

interface Named {
  readonly alias: string;
  readonly document: JsonObject;
}

async function renderNamed(
  helm: Helm,
  request: BatchRequest,
  named: readonly Named[],
  options: HelmOptions,
): Promise<ReadonlyMap<string, Outcome>> {
  if (named.length === 0) return new Map();
  const { exitCode, stdout, stderr } = await run(helm, request, named, options);
  if (exitCode === 0) return grouped(stdout);
  const refusal = refusalOfHelm(stderr);
  const refused = new Set(refusal.by === 'schema' ? refusal.message.match(REFUSED) : []);
  const again = async (part: readonly Named[]): Promise<ReadonlyMap<string, Outcome>> =>
    renderNamed(helm, request, part, options);
  const others = named.filter(({ alias }) => !refused.has(alias));
  if (others.length < named.length) {
    return new Map([...[...refused].map((alias) => [alias, refusal] as const), ...(await again(others))]);
  }
  const [only] = named;
  if (named.length === 1 && only !== undefined) return new Map([[only.alias, refusal]]);
  const half = Math.ceil(named.length / 2);
  return new Map([...(await again(named.slice(0, half))), ...(await again(named.slice(half)))]);
}

async function run(helm: Helm, { chart, ...request }: BatchRequest, named: readonly Named[], options: HelmOptions) {
  return withScratchFolder(async (folder) => {
    await writeChart(
      folder,
      parentOf(
        chart,
        named.map(({ alias }) => alias),
      ),
    );
    const values = join(folder, 'documents.json');
    await writeFile(values, valuesFileText(Object.fromEntries(named.map(({ alias, document }) => [alias, document]))));
    return tryHelm(helm, templateArguments({ ...request, chart: folder, valuesFiles: [values] }), options);
  });
}

/** What Helm printed, by the dependency that it comes from. */
function grouped(output: string): ReadonlyMap<string, Outcome> {
  const groups = new Map<string, RenderedManifest[]>();
  for (const manifest of readJsonCopy(output)) {
    const [, alias = ''] = /^[^/]+\/charts\/([^/]+)\//.exec(manifest.source) ?? [];
    const group = groups.get(alias);
    if (group === undefined) groups.set(alias, [manifest]);
    else group.push(manifest);
  }
  return new Map([...groups].map(([alias, manifests]) => [alias, printedOutcome(manifests)]));
}
