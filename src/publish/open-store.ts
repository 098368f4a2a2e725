import { ChartwrightError } from '../errors';
import type { ChartFolder, Store } from './store';
import { invalidateIn } from './stores/cloudfront';
import { directoryStore } from './stores/directory';
import { ociStore } from './stores/oci';
import { s3Store } from './stores/s3';
import type { Credentials } from './stores/oci-auth';

/** What opening a store may need. */
export interface OpenStoreOptions {
  /** Gives the credentials of a registry, see `registryCredentials`. @default - nobody logs in */
  readonly credentials?: ((host: string) => Promise<Credentials | undefined>) | undefined;
  /** Whether a registry is spoken to without TLS. @default false */
  readonly plainHttp?: boolean | undefined;
  /** Identifier of the CloudFront distribution in front of a bucket, whose copies of the index are dropped. @default - the index is not cached, so none needs to be */
  readonly cloudFrontDistribution?: string | undefined;
}

/**
 * Opens a store by its URL: `s3://bucket/prefix`, `oci://host/path`, or `file:folder` and any path.
 *
 * @throws ChartwrightError `E_USAGE` where the URL is malformed
 *
 * @example
 * const store = await openStore('dist/charts');
 * console.log(store.url);
 */
export async function openStore(url: string, options: OpenStoreOptions = {}): Promise<Store> {
  const [, scheme = 'file', path = ''] = /^(?:([a-z][a-z0-9+]+):)?(.*)$/s.exec(url) ?? [];
  switch (scheme) {
    case 's3': {
      const distribution = options.cloudFrontDistribution;
      return s3Store(url, { onReplaced: distribution === undefined ? undefined : invalidateIn(distribution) });
    }
    case 'oci':
      return ociStore(url, options);
    case 'file':
      if (path === '') break;
      return directoryStore(path.replace(/^\/\/(?=\/)/, ''));
  }
  throw new ChartwrightError(
    'E_USAGE',
    `store '${url}' is malformed; wants a folder, s3://bucket/prefix or oci://host/path`,
  );
}

/**
 * The folder of a store, for what only a repository with an index can do.
 *
 * @throws ChartwrightError `E_USAGE` where the store is a registry
 */
export function folderOf({ folder, url }: Store): ChartFolder {
  if (folder) return folder;
  throw new ChartwrightError(
    'E_USAGE',
    `${url} is a registry, which has no index; give a folder or s3://bucket/prefix`,
  );
}
