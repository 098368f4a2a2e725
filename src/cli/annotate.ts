import { artifactHubAnnotations } from '../packaging/artifact-hub';
import { packChart, type PackableChart } from '../packaging/archive';
import { changelogLines } from '../packaging/differences/changelog';
import { predecessor } from '../packaging/differences/predecessor';
import { withMetadata } from '../packaging/edit-chart';
import type { ChartSource } from './chart-sources';
import { compareWithPublished } from './compare-published';
import type { Io } from './io';
import { helmOf, renderedArchive, type RenderFlags } from './rendered-archive';
import { storeAt, type StoreFlags } from './store-at';

/** What a command adds to the charts that it packs. */
export interface AnnotateFlags extends StoreFlags, RenderFlags {
  /** Whether the annotations of Artifact Hub that follow from a chart are added: images, prerelease, custom resources. @default false */
  readonly annotate?: boolean | undefined;
  /** Repository whose published version tells what is new in this one. @default - nothing is said of changes */
  readonly against?: string | undefined;
}

/** Charts with annotations for Artifact Hub, where they are asked for. Archives stay as they are. */
export async function annotated(
  sources: readonly ChartSource[],
  flags: AnnotateFlags,
  io: Io,
): Promise<readonly ChartSource[]> {
  if (!(flags.annotate ?? false)) return sources;
  const found: ChartSource[] = [];
  for (const source of sources) {
    found.push(source.kind === 'archive' ? source : { kind: 'chart', chart: await annotate(source.chart, flags, io) });
  }
  return found;
}

async function annotate(chart: PackableChart, flags: AnnotateFlags, io: Io): Promise<PackableChart> {
  const { archive } = packChart(chart);
  io.progress(`rendering ${archive.fileName}`);
  const { objects } = await renderedArchive(archive, await helmOf(flags, io), flags, io);
  const store = flags.against === undefined ? undefined : await storeAt(flags.against, flags, io);
  const from = store && predecessor(await store.versions(archive.name), archive.version);
  const changes =
    store && from !== undefined
      ? changelogLines((await compareWithPublished(archive, from, store, flags, io)).differences)
      : undefined;
  return withMetadata(chart, { annotations: artifactHubAnnotations(chart, { objects, changes }) });
}
