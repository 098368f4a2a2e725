import { z } from 'zod';
import { ChartwrightError } from '../../errors';
import { chartKey, type ChartArchive, type ChartId } from '../../packaging/archive';
import { OCI_MEDIA_TYPES, ociChart, ociDigest, ociTag, type OciBlob } from '../../packaging/oci-manifest';
import { jitteredPause, type Pause } from '../pause';
import type { Creation, Store, StoredChart } from '../store';
import { jsonOf, type HttpAnswer } from './http-answer';
import type { Credentials } from './oci-auth';
import { ociRegistry, type Registry } from './oci-registry';

/** Settings of a store in an OCI registry. */
export interface OciStoreOptions {
  /** Gives the credentials for a host when the registry asks for them. @default - nobody logs in */
  readonly credentials?: ((host: string) => Promise<Credentials | undefined>) | undefined;
  /** Whether the registry is spoken to without TLS, as one on the loopback. @default false */
  readonly plainHttp?: boolean | undefined;
  /** @default - Node's own */
  readonly fetch?: typeof fetch | undefined;
  /** What passes before a request that failed is made again. @default - 200 milliseconds at first, 10 seconds at most, with jitter */
  readonly pause?: Pause | undefined;
  /** How often a request is made that fails for a reason that passes. @default 5 */
  readonly attempts?: number | undefined;
  /** Seconds that the registry may take for an answer. @default 120 */
  readonly timeoutSeconds?: number | undefined;
}

/** Defaults of `ociStore`. */
export const OCI_STORE_DEFAULTS = { plainHttp: false, attempts: 5, timeoutSeconds: 120 } as const;

const descriptor = z.object({
  mediaType: z.string(),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  size: z.int(),
});
const manifest = z.object({ config: descriptor, layers: z.array(descriptor) });
type Manifest = z.infer<typeof manifest>;
const tagList = z.object({ tags: z.array(z.string()).nullish() });

/**
 * Charts in an OCI registry, one repository a chart, as `helm push` and `helm pull` have it: the manifests have the same digests.
 *
 * A registry has no conditional writes: two publishers with different content of one version, at the same moment, can overwrite each other,
 * which is noticed afterwards and told. To rule it out, make tags immutable in the registry (ECR: `imageTagMutability: IMMUTABLE`).
 *
 * @param url `oci://host` or `oci://host/path`, without the chart's name
 * @throws ChartwrightError `E_USAGE` where the URL is malformed
 *
 * @example
 * const store = ociStore('oci://registry.example.com/charts');
 * console.log(await store.versions('web'));
 */
export function ociStore(url: string, options: OciStoreOptions = {}): Store {
  const match =
    /^oci:\/\/([a-zA-Z0-9.-]+(?::\d+)?|\[[0-9a-f:]+\](?::\d+)?)((?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*)\/?$/.exec(
      url,
    );
  if (!match) {
    const shown = url.replace(/\/\/[^/]*@/, '//');
    const message = `store '${shown}' is malformed; wants oci://host or oci://host/path in lower case`;
    throw new ChartwrightError('E_USAGE', message);
  }
  const [, host = '', path = ''] = match;
  const registry = ociRegistry({
    origin: `${(options.plainHttp ?? OCI_STORE_DEFAULTS.plainHttp) ? 'http' : 'https'}://${host}`,
    credentials: () => options.credentials?.(host) ?? Promise.resolve(undefined),
    fetch: options.fetch ?? fetch,
    pause: options.pause ?? jitteredPause({ firstMilliseconds: 200, mostMilliseconds: 10_000, random: Math.random }),
    attempts: options.attempts ?? OCI_STORE_DEFAULTS.attempts,
    timeoutSeconds: options.timeoutSeconds ?? OCI_STORE_DEFAULTS.timeoutSeconds,
  });
  const repository = (name: string) => `${path === '' ? '' : `${path.slice(1)}/`}${name}`;
  return {
    url,
    read: (chart) => readChart(registry, repository(chart.name), chart),
    check: async (archive) =>
      compare(url, archive, await readManifest(registry, repository(archive.name), archive.version)),
    create: (archive) => push(registry, repository(archive.name), url, archive),
    versions: (name) => listVersions(registry, repository(name)),
  };
}

async function push(registry: Registry, repository: string, url: string, archive: ChartArchive): Promise<Creation> {
  const before = compare(url, archive, await readManifest(registry, repository, archive.version));
  if (before === 'present') return before;
  const chart = ociChart(archive);
  for (const blob of chart.blobs) await pushBlob(registry, repository, blob);
  const refusal = await pushManifest(registry, repository, archive.version, chart.manifest);
  // Whoever came in between has overwritten this push, was overwritten by it, or is why tags that never change refused it: the tag tells.
  const after = await readManifest(registry, repository, archive.version);
  if (refusal !== undefined && (!after || compare(url, archive, after) === 'created')) throw refusal;
  compare(url, archive, after);
  return 'created';
}

/** Points a tag at a manifest; returns why the registry refused to. */
async function pushManifest(
  registry: Registry,
  repository: string,
  version: string,
  { mediaType, bytes }: OciBlob,
): Promise<ChartwrightError | undefined> {
  const headers = { 'content-type': mediaType };
  try {
    await registry({ method: 'PUT', path: manifestPath(repository, version), headers, body: bytes });
    return undefined;
  } catch (error) {
    if (error instanceof ChartwrightError) return error;
    throw error;
  }
}

/** `present` where the archive is there, signed if this one is; a signature that came later makes a new manifest of the same archive. */
function compare(url: string, archive: ChartArchive, found: Manifest | undefined): Creation {
  if (!found) return 'created';
  if (layerOf(found, OCI_MEDIA_TYPES.chart)?.digest !== `sha256:${archive.digest}`) {
    const message = `${chartKey(archive)} is published in ${url} with other content; publish a new version`;
    throw new ChartwrightError('E_PUBLISHED', message, { file: archive.fileName });
  }
  return archive.provenance === undefined || layerOf(found, OCI_MEDIA_TYPES.provenance) ? 'present' : 'created';
}

async function pushBlob(registry: Registry, repository: string, { digest, bytes }: OciBlob): Promise<void> {
  const found = await registry({ method: 'HEAD', path: `${repository}/blobs/${digest}`, expected: [404] });
  if (found.ok) return;
  const upload = await registry({ method: 'POST', path: `${repository}/blobs/uploads/` });
  const location = new URL(upload.headers.get('location') ?? '', upload.url);
  location.searchParams.set('digest', digest);
  const headers = { 'content-type': 'application/octet-stream' };
  await registry({ method: 'PUT', path: location.href, headers, body: bytes });
}

async function readManifest(registry: Registry, repository: string, version: string): Promise<Manifest | undefined> {
  const headers = { accept: OCI_MEDIA_TYPES.manifest };
  const answer = await registry({ method: 'GET', path: manifestPath(repository, version), headers, expected: [404] });
  if (answer.status === 404) return undefined;
  const parsed = manifest.safeParse(jsonOf(answer));
  if (parsed.success) return parsed.data;
  throw new ChartwrightError('E_STORE', `'${repository}:${ociTag(version)}' is no chart; choose another repository`);
}

async function readChart(registry: Registry, repository: string, chart: ChartId): Promise<StoredChart | undefined> {
  const found = await readManifest(registry, repository, chart.version);
  const layer = found && layerOf(found, OCI_MEDIA_TYPES.chart);
  if (!layer) return undefined;
  const signature = layerOf(found, OCI_MEDIA_TYPES.provenance);
  const provenance = signature && Buffer.from(await readBlob(registry, repository, signature.digest)).toString('utf8');
  return { bytes: await readBlob(registry, repository, layer.digest), provenance };
}

async function readBlob(registry: Registry, repository: string, digest: string): Promise<Uint8Array<ArrayBuffer>> {
  const { body } = await registry({ method: 'GET', path: `${repository}/blobs/${digest}` });
  if (ociDigest(body) === digest) return body;
  throw new ChartwrightError('E_STORE', `blob ${digest} of '${repository}' came damaged; try again`);
}

async function listVersions(registry: Registry, repository: string): Promise<readonly string[]> {
  const tags: string[] = [];
  for (let path: string | undefined = `${repository}/tags/list`; path !== undefined;) {
    const answer: HttpAnswer = await registry({ method: 'GET', path, expected: [404] });
    if (answer.status === 404) return tags;
    tags.push(...(tagList.safeParse(jsonOf(answer)).data?.tags ?? []));
    const next = /<([^>]*)>;\s*rel="?next"?/.exec(answer.headers.get('link') ?? '')?.[1];
    path = next === undefined ? undefined : new URL(next, answer.url).href;
  }
  return tags.map((tag) => tag.replaceAll('_', '+'));
}

function manifestPath(repository: string, version: string): string {
  return `${repository}/manifests/${ociTag(version)}`;
}

function layerOf({ layers }: Manifest, mediaType: string) {
  return layers.find((layer) => layer.mediaType === mediaType);
}
