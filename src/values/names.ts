import { createHash } from 'node:crypto';

/** Longest full name of a release, in characters. It leaves 23 characters of a DNS label for what names an object within the release. */
export const FULL_NAME_LIMIT = 40;

/** Longest DNS label, in characters (RFC 1123). */
export const LABEL_LIMIT = 63;

/** Longest DNS subdomain, in characters (RFC 1123). */
export const SUBDOMAIN_LIMIT = 253;

/** Characters that a cut name gives to the hash of the original. */
export const HASH_LENGTH = 8;

/** What the names of a release's objects are made of. */
export interface ReleaseNames {
  readonly release: string;
  readonly namespace: string;
  readonly chart: string;
  /** The value `fullnameOverride`; empty for none. */
  readonly override: string;
}

/** A DNS label that is a name for every kind (RFC 1035: it begins with a letter), up to a length. */
export const labelPattern = (limit: number): string => `^[a-z]([-a-z0-9]{0,${limit - 2}}[a-z0-9])?$`;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);

/** The name if the limit allows it, else its beginning and a hash of the whole. */
export function cutName(name: string, limit: number): string {
  return name.length <= limit ? name : `${name.slice(0, limit - HASH_LENGTH - 1)}-${hash(name)}`;
}

/**
 * The name that all names of a release begin with: the chart's where the release is called so, else release and chart.
 *
 * What is not a DNS label (release names may contain dots and begin with a digit) or too long gets a hash of the original.
 */
export function fullName({ release, chart, override }: ReleaseNames): string {
  if (override !== '') return override;
  const name = release === chart ? chart : `${release}-${chart}`;
  if (new RegExp(labelPattern(FULL_NAME_LIMIT)).test(name)) return name;
  const label = `r-${name.replaceAll('.', '-')}`;
  return `${label.slice(0, FULL_NAME_LIMIT - HASH_LENGTH - 1)}-${hash(name)}`;
}

/** How an object is named. */
export interface ObjectNaming {
  readonly suffix: string;
  readonly limit: number;
  readonly clusterScoped: boolean;
}

/** The name of one object of a release. */
export function objectName({ suffix, limit, clusterScoped }: ObjectNaming, names: ReleaseNames): string {
  const name = suffix === '' ? fullName(names) : `${fullName(names)}-${labelled(suffix)}`;
  // A namespace has no dot, so the first dot tells where it ends: two namespaces never share a name.
  return cutName(clusterScoped ? `${names.namespace}.${name}` : name, limit);
}

/** The text if a name can end with it, else what is left of it with a hash of the original. */
export function labelled(text: string): string {
  if (/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text)) return text;
  const words = text.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase();
  return [...words.split('-').filter((word) => word !== ''), hash(text)].join('-');
}

/** What a label may hold and a name may end with, up to the length of a label. */
export const LABEL_TEXT = `^[a-z0-9]([-a-z0-9]{0,${LABEL_LIMIT - 2}}[a-z0-9])?$`;

/** The text as the value of a label: itself if it is a DNS label, else what is left of it with a hash of the original. */
export function labelText(text: string): string {
  if (new RegExp(LABEL_TEXT).test(text)) return text;
  const words = text
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase()
    .replaceAll(/^-|-$/g, '')
    .slice(0, LABEL_LIMIT - HASH_LENGTH - 1)
    .replace(/-$/, '');
  return words === '' ? hash(text) : `${words}-${hash(text)}`;
}
