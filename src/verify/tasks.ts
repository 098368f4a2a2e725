import type { ChartTree } from '../charts/chart-tree';
import type { JsonObject } from '../values/json';
import { batchesOf } from './batch';
import { knownBugsOf } from './known-bugs';
import { evaluated } from './outcome';
import { places, type Place } from './places';
import { argumentWaysOf } from './root-render';
import type { Subject, Way } from './trial';

/** What a chart is tried with. */
export interface Documents {
  /** Documents at the edges of what the schema allows. */
  readonly edges: readonly JsonObject[];
  readonly random: readonly JsonObject[];
  /** Documents with one mistake each. */
  readonly mistakes: readonly JsonObject[];
}

/** Documents by what evaluation makes of them: a document that Helm refuses would spoil a batch. */
export interface SortedDocuments extends Documents {
  readonly rendered: readonly JsonObject[];
  readonly refusedBySchema: readonly JsonObject[];
  /** Refused by a rule of the chart's own, or by accident. */
  readonly refusedOtherwise: readonly JsonObject[];
}

/** Documents that are tried together, as one release and in one way. */
export interface Task {
  readonly documents: readonly JsonObject[];
  readonly place: Place;
  readonly way: Way;
}

/** One random document in so many also runs as a chart of its own. */
const ROOT_SHARE = 20;

/** Sorts documents. Where the cluster that a Helm makes up decides otherwise, its batches are split, and that is all. */
export function sortedDocuments(tree: ChartTree, documents: Documents): SortedDocuments {
  const all = [...documents.edges, ...documents.random, ...documents.mistakes];
  const by = new Map(all.map((document) => [document, fateOf(tree, document)] as const));
  const having = (fate: string): readonly JsonObject[] => all.filter((document) => by.get(document) === fate);
  return {
    ...documents,
    rendered: having('rendered'),
    refusedBySchema: having('schema'),
    refusedOtherwise: [...having('rule'), ...having('accident')],
  };
}

function fateOf(tree: ChartTree, values: JsonObject): 'rendered' | 'schema' | 'rule' | 'accident' {
  const outcome = evaluated(tree, { values });
  return outcome.kind === 'rendered' ? 'rendered' : outcome.by;
}

/** A Helm among those that share the work. */
export interface Turn {
  /** From 0. */
  readonly number: number;
  readonly of: number;
}

/**
 * All that is to be tried with one Helm: each document at least once; those at an edge, and a share of the random ones, by a file, and by
 * `--set` and `--set-json` in turns with the other Helms.
 */
export function tasksOf({ tree, helm }: Subject, documents: SortedDocuments, turn: Turn): readonly Task[] {
  const { edges, random, mistakes, rendered, refusedBySchema, refusedOtherwise } = documents;
  const bugs = knownBugsOf(helm);
  const meetsBug = (document: JsonObject): boolean => bugs.some(({ meets }) => meets(document));
  const sound = (some: readonly JsonObject[]): readonly JsonObject[] => some.filter((one) => !meetsBug(one));
  const share = (some: readonly JsonObject[]): readonly JsonObject[] => some.filter((_, at) => at % ROOT_SHARE === 0);
  const batches = [sound(rendered), sound(refusedBySchema)].flatMap((some) => batched(tree, some));
  // Helm renders a library only as a part of another chart.
  if (tree.metadata.type === 'library') return inPlaces(tree, batches);
  const everyWay = new Set([...edges, ...share(random)]);
  const single = [
    ...share(mistakes),
    ...refusedOtherwise,
    ...[...rendered, ...refusedBySchema].filter(meetsBug),
  ].filter((document) => !everyWay.has(document));
  return inPlaces(tree, spread([batches, alone([...new Set(single)], ['file']), dealt([...everyWay], turn)]));
}

/** Tasks of each kind evenly among those of the others, so that what is done tells how long the rest takes. */
function spread(kinds: readonly (readonly Unplaced[])[]): readonly Unplaced[] {
  const placed = kinds.flatMap((tasks) => tasks.map((task, at) => ({ task, share: (at + 0.5) / tasks.length })));
  return placed.sort((one, other) => one.share - other.share).map(({ task }) => task);
}

type Unplaced = Omit<Task, 'place'>;

function batched(tree: ChartTree, documents: readonly JsonObject[]): readonly Unplaced[] {
  return batchesOf(tree, documents).map((batch) => ({ documents: batch, way: 'dependency' }));
}

function alone(documents: readonly JsonObject[], ways: readonly Way[]): readonly Unplaced[] {
  return documents.flatMap((document) => ways.map((way) => ({ documents: [document], way })));
}

/** Each document by a file, and this Helm's part of the arguments that can say it: most of the time goes into starting Helm. */
function dealt(documents: readonly JsonObject[], { number, of }: Turn): readonly Unplaced[] {
  return documents.flatMap((document, at) => {
    const ways = argumentWaysOf(document).filter((_, which) => (at + which) % of === number);
    return alone([document], ['file', ...ways]);
  });
}

function inPlaces({ metadata, dependencies }: ChartTree, tasks: readonly Unplaced[]): readonly Task[] {
  const parts = dependencies.map(({ name }) => name);
  const all = places(metadata.name, parts);
  return tasks.flatMap((task, at) => {
    const place = all[at % all.length];
    return place === undefined ? [] : [{ ...task, place }];
  });
}
