import type { S3Client } from '@aws-sdk/client-s3';
import { ChartwrightError } from '../../errors';
import { folderStore } from '../repository/folder-store';
import { jitteredPause, type Pause } from '../pause';
import type { ChartFolder, Creation, Store } from '../store';
import { s3Objects, type PutCondition, type S3Objects } from './s3-objects';

/** Settings of a store in a bucket. */
export interface S3StoreOptions {
  /** @default - one with the region and credentials of AWS's standard chains */
  readonly client?: S3Client | undefined;
  /** What passes before a request that met another is made again. @default - 50 milliseconds at first, 5 seconds at most, with jitter */
  readonly pause?: Pause | undefined;
  /** How often a request is made that meets others. @default 8 */
  readonly attempts?: number | undefined;
  /** Seconds of silence after which an answer counts as lost, where no client is given. @default 60 */
  readonly timeoutSeconds?: number | undefined;
  /** Is told the keys of what readers may have cached and was replaced, as for an invalidation in CloudFront. @default - nobody is told */
  readonly onReplaced?: ((keys: readonly string[]) => Promise<void>) | undefined;
}

/** Defaults of `s3Store`. */
export const S3_STORE_DEFAULTS = { attempts: 8, timeoutSeconds: 60 } as const;

/** Cache headers: an archive never changes, an index may change at any moment. */
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/**
 * A chart repository in an S3 bucket, to be served by CloudFront or by S3 itself.
 *
 * Archives are put under `If-None-Match`, the index under `If-Match` (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html),
 * so publishers on any machines need no lock. The AWS SDK is loaded when the store is opened.
 *
 * @param url `s3://bucket` or `s3://bucket/prefix`
 * @throws ChartwrightError `E_USAGE` where the URL is malformed
 *
 * @example
 * const store = await s3Store('s3://my-charts/stable');
 * console.log(await store.versions('web'));
 */
export async function s3Store(url: string, options: S3StoreOptions = {}): Promise<Store> {
  const match = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*?))?\/*$/.exec(url);
  if (!match)
    throw new ChartwrightError('E_USAGE', `store '${url}' is malformed; wants s3://bucket or s3://bucket/prefix`);
  const [, bucket = '', prefix = ''] = match;
  const timeoutSeconds = options.timeoutSeconds ?? S3_STORE_DEFAULTS.timeoutSeconds;
  const objects = await s3Objects(bucket, { given: options.client, timeoutSeconds });
  return folderStore(s3Folder(url, prefix === '' ? '' : `${prefix}/`, objects, options));
}

function s3Folder(url: string, prefix: string, objects: S3Objects, options: S3StoreOptions): ChartFolder {
  const pause = options.pause ?? jitteredPause({ firstMilliseconds: 50, mostMilliseconds: 5000, random: Math.random });
  const attempts = options.attempts ?? S3_STORE_DEFAULTS.attempts;
  /** S3 answers 409 where two conditional writes meet, which decides nothing. */
  const putDecided = async (file: string, bytes: Uint8Array, condition: PutCondition, cacheControl: string) => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await objects.put(`${prefix}${file}`, bytes, {
        condition,
        cacheControl,
        contentType: contentType(file),
      });
      if (outcome.result !== 'conflict') return outcome;
      if (attempt >= attempts) throw busy(url, file);
      await pause(attempt);
    }
  };
  let lost = 0;
  return {
    url,
    list: async () => new Set(await objects.list(prefix)),
    read: async (file) => (await objects.get(`${prefix}${file}`))?.bytes,
    async create(file, bytes): Promise<Creation> {
      const { result } = await putDecided(file, bytes, { ifNoneMatch: '*' }, FOREVER);
      return result === 'written' ? 'created' : 'present';
    },
    async write(file, bytes) {
      await putDecided(file, bytes, {}, ASK_AGAIN);
      await options.onReplaced?.([`${prefix}${file}`]);
    },
    remove: (file) => objects.remove(`${prefix}${file}`),
    exclusively: (work) => work(),
    async readIndex() {
      const yaml = await objects.get(`${prefix}index.yaml`);
      return yaml ? { yaml: yaml.bytes, tag: yaml.tag, json: (await objects.get(`${prefix}index.json`))?.bytes } : {};
    },
    async replaceIndex(next, seen) {
      const condition = seen.tag === undefined ? { ifNoneMatch: '*' as const } : { ifMatch: seen.tag };
      const { result, tag } = await putDecided('index.yaml', next.yaml, condition, ASK_AGAIN);
      if (result === 'refused') {
        await pause(++lost);
        return undefined;
      }
      await putDecided('index.json', next.json, {}, ASK_AGAIN);
      await options.onReplaced?.(['index.yaml', 'index.json'].map((file) => `${prefix}${file}`));
      return { ...next, tag };
    },
  };
}

function contentType(file: string): string {
  const known: Readonly<Record<string, string>> = {
    tgz: 'application/gzip',
    yaml: 'application/yaml',
    yml: 'application/yaml',
    json: 'application/json',
    html: 'text/html; charset=utf-8',
    prov: 'text/plain; charset=utf-8',
  };
  return known[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

function busy(url: string, file: string): ChartwrightError {
  return new ChartwrightError('E_STORE', `'${file}' of ${url} is written by others all the time; try again later`, {
    file,
  });
}
