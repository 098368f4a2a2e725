import type { ChartTree } from '../charts/chart-tree';
import type { CapabilitiesTarget } from '../charts/evaluate';
import type { Helm, HelmOptions } from '../helm/run-helm';
import type { JsonObject } from '../values/json';
import { aliasOf, batchesOf, renderBatch } from './batch';
import { outcomeDifferences, type Difference } from './compare';
import { evaluated, type Outcome } from './outcome';
import type { Parents } from './parents';
import type { Place } from './places';
import { renderRoot, type ValuesWay } from './root-render';

/** A chart in its two readings, and a Helm to hold them against each other. */
export interface Subject {
  readonly tree: ChartTree;
  /** Folder that holds the printed chart, with its notes printed. */
  readonly folder: string;
  /** Parents of the same chart as `jsonCopy` has it, for batches. */
  readonly parents: Parents;
  readonly helm: Helm;
  /** What this Helm says of a cluster that it does not see. */
  readonly capabilities: Required<CapabilitiesTarget>;
  readonly options: HelmOptions;
}

/** How a document reaches the chart: as the values of a dependency among many, or of the chart by itself. */
export type Way = 'dependency' | ValuesWay;

/** What the two readings made of one document. */
export interface Trial {
  readonly document: JsonObject;
  readonly place: Place;
  readonly way: Way;
  readonly evaluate: Outcome;
  readonly helm: Outcome;
  /** None where the readings agree. */
  readonly differences: readonly Difference[];
}

/** Tries documents in one way. Those that cannot be said in that way are left out. */
export async function tryDocuments(
  subject: Subject,
  documents: readonly JsonObject[],
  place: Place,
  way: Way,
): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  if (way === 'dependency') {
    for (const batch of batchesOf(subject.tree, documents)) trials.push(...(await tryBatch(subject, batch, place)));
    return trials;
  }
  for (const document of documents) {
    const request = { chart: subject.folder, ...place, ...requested(subject) };
    const outcome = await renderRoot(subject.helm, request, document, way, subject.options);
    if (outcome !== undefined) trials.push(trialOf(subject, { document, place, way }, outcome));
  }
  return trials;
}

async function tryBatch(subject: Subject, documents: readonly JsonObject[], place: Place): Promise<readonly Trial[]> {
  const request = { parents: subject.parents, ...place, ...requested(subject) };
  const outcomes = await renderBatch(subject.helm, request, documents, subject.options);
  return documents.flatMap((document, index) => {
    const outcome = outcomes[index];
    const given = { document, place, way: 'dependency' as const };
    return outcome === undefined ? [] : [trialOf(subject, given, outcome, aliasOf(index))];
  });
}

const requested = ({ capabilities }: Subject): { readonly kubeVersion: string } => ({
  kubeVersion: capabilities.kubeVersion.replace(/^v/, ''),
});

function trialOf(
  { tree, capabilities }: Subject,
  given: Pick<Trial, 'document' | 'place' | 'way'>,
  helm: Outcome,
  alias?: string,
): Trial {
  const target = {
    values: given.document,
    release: { name: given.place.release, namespace: given.place.namespace },
    capabilities,
    ...(alias !== undefined && { alias }),
  };
  const evaluate = evaluated(tree, target, alias === undefined);
  return { ...given, evaluate, helm, differences: outcomeDifferences(evaluate, helm) };
}
