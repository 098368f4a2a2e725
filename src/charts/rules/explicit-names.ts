import type { Node } from '../../values/expression';
import { namesOf, pathsOf } from '../../values/node-paths';
import type { ObjectTree } from '../chart-tree';
import { describeText } from '../describe-node';
import { groupOf, isClusterScoped, isNamedExactly } from '../kinds';
import { nameOf } from './parts';

/** A warning for each name that its author wrote and that two releases would share. */
export function sharedNames(objects: readonly ObjectTree[]): readonly string[] {
  return objects.flatMap((object) => {
    const { apiVersion, construct, kind } = object;
    const [name, what] = [nameOf(object), { apiGroup: groupOf(apiVersion), kind }];
    if (name === undefined || isNamedExactly(what) || isOfRelease(name, isClusterScoped(what))) return [];
    return [
      `the ${kind} at '${construct}' is called '${describeText(name)}' in every release: a second one cannot be installed beside it; leave the name out to get one of the release`,
    ];
  });
}

function isOfRelease(name: Node, clusterScoped: boolean): boolean {
  if (namesOf(name).some((one) => one.clusterScoped || !clusterScoped)) return true;
  const given = new Set(pathsOf(name).map(({ root, path }) => [root, ...path].join('.')));
  return given.has('Release.Name') && (given.has('Release.Namespace') || !clusterScoped);
}
