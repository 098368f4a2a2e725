import type { Json } from '../print-yaml';
import { isJsonObject, isSame, textOf, type Difference, type JsonObject } from './difference';
import { UPGRADE_RULES, type UpgradeRules } from './upgrade-rules';

/** Labels that follow from the version of the chart, and so say nothing. */
const VERSION_LABELS = new Set(['helm.sh/chart', 'app.kubernetes.io/version']);

/**
 * What two renderings have not in common, object by object and field by field.
 *
 * Objects are told apart by group, kind, namespace and name. Items of lists are told apart by their `name` where all have one, else by place.
 */
export function objectDifferences(before: readonly JsonObject[], after: readonly JsonObject[]): Difference[] {
  const old = byIdentity(before);
  const current = byIdentity(after);
  const keys = [...new Set([...old.keys(), ...current.keys()])].sort();
  return keys.flatMap((key) => {
    const [from, to] = [old.get(key), current.get(key)];
    if (from && to) return changes(from, to);
    const object = from ?? to;
    if (!object) return [];
    const name = objectName(object);
    return from
      ? [{ subject: 'object' as const, change: 'removed' as const, name, breaking: removalBreaks(from) }]
      : [{ subject: 'object' as const, change: 'added' as const, name }];
  });
}

function byIdentity(objects: readonly JsonObject[]): Map<string, JsonObject> {
  return new Map(objects.map((object) => [`${groupKind(object)} ${qualifiedName(object)}`, object]));
}

function changes(from: JsonObject, to: JsonObject): Difference[] {
  const rules = rulesOf(from);
  const sealed = isSame(from['immutable'], true);
  // Helm makes a hook anew each time, so nothing of it is immutable.
  const isHook = annotationsOf(from)['helm.sh/hook'] !== undefined;
  return fieldDifferences(from, to, '').map(({ path, before, after, gone }) => ({
    subject: 'object',
    change: 'changed',
    name: objectName(from),
    path,
    before,
    after,
    breaking: isHook ? undefined : (fieldBreaks(rules, path, sealed, gone) ?? shrinks(path, before, after, from)),
  }));
}

function fieldBreaks(rules: UpgradeRules, path: string, sealed: boolean, gone: boolean): string | undefined {
  const lies = (fields: readonly string[] | undefined) => fields?.some((field) => isBelow(path, field)) ?? false;
  if (lies(rules.immutable) && !lies(rules.except))
    return `'${path}' is immutable: the upgrade fails until the object is deleted`;
  if (sealed && lies(rules.sealed))
    return `the object is sealed by 'immutable: true': the upgrade fails until it is deleted`;
  if (gone && lies(rules.reliedOn)) return `'${path}' is what others rely on`;
  return undefined;
}

/** A claim may grow, never shrink. */
function shrinks(
  path: string,
  before: Json | undefined,
  after: Json | undefined,
  object: JsonObject,
): string | undefined {
  if (groupKind(object) !== '/PersistentVolumeClaim' || path !== 'spec.resources.requests.storage') return undefined;
  const [from, to] = [bytesOf(before), bytesOf(after)];
  return from !== undefined && to !== undefined && to < from ? 'a volume cannot shrink: the upgrade fails' : undefined;
}

function bytesOf(quantity: Json | undefined): number | undefined {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)(|[kKMGTPE]i?)$/.exec(textOf(quantity)) ?? [];
  if (digits === undefined) return undefined;
  const power = unit === '' ? 0 : 'KMGTPE'.indexOf(unit.charAt(0).toUpperCase()) + 1;
  return Number(digits) * (unit.endsWith('i') ? 1024 : 1000) ** power;
}

interface FieldDifference {
  readonly path: string;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
  /** Whether the whole field, or item, was taken away. */
  readonly gone: boolean;
}

function fieldDifferences(before: Json | undefined, after: Json | undefined, path: string): FieldDifference[] {
  if (isSame(before, after)) return [];
  if (isJsonObject(before) && isJsonObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    const known = isBelow(path, 'metadata.labels') || path.endsWith('.metadata.labels') ? VERSION_LABELS : new Set();
    return keys
      .filter((key) => !known.has(key))
      .flatMap((key) => fieldDifferences(before[key], after[key], joinKey(path, key)));
  }
  const [old, current] = [itemsByName(before), itemsByName(after)];
  if (old && current) {
    const names = [...new Set([...old.keys(), ...current.keys()])];
    return names.flatMap((name) => fieldDifferences(old.get(name), current.get(name), `${path}[${name}]`));
  }
  return [{ path, before, after, gone: after === undefined }];
}

function joinKey(path: string, key: string): string {
  if (!/^[a-zA-Z0-9_-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** Items of a list by name, or by place where not all have one of their own; undefined for what is no list. */
function itemsByName(value: Json | undefined): Map<string, Json> | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: readonly Json[] = value;
  const named = items.flatMap((item) =>
    isJsonObject(item) && typeof item['name'] === 'string' ? [[item['name'], item] as const] : [],
  );
  const unique = new Map<string, Json>(named);
  return unique.size === items.length ? unique : new Map(items.map((item, at) => [String(at), item]));
}

function removalBreaks(object: JsonObject): string | undefined {
  const annotations = annotationsOf(object);
  if (annotations['helm.sh/resource-policy'] === 'keep' || annotations['helm.sh/hook'] !== undefined) return undefined;
  return rulesOf(object).lost;
}

function rulesOf(object: JsonObject): UpgradeRules {
  return UPGRADE_RULES[groupKind(object)] ?? {};
}

function groupKind({ apiVersion, kind }: JsonObject): string {
  const version = textOf(apiVersion);
  return `${version.includes('/') ? version.slice(0, version.indexOf('/')) : ''}/${textOf(kind)}`;
}

function objectName(object: JsonObject): string {
  return `${textOf(object['kind'])} ${qualifiedName(object)}`;
}

function qualifiedName({ metadata }: JsonObject): string {
  const { namespace, name } = isJsonObject(metadata) ? metadata : {};
  return typeof namespace === 'string' ? `${namespace}/${textOf(name)}` : textOf(name);
}

function annotationsOf({ metadata }: JsonObject): JsonObject {
  const annotations = isJsonObject(metadata) ? metadata['annotations'] : undefined;
  return isJsonObject(annotations) ? annotations : {};
}

function isBelow(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}
