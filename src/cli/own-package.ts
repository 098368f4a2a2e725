import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { member, parseJson } from '../values/json';

/** This package, as it is installed. */
export interface OwnPackage {
  /** Its folder. */
  readonly folder: string;
  readonly version: string;
}

/** Finds this package from within: the compiled code and its sources lie at different depths. */
export function ownPackage(): OwnPackage {
  const manifest = createRequire(__filename).resolve('chartwright/package.json');
  const version = member(parseJson(readFileSync(manifest, 'utf8')), 'version');
  return { folder: dirname(manifest), version: typeof version === 'string' ? version : 'unknown' };
}
