import { member, type Json, type JsonObject } from '../values/json';
import { jsonDifferences, type JsonDifference } from '../values/json-difference';

/** A difference between two sets of Kubernetes objects. */
export type ObjectDifference =
  | {
      /** Only the first set has the object, only the second has it, or one of them has it more than once. */
      readonly kind: 'missing' | 'extra' | 'duplicate';
      /** The object, as {@link objectKey} says it. */
      readonly object: string;
    }
  | ({ readonly kind: 'different'; readonly object: string } & JsonDifference);

/** What tells an object from others of its release: `apps/v1 Deployment team-a/web`. */
export function objectKey(object: JsonObject): string {
  const metadata = member(object, 'metadata');
  const [apiVersion, kind] = [text(member(object, 'apiVersion')), text(member(object, 'kind'))];
  const name = [member(metadata, 'namespace'), member(metadata, 'name')].filter((part) => part !== undefined).map(text);
  return `${apiVersion} ${kind} ${name.join('/')}`;
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

/** Compares two sets of objects, both ways; their order does not count. */
export function objectDifferences(
  left: readonly JsonObject[],
  right: readonly JsonObject[],
): readonly ObjectDifference[] {
  const [ours, theirs] = [objectsByKey(left), objectsByKey(right)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((object): readonly ObjectDifference[] => {
    const [[first, ...moreOfOurs] = [], [second, ...moreOfTheirs] = []] = [ours.get(object), theirs.get(object)];
    if (second === undefined) return [{ kind: 'missing', object }];
    if (first === undefined) return [{ kind: 'extra', object }];
    if (moreOfOurs.length + moreOfTheirs.length > 0) return [{ kind: 'duplicate', object }];
    return jsonDifferences(first, second).map((difference) => ({ kind: 'different', object, ...difference }));
  });
}

/** Objects by {@link objectKey}. */
export function objectsByKey(objects: readonly JsonObject[]): ReadonlyMap<string, readonly JsonObject[]> {
  const groups = new Map<string, JsonObject[]>();
  for (const object of objects) {
    const key = objectKey(object);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [object]);
    else group.push(object);
  }
  return groups;
}
