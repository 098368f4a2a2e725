import { ChartwrightError } from '../../errors';
import type { Node, PathNode } from '../../values/expression';
import { namesOf, pathsOf } from '../../values/node-paths';
import type { ObjectTree } from '../chart-tree';
import { describeNode } from '../describe-node';
import { partAt, usesIn } from './parts';

/** Kinds whose selector the API never lets change: https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#label-selector-updates */
const IMMUTABLE = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'];

/**
 * No upgrade changes the selector of a workload: the API would refuse the upgrade.
 *
 * @returns a warning for each selector that is the same in every release
 * @throws ChartwrightError `E_CHART_SELECTOR` for a selector that depends on a value or a version
 */
export function checkSelectors(objects: readonly ObjectTree[]): readonly string[] {
  return objects.flatMap((object) => {
    const selector = IMMUTABLE.includes(object.kind) ? partAt(object.manifest, 'spec', 'selector') : undefined;
    if (selector === undefined) return [];
    const nodes = usesIn(selector, object.guards).map(({ node }) => node);
    const changing = nodes.map(changingPart).find((part) => part !== undefined);
    if (changing !== undefined) {
      throw new ChartwrightError(
        'E_CHART_SELECTOR',
        `the selector of '${object.construct}' depends on '${changing}', but no upgrade may change a selector; use fixed text there, and keep what changes to other labels`,
        { construct: object.construct },
      );
    }
    const labels = partAt(selector, 'matchLabels');
    if ((labels?.kind === 'map' && labels.helper !== undefined) || nodes.some(namesRelease)) return [];
    return [
      `the selector of '${object.construct}' is the same in every release: two releases in one namespace would take each other's pods; add the label app.kubernetes.io/instance with the name of the release`,
    ];
  });
}

function changingPart(node: Node): string | undefined {
  const [name] = namesOf(node);
  if (name !== undefined) return 'fullnameOverride';
  const path = pathsOf(node).find((one) => !isFixed(one));
  return path && describeNode(path);
}

/** Loops do not change what they make: another entry is another object. */
const isFixed = ({ root, path }: PathNode): boolean =>
  typeof root === 'number' || ['Release.Name', 'Release.Namespace', 'Chart.Name'].includes([root, ...path].join('.'));

const namesRelease = (node: Node): boolean =>
  pathsOf(node).some(({ root, path }) => root === 'Release' && path[0] === 'Name');
