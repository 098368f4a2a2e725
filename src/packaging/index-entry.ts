import { z } from 'zod';
import { archiveFileName, type ChartArchive, type ChartId } from './archive';
import { chartYamlShape } from './chart-yaml';
import type { Json } from './print-yaml';

/** What an index says of one version of a chart: the fields of its `Chart.yaml`, and those below. */
export interface IndexEntry extends ChartId {
  readonly [field: string]: Json | undefined;
  /** Where the archive is, seen from the index. */
  readonly urls: readonly string[];
  /** Time of the first publication, as of RFC 3339. @default - the index does not say */
  readonly created?: string | undefined;
  /** SHA-256 of the archive, in hexadecimal digits. @default - the index does not say */
  readonly digest?: string | undefined;
}

const optional = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined);

/** The fields that Helm's strict reader knows: one more, and it refuses the whole index. */
export const foreignEntry = z.object({
  ...chartYamlShape,
  apiVersion: chartYamlShape.apiVersion.nullish().transform((value) => value ?? 'v1'),
  created: optional(z.string()),
  digest: optional(z.string()),
  removed: optional(z.boolean()),
  urls: z
    .array(z.string())
    .nullish()
    .transform((urls) => urls ?? []),
});

/** Whether JSON that was written here is an entry. */
export function isIndexEntry(value: unknown): value is IndexEntry {
  if (typeof value !== 'object' || value === null) return false;
  if (!('name' in value && 'version' in value && 'urls' in value)) return false;
  const { name, version, urls } = value;
  return (
    typeof name === 'string' &&
    typeof version === 'string' &&
    Array.isArray(urls) &&
    urls.every((url) => typeof url === 'string') &&
    (!('created' in value) || typeof value.created === 'string') &&
    (!('digest' in value) || typeof value.digest === 'string')
  );
}

/** How an archive is entered. */
export interface EntryOptions {
  /** Time of the first publication. */
  readonly created: Date;
  /** What archives are called from outside, as in `https://charts.example.com`. @default - beside the index */
  readonly baseUrl?: string | undefined;
}

/** The entry of an archive. */
export function entryOf(archive: ChartArchive, options: EntryOptions): IndexEntry {
  return {
    ...archive.metadata,
    created: options.created.toISOString(),
    digest: archive.digest,
    urls: [archiveUrl(archive, options.baseUrl)],
  };
}

/** Where an archive is, seen from the index. `+` is encoded because S3 takes it for a space. */
export function archiveUrl(chart: ChartId, baseUrl?: string): string {
  const file = encodeURIComponent(archiveFileName(chart));
  return baseUrl === undefined ? file : `${baseUrl.replace(/\/+$/, '')}/${file}`;
}

/** Names of the files beside the index that an entry points at. */
export function entryFiles(entry: IndexEntry): readonly string[] {
  return entry.urls.map((url) => {
    const file = url.slice(url.lastIndexOf('/') + 1).replace(/[?#].*$/, '');
    try {
      return decodeURIComponent(file);
    } catch {
      return file;
    }
  });
}

/** Digest of an entry without the `sha256:` that some publishers write in front. */
export function entryDigest(entry: IndexEntry): string | undefined {
  return entry.digest?.replace(/^sha256:/, '').toLowerCase();
}
