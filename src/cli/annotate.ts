import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ChartwrightError } from '../errors';
import { artifactHubAnnotations, metadataAdvice, type ArtifactHubOptions } from '../packaging/artifact-hub';
import { packChart, type PackableChart } from '../packaging/archive';
import { changelogLines } from '../packaging/differences/changelog';
import type { JsonObject } from '../packaging/differences/difference';
import { predecessor } from '../packaging/differences/predecessor';
import { withMetadata } from '../packaging/edit-chart';
import { nodeErrorCode } from '../packaging/node-error';
import { fingerprintOf } from '../packaging/provenance';
import type { ChartSource } from './chart-sources';
import { compareWithPublished } from './compare-published';
import type { Io } from './io';
import { helmOf, objectsOf, renderedArchive, type RenderFlags } from './rendered-archive';
import { storeAt, type StoreFlags } from './store-at';

/** What a command adds to the charts that it packs. */
export interface AnnotateFlags extends StoreFlags, RenderFlags {
  /** Whether the annotations of Artifact Hub that follow from a chart are added: images, prerelease, custom resources. @default false */
  readonly annotate?: boolean | undefined;
  /** Repository whose published version tells what is new in this one. @default - nothing is said of changes */
  readonly against?: string | undefined;
  /** URL of the public key that archives are signed with. @default - the key is not told */
  readonly signKeyUrl?: string | undefined;
  /** Files with examples of the custom resources that a chart defines. @default - there are none */
  readonly crdExamples?: readonly string[] | undefined;
}

/** Charts with annotations, and what Artifact Hub and chart-testing miss in them. */
export interface AnnotatedSources {
  readonly sources: readonly ChartSource[];
  readonly advice: readonly string[];
}

/**
 * Charts with annotations for Artifact Hub, where they are asked for. Archives stay as they are, and so does what an author annotated.
 *
 * @param publicKeys of the key that archives are signed with
 * @throws ChartwrightError `E_USAGE` where the URL of a key is given, and none signs; `E_FILE` where an example cannot be read
 */
export async function annotated(
  sources: readonly ChartSource[],
  publicKeys: string | undefined,
  flags: AnnotateFlags,
  io: Io,
): Promise<AnnotatedSources> {
  if (!(flags.annotate ?? false)) return { sources, advice: [] };
  const signKey = await signKeyOf(publicKeys, flags);
  const crdExamples = await examplesOf(flags, io);
  const found: ChartSource[] = [];
  const advice: string[] = [];
  for (const source of sources) {
    if (source.kind === 'archive') {
      found.push(source);
      continue;
    }
    const chart = await annotate(source.chart, { signKey, crdExamples }, flags, io);
    found.push({ kind: 'chart', chart });
    advice.push(...metadataAdvice(chart).map((text) => `${chart.metadata.name}: ${text}`));
  }
  return { sources: found, advice };
}

async function annotate(
  chart: PackableChart,
  options: ArtifactHubOptions,
  flags: AnnotateFlags,
  io: Io,
): Promise<PackableChart> {
  const { archive } = packChart(chart);
  io.progress(`rendering ${archive.fileName}`);
  const { objects } = await renderedArchive(archive, await helmOf(flags, io), flags, io);
  const store = flags.against === undefined ? undefined : await storeAt(flags.against, flags, io);
  const from = store && predecessor(await store.versions(archive.name), archive.version);
  const changes =
    store && from !== undefined
      ? changelogLines((await compareWithPublished(archive, from, store, flags, io)).differences)
      : undefined;
  const annotations = artifactHubAnnotations(chart, { ...options, objects, changes });
  return withMetadata(chart, { annotations: { ...annotations, ...chart.metadata.annotations } });
}

async function signKeyOf(
  publicKeys: string | undefined,
  { signKeyUrl: url }: AnnotateFlags,
): Promise<ArtifactHubOptions['signKey']> {
  if (url === undefined) return undefined;
  if (publicKeys !== undefined) return { fingerprint: await fingerprintOf(publicKeys), url };
  throw new ChartwrightError('E_USAGE', `'--sign-key-url' is '${url}', and nothing is signed; give --sign too`);
}

async function examplesOf({ crdExamples = [] }: AnnotateFlags, io: Io): Promise<readonly JsonObject[]> {
  const examples: JsonObject[] = [];
  for (const name of crdExamples) {
    const source = await readFile(resolve(io.folder, name), 'utf8').catch((cause: unknown) => {
      const message = `'${name}' cannot be read (${nodeErrorCode(cause) ?? 'unknown'}); give a file of custom resources`;
      throw new ChartwrightError('E_FILE', message, { file: name }, { cause });
    });
    examples.push(...objectsOf(source, name, 'E_FILE'));
  }
  return examples;
}
