import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChartTree } from '../charts/chart-tree';
import { templateArguments, type RenderedManifest, type RenderRequest } from '../helm/render';
import { tryHelm, type Helm, type HelmOptions } from '../helm/run-helm';
import type { JsonObject } from '../values/json';
import { printedOutcome } from './printed-outcome';
import { refusalOfHelm, type Outcome } from './outcome';
import { readJsonCopy } from './json-copy';
import { refusedFor, type Parents } from './parents';
import { valuesFileText, withScratchFolder } from './scratch-chart';

/** Documents that one process of Helm renders: more would wait longer for its last one than they save. */
export const BATCH_SIZE = 160;

/**
 * The same for a chart with dependencies: to see which of these are on, Helm copies the values of all documents once for
 * each of them, so that its work grows with the square.
 */
export const NESTED_BATCH_SIZE = 12;

/** Documents in the groups in which one process of Helm renders them soonest. */
export function batchesOf<T>({ dependencies }: ChartTree, documents: readonly T[]): readonly (readonly T[])[] {
  const size = dependencies.length === 0 ? BATCH_SIZE : NESTED_BATCH_SIZE;
  const count = Math.ceil(documents.length / size);
  return Array.from({ length: count }, (_, at) => documents.slice(at * size, (at + 1) * size));
}

/** What all renderings of a batch have in common. */
export interface BatchRequest extends Pick<RenderRequest, 'release' | 'namespace' | 'kubeVersion' | 'apiVersions'> {
  /** Of the chart as `jsonCopy` has it, with its notes printed. */
  readonly parents: Parents;
}

/** Name under which the document of that number depends on the chart. */
export const aliasOf = (index: number): string => `document-${index}`;

/** Helm names charts that break their schema at the end of a line, after what is wrong with the one before. */
const REFUSED = new RegExp(`document-[0-9]+(?=:$)|(?<=${refusedFor('')})document-[0-9]+`, 'gm');

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

async function run(helm: Helm, { parents, ...request }: BatchRequest, named: readonly Named[], options: HelmOptions) {
  const chart = await parents.having(named.map(({ alias }) => alias));
  return withScratchFolder(async (folder) => {
    const values = join(folder, 'documents.json');
    await writeFile(values, valuesFileText(Object.fromEntries(named.map(({ alias, document }) => [alias, document]))));
    return tryHelm(helm, templateArguments({ ...request, chart, valuesFiles: [values] }), options);
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
