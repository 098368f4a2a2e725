import { ChartwrightError } from '../errors';
import { Token } from './cdktf';

/** What a reference stands for: what Terraform knows at its place later. */
export type ReferenceKind = 'list' | 'number' | 'string';

/** Gives what stands in place of a reference. */
export type Replacement = (path: readonly (string | number)[], kind: ReferenceKind) => unknown;

/**
 * A copy of plain data in which every reference to a resource is replaced; what is known at synthesis stays. Pure.
 *
 * @throws ChartwrightError `E_INTERNAL` if a replacement is of another kind than the reference
 */
export function replaceReferences<T>(value: T, replacement: Replacement): T {
  const replaced = visit(value, [], replacement);
  if (!hasShapeOf(replaced, value)) {
    throw new ChartwrightError('E_INTERNAL', 'a reference was replaced by a value of another kind');
  }
  return replaced;
}

function visit(value: unknown, path: readonly (string | number)[], replacement: Replacement): unknown {
  const kind = referenceKind(value);
  if (kind !== undefined) return replacement(path, kind);
  if (Array.isArray(value)) return value.map((item, index) => visit(item, [...path, index], replacement));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, visit(inner, [...path, key], replacement)]),
  );
}

function referenceKind(value: unknown): ReferenceKind | undefined {
  if (!Token.isUnresolved(value)) return undefined;
  if (Array.isArray(value)) return 'list';
  return typeof value === 'number' ? 'number' : 'string';
}

function hasShapeOf<T>(value: unknown, model: T): value is T {
  if (Array.isArray(model)) return Array.isArray(value);
  if (typeof model !== 'object' || model === null) return typeof value === typeof model;
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  return Object.entries(model).every(([key, inner]) => hasShapeOf(entries.get(key), inner));
}
