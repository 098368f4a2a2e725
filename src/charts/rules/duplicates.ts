import { ChartwrightError } from '../../errors';
import type { Node } from '../../values/expression';
import { exclude } from '../../values/conditions';
import { dependsOn } from '../../values/node-paths';
import type { Tree } from '../../values/tree';
import type { ObjectTree } from '../chart-tree';
import { describeNode, describeText } from '../describe-node';
import { groupOf, isClusterScoped } from '../kinds';
import { nameOf, partAt } from './parts';

/**
 * Every object has a name of its own: Helm installs the last of two objects with one name, and says nothing.
 *
 * @throws ChartwrightError `E_CHART_DUPLICATE` for two objects with one name, and for one that a loop makes again and again
 */
export function checkDuplicates(objects: readonly ObjectTree[]): void {
  const seen = new Map<string, ObjectTree[]>();
  for (const object of objects) {
    const name = nameOf(object);
    if (name === undefined) continue;
    checkLoops(object, name);
    const identity = identityOf(object, name);
    const others = seen.get(identity) ?? [];
    const other = others.find(({ guards }) => !exclude(guards, object.guards));
    if (other !== undefined) {
      throw duplicate(
        object,
        `'${other.construct}' and '${object.construct}' both make the ${object.kind} '${describeText(name)}'; rename one of them, or make them under conditions that exclude each other`,
      );
    }
    seen.set(identity, [...others, object]);
  }
}

function checkLoops(object: ObjectTree, name: Node): void {
  for (const guard of object.guards) {
    if (guard.kind !== 'each') continue;
    const { key, item } = guard.variables;
    if (dependsOn(name, key) || dependsOn(name, item)) continue;
    throw duplicate(
      object,
      `'${object.construct}' makes the ${object.kind} '${describeText(name)}' once for each of ${describeNode(guard.over)}, always by the same name; make its id of the key`,
    );
  }
}

function identityOf(object: ObjectTree, name: Node): string {
  return JSON.stringify([
    groupOf(object.apiVersion),
    object.kind,
    namespaceOf(object),
    name.op === 'name' ? [name.suffix, name.limit, name.clusterScoped] : name,
  ]);
}

/** What says the namespace of an object; empty text where that is the release's, or where it has none. */
export function namespaceOf({ apiVersion, kind, manifest }: ObjectTree): Tree | '' {
  const namespace = partAt(manifest, 'metadata', 'namespace');
  const isOwn = namespace === undefined || (namespace.kind === 'value' && isReleaseNamespace(namespace.node));
  return isOwn || isClusterScoped({ apiGroup: groupOf(apiVersion), kind }) ? '' : namespace;
}

const isReleaseNamespace = (node: Node): boolean =>
  node.op === 'path' && node.root === 'Release' && node.path.join('.') === 'Namespace';

const duplicate = ({ construct }: ObjectTree, message: string): ChartwrightError =>
  new ChartwrightError('E_CHART_DUPLICATE', message, { construct });
