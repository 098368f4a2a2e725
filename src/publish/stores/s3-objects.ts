import type { S3Client } from '@aws-sdk/client-s3';
import { ChartwrightError } from '../../errors';

/** Under what condition an object is put. */
export interface PutCondition {
  /** Only where no object of that key is there. */
  readonly ifNoneMatch?: '*' | undefined;
  /** Only where the object is the one of that tag. */
  readonly ifMatch?: string | undefined;
}

/** How an object is put. */
export interface PutOptions {
  readonly condition: PutCondition;
  readonly cacheControl: string;
  readonly contentType: string;
}

/** What came of a put: `refused` by its condition, or in `conflict` with another one that goes on. */
export interface PutOutcome {
  readonly result: 'written' | 'refused' | 'conflict';
  readonly tag?: string | undefined;
}

/** The objects of a bucket: as much of S3 as a repository needs. */
export interface S3Objects {
  /** Names below the prefix, without what lies deeper. */
  list(prefix: string): Promise<readonly string[]>;
  get(key: string): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly tag?: string | undefined } | undefined>;
  put(key: string, bytes: Uint8Array, options: PutOptions): Promise<PutOutcome>;
  remove(key: string): Promise<void>;
}

/** Seconds that making a connection may take. */
const CONNECTION_SECONDS = 10;

/** Opens a bucket, with the region and credentials of AWS's standard chains where no client is given. */
export async function s3Objects(
  bucket: string,
  { given, timeoutSeconds }: { readonly given: S3Client | undefined; readonly timeoutSeconds: number },
): Promise<S3Objects> {
  const sdk = await import('@aws-sdk/client-s3');
  // By itself the SDK waits without end for an answer.
  const requestHandler = { connectionTimeout: CONNECTION_SECONDS * 1000, socketTimeout: timeoutSeconds * 1000 };
  const client = given ?? new sdk.S3Client({ maxAttempts: 5, requestHandler });
  const guard = <Result>(verb: string, key: string, work: () => Promise<Result>) => explain(verb, bucket, key, work);
  return {
    list: (prefix) =>
      guard('list', prefix, async () => {
        const names: string[] = [];
        for await (const page of sdk.paginateListObjectsV2(
          { client },
          { Bucket: bucket, Prefix: prefix, Delimiter: '/' },
        )) {
          for (const { Key } of page.Contents ?? [])
            if (Key !== undefined && Key !== prefix) names.push(Key.slice(prefix.length));
        }
        return names;
      }),
    get: (key) =>
      guard('read', key, async () => {
        try {
          const { Body, ETag } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }));
          return { bytes: new Uint8Array((await Body?.transformToByteArray()) ?? []), tag: ETag };
        } catch (error) {
          if (error instanceof sdk.NoSuchKey) return undefined;
          throw error;
        }
      }),
    put: (key, bytes, { condition, cacheControl, contentType }) =>
      guard('write', key, async () => {
        try {
          const { ETag } = await client.send(
            new sdk.PutObjectCommand({
              Bucket: bucket,
              Key: key,
              Body: bytes,
              CacheControl: cacheControl,
              ContentType: contentType,
              IfNoneMatch: condition.ifNoneMatch,
              IfMatch: condition.ifMatch,
            }),
          );
          return { result: 'written', tag: ETag };
        } catch (error) {
          // An object that is gone cannot be the one that was seen.
          const gone = error instanceof sdk.NoSuchKey && condition.ifMatch !== undefined;
          if (gone || statusOf(error) === 412) return { result: 'refused' };
          if (statusOf(error) === 409) return { result: 'conflict' };
          throw error;
        }
      }),
    remove: (key) =>
      guard('remove', key, async () => {
        await client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key }));
      }),
  };
}

const REASONS: Readonly<Record<string, string>> = {
  NoSuchBucket: 'the bucket is not there; make it, or check its name',
  AccessDenied: 'access is denied; allow s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject',
  CredentialsProviderError: 'no credentials were found; log in, or set AWS_PROFILE',
  ExpiredToken: 'the credentials have expired; log in again',
  PermanentRedirect: 'the bucket is in another region; set AWS_REGION to it',
  TimeoutError: 'S3 does not answer; try again later',
};

async function explain<Result>(
  verb: string,
  bucket: string,
  key: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : 'unknown';
    const status = statusOf(cause);
    const reason = REASONS[name] ?? (cause instanceof Error && cause.message ? cause.message.replace(/\.$/, '') : name);
    const message = `cannot ${verb} 's3://${bucket}/${key}': ${reason} (${status === undefined ? name : `${name}, ${status}`})`;
    throw new ChartwrightError('E_STORE', message, { file: key }, { cause });
  }
}

/** HTTP status of the answer that an error speaks of. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined;
  const { $metadata } = error;
  if (typeof $metadata !== 'object' || $metadata === null || !('httpStatusCode' in $metadata)) return undefined;
  return typeof $metadata.httpStatusCode === 'number' ? $metadata.httpStatusCode : undefined;
}
