import { createHash } from 'node:crypto';
import type { ChartArchive } from './archive';
import type { ChartYaml } from './chart-yaml';
import { structJson, omitEmpty, sortKeys } from './go-struct';
import { FIXED_TIME } from './lock';

/** Media types of a chart in a registry (https://helm.sh/docs/topics/registries/). */
export const OCI_MEDIA_TYPES = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.cncf.helm.config.v1+json',
  chart: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
  provenance: 'application/vnd.cncf.helm.chart.provenance.v1.prov',
} as const;

/** Bytes in a registry, and what they are. */
export interface OciBlob {
  readonly mediaType: string;
  /** `sha256:` and hexadecimal digits. */
  readonly digest: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A chart as a registry holds it. */
export interface OciChart {
  readonly manifest: OciBlob;
  /** What the manifest names, which must be there before it. */
  readonly blobs: readonly OciBlob[];
}

/**
 * What `helm push` would put into a registry for an archive whose file has the time 0, byte for byte: the same archive has the same digest
 * whoever pushes it.
 */
export function ociChart(archive: ChartArchive): OciChart {
  const config = blob(OCI_MEDIA_TYPES.config, Buffer.from(structJson(configOf(archive.metadata))));
  const layers = [blob(OCI_MEDIA_TYPES.chart, archive.bytes)];
  if (archive.provenance !== undefined) layers.push(blob(OCI_MEDIA_TYPES.provenance, Buffer.from(archive.provenance)));
  layers.sort((a, b) => (a.digest < b.digest ? -1 : 1));
  const manifest = {
    schemaVersion: 2,
    config: descriptor(config),
    layers: layers.map(descriptor),
    annotations: annotationsOf(archive.metadata),
  };
  return { manifest: blob(OCI_MEDIA_TYPES.manifest, Buffer.from(structJson(manifest))), blobs: [config, ...layers] };
}

/** The tag of a version: registries know no `+`. */
export function ociTag(version: string): string {
  return version.replaceAll('+', '_');
}

/** `sha256:` and the digits. */
export function ociDigest(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function blob(mediaType: string, bytes: Uint8Array<ArrayBuffer>): OciBlob {
  return { mediaType, digest: ociDigest(bytes), bytes };
}

function descriptor({ mediaType, digest, bytes }: OciBlob) {
  return { mediaType, digest, size: bytes.length };
}

function configOf(metadata: ChartYaml): Record<string, unknown> {
  return omitEmpty({
    ...metadata,
    maintainers: metadata.maintainers?.map(omitEmpty),
    annotations: metadata.annotations && sortKeys(metadata.annotations),
    dependencies: metadata.dependencies?.map(({ name, version, repository, ...rest }) => ({
      name,
      ...omitEmpty({ version }),
      // The one field that Helm writes even where it is empty.
      repository: repository ?? '',
      ...omitEmpty(rest),
    })),
  });
}

function annotationsOf(metadata: ChartYaml): Record<string, string> {
  const authors = (metadata.maintainers ?? []).map(({ name, email }) => `${name ?? ''}${email ? ` (${email})` : ''}`);
  const title = {
    'org.opencontainers.image.title': metadata.name,
    'org.opencontainers.image.version': metadata.version,
  };
  const facts = {
    'org.opencontainers.image.description': metadata.description,
    'org.opencontainers.image.url': metadata.home,
    'org.opencontainers.image.created': FIXED_TIME,
    'org.opencontainers.image.source': metadata.sources?.[0],
    'org.opencontainers.image.authors': authors.join(', '),
  };
  const present = Object.entries(facts).flatMap(([key, value]) => (value?.trim() ? [[key, value] as const] : []));
  return sortKeys({ ...Object.fromEntries(present), ...metadata.annotations, ...title });
}
