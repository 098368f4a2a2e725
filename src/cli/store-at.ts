import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { openStore } from '../publish/open-store';
import type { Store } from '../publish/store';
import { registryCredentials } from '../publish/stores/registry-credentials';
import type { Io } from './io';

/** How a command reaches a store. */
export interface StoreFlags {
  /** Whether a registry is spoken to without TLS. @default false */
  readonly plainHttp?: boolean | undefined;
  /** Identifier of the CloudFront distribution whose copies of the index are dropped. @default - none is told */
  readonly cloudfrontDistribution?: string | undefined;
}

/** Opens the store of a command: a folder, seen from the project's, or a URL. Credentials come from the standard chains. */
export function storeAt(url: string, flags: StoreFlags, io: Io): Promise<Store> {
  const place = /^(s3|oci):/.test(url) ? url : resolve(io.folder, url.replace(/^file:(\/\/(?=\/))?/, ''));
  const home = io.environment['HOME'] ?? io.environment['USERPROFILE'] ?? homedir();
  return openStore(place, {
    credentials: registryCredentials({ environment: io.environment, home }),
    plainHttp: flags.plainHttp,
    cloudFrontDistribution: flags.cloudfrontDistribution,
  });
}
