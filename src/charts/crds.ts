import { ChartwrightError } from '../errors';
import { literalText, type Node } from '../values/expression';
import { EMPTY_SCOPE } from '../values/evaluate';
import { evaluateTree } from '../values/evaluate-tree';
import { isJsonObject, type JsonObject } from '../values/json';
import { someNode, type MapTree } from '../values/tree';
import type { ObjectTree } from './chart-tree';
import { problemsOf } from './checks/object';

export function isCustomResourceDefinition({ apiVersion, kind }: Pick<ObjectTree, 'apiVersion' | 'kind'>): boolean {
  return kind === 'CustomResourceDefinition' && apiVersion.startsWith('apiextensions.k8s.io/');
}

/**
 * The object of a file in `crds/`, which Helm does not render: without the labels of a release, and known wholly now.
 *
 * @throws ChartwrightError `E_CHART_OBJECT` where it depends on values or on a condition, or where no API server would take it
 */
export function plainObject({ manifest, construct, guards }: ObjectTree): JsonObject {
  const tree = withoutStandardLabels(manifest);
  const object = guards.length === 0 && !someNode(tree, isLate) ? evaluateTree(tree, EMPTY_SCOPE) : undefined;
  if (isJsonObject(object)) return valid(object, construct);
  throw new ChartwrightError(
    'E_CHART_OBJECT',
    `the definition at '${construct}' depends on values, and Helm renders nothing in crds/; write it without them, or give the chart crds: 'templates'`,
    { construct },
  );
}

function valid(object: JsonObject, construct: string): JsonObject {
  const problems = problemsOf(object).map((problem) => `'${construct}': ${problem}`);
  if (problems.length === 0) return object;
  throw new ChartwrightError('E_CHART_OBJECT', problems.join('\n'), { construct });
}

const isLate = ({ op }: Node): boolean => op === 'path' || op === 'name' || op === 'hasApi';

function withoutStandardLabels(manifest: MapTree): MapTree {
  return withEntry(manifest, 'metadata', (metadata) =>
    withEntry(metadata, 'labels', ({ helper: _, ...labels }) => (labels.entries.length === 0 ? undefined : labels)),
  );
}

function withEntry(map: MapTree, key: string, change: (value: MapTree) => MapTree | undefined): MapTree {
  const entries = map.entries.flatMap((entry) => {
    if (entry.value.kind !== 'map' || literalText(entry.key) !== key) return [entry];
    const value = change(entry.value);
    return value === undefined ? [] : [{ ...entry, value }];
  });
  return { ...map, entries };
}
