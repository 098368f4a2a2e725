import { literalText, type Node } from '../values/expression';
import { ANY_STRING } from '../values/value-type';
import type { Helper, LoopTree, MapEntry, MapLoop, MapTree, Tree } from '../values/tree';
import { BIRTH_LABEL } from './helm-chart';

/** Label that stands for the selector labels of a component, or with empty text of all, until the chart is a tree. It reaches no manifest. */
export const SELECTOR_LABEL = 'chartwright.dev/selector';

/** Label that tells the workloads of a release apart. */
export const COMPONENT_LABEL = 'app.kubernetes.io/component';

const literal = (value: string): Node => ({ op: 'literal', value });
const path = (root: 'Release' | 'Chart', key: string): Node => ({
  op: 'path',
  root,
  path: [key],
  type: ANY_STRING,
  optional: false,
});
const call = (name: string, ...nodes: Node[]): Node => ({ op: 'call', function: name, arguments: nodes });
const entry = (key: string, node: Node): MapEntry => ({
  kind: 'entry',
  key: literal(key),
  value: { kind: 'value', node },
});
const entryWhere = (condition: Node, { key, value }: MapEntry): MapEntry => ({
  kind: 'entry',
  key,
  value: { kind: 'choice', condition, then: value, otherwise: undefined },
});

/** A version may hold a plus sign, a label may not. */
const labelValue = (node: Node): Node =>
  call(
    'trimLabel',
    call('truncAscii', call('replace', node, literal('+'), literal('_')), { op: 'literal', value: 63 }),
  );

/** What selects the pods of one component of one release, besides the component: nothing that an upgrade changes. */
export const SELECTOR_LABELS: Helper = {
  name: 'selectorLabels',
  entries: [
    entry('app.kubernetes.io/name', path('Chart', 'Name')),
    entry('app.kubernetes.io/instance', path('Release', 'Name')),
  ],
};

const APP_VERSION = path('Chart', 'AppVersion');

/** The version of the application is asked for at rendering: packaging may set it, as `helm package --app-version` does. */
const VERSION_LABEL = entryWhere(
  call('notEmpty', APP_VERSION),
  entry('app.kubernetes.io/version', labelValue(APP_VERSION)),
);

/** The labels of every object: https://helm.sh/docs/chart_best_practices/labels/ */
export const STANDARD_LABELS: Helper = {
  name: 'labels',
  entries: [
    entry(
      'helm.sh/chart',
      labelValue({ op: 'concat', parts: [path('Chart', 'Name'), literal('-'), path('Chart', 'Version')] }),
    ),
    ...SELECTOR_LABELS.entries,
    VERSION_LABEL,
    entry('app.kubernetes.io/managed-by', path('Release', 'Service')),
  ],
};

/** The manifest with the standard labels, and with selector labels wherever their stand-in was. */
export function standardLabels(manifest: MapTree): MapTree {
  const metadata = member(manifest, 'metadata');
  const labels = metadata && member(metadata, 'labels');
  if (metadata === undefined || labels === undefined) return withSelectors(manifest);
  const own = labels.entries.filter((one) => keyOf(one) !== BIRTH_LABEL);
  const withStandard = replaced(metadata, 'labels', withHelper({ ...labels, entries: own }, STANDARD_LABELS));
  return withSelectors(replaced(manifest, 'metadata', withStandard));
}

/** A helper's entries, unless the map says otherwise of one of them: then each is written out. */
function withHelper(map: MapTree, helper: Helper): MapTree {
  const own = new Set(map.entries.map(keyOf));
  const others = helper.entries.filter((one) => !own.has(keyOf(one)));
  return others.length === helper.entries.length
    ? { ...map, helper }
    : { ...map, entries: [...others, ...map.entries] };
}

/** The tree with selector labels wherever their stand-in was; what has none in it stays as it is. */
function withSelectors<T extends Tree | LoopTree>(tree: T): T;
function withSelectors(tree: Tree | LoopTree): Tree | LoopTree {
  switch (tree.kind) {
    case 'map': {
      const entries = changed(tree.entries, withSelectorsBehind);
      return selectorLabels(entries === tree.entries ? tree : { ...tree, entries });
    }
    case 'list': {
      const items = changed<Tree | LoopTree>(tree.items, withSelectors);
      return items === tree.items ? tree : { ...tree, items };
    }
    case 'loop': {
      const body = withSelectors(tree.body);
      return body === tree.body ? tree : { ...tree, body };
    }
    case 'choice':
      return { ...tree, then: withSelectors(tree.then), otherwise: tree.otherwise && withSelectors(tree.otherwise) };
    default:
      return tree;
  }
}

function withSelectorsBehind(entry: MapEntry | MapLoop): MapEntry | MapLoop {
  const value = withSelectors(entry.value);
  return value === entry.value ? entry : { ...entry, value };
}

/** The list with every item changed; itself where none is. */
function changed<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  let after: T[] | undefined;
  items.forEach((item, index) => {
    const now = change(item);
    if (now === item) return;
    after ??= [...items];
    after[index] = now;
  });
  return after ?? items;
}

function selectorLabels(map: MapTree): MapTree {
  const stand = map.entries.find((one) => keyOf(one) === SELECTOR_LABEL);
  if (stand === undefined) return map;
  const others = map.entries.filter((one) => one !== stand);
  const component: MapEntry = { kind: 'entry', key: literal(COMPONENT_LABEL), value: stand.value };
  const entries = isEmptyText(stand.value)
    ? others
    : [component, ...others.filter((one) => keyOf(one) !== COMPONENT_LABEL)];
  // The labels of a pod that is an object of its own have the standard ones, which hold those that select.
  return map.helper === undefined ? withHelper({ ...map, entries }, SELECTOR_LABELS) : { ...map, entries };
}

const isEmptyText = (tree: Tree): boolean => tree.kind === 'value' && literalText(tree.node) === '';

const keyOf = ({ key }: MapEntry | MapLoop): string | undefined => literalText(key);

function member(map: MapTree, key: string): MapTree | undefined {
  const value = map.entries.find((one) => keyOf(one) === key)?.value;
  return value?.kind === 'map' ? value : undefined;
}

const replaced = (map: MapTree, key: string, value: Tree): MapTree => ({
  ...map,
  entries: map.entries.map((one) => (keyOf(one) === key ? { ...one, value } : one)),
});
