import { ChartwrightError } from '../errors';
import { literalText, type Node } from '../values/expression';
import { ANY_STRING } from '../values/value-type';
import type { Helper, MapEntry, MapLoop, MapTree, Tree } from '../values/tree';
import { BIRTH_LABEL } from './helm-chart';

/** Label that stands for the selector labels of a component until the chart is a tree. It reaches no manifest. */
export const SELECTOR_LABEL = 'chartwright.dev/selector';

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

/** The labels of every object: https://helm.sh/docs/chart_best_practices/labels/ */
export const STANDARD_LABELS: Helper = {
  name: 'labels',
  entries: [
    entry(
      'helm.sh/chart',
      labelValue({ op: 'concat', parts: [path('Chart', 'Name'), literal('-'), path('Chart', 'Version')] }),
    ),
    ...SELECTOR_LABELS.entries,
    entry('app.kubernetes.io/version', labelValue(path('Chart', 'AppVersion'))),
    entry('app.kubernetes.io/managed-by', path('Release', 'Service')),
  ],
};

/** The manifest with the standard labels, and the birth of its object. */
export function standardLabels(
  manifest: MapTree,
  construct: string,
): { readonly manifest: MapTree; readonly birth: string } {
  const metadata = member(manifest, 'metadata');
  const labels = metadata && member(metadata, 'labels');
  const birth = labels?.entries.find((one) => keyOf(one) === BIRTH_LABEL);
  const number = birth?.value.kind === 'value' ? literalText(birth.value.node) : undefined;
  if (metadata === undefined || labels === undefined || number === undefined) {
    throw new ChartwrightError(
      'E_CHART_OBJECT',
      `the labels of the object at '${construct}' were replaced as a whole; add or change single labels instead`,
      { construct },
    );
  }
  const own = labels.entries.filter((one) => one !== birth);
  const withStandard = replaced(metadata, 'labels', withHelper({ ...labels, entries: own }, STANDARD_LABELS));
  return {
    manifest: withSelectors(replaced(manifest, 'metadata', withStandard)),
    birth: number,
  };
}

/** A helper's entries, unless the map says otherwise of one of them: then each is written out. */
function withHelper(map: MapTree, helper: Helper): MapTree {
  const own = new Set(map.entries.map(keyOf));
  const others = helper.entries.filter((one) => !own.has(keyOf(one)));
  return others.length === helper.entries.length
    ? { ...map, helper }
    : { ...map, entries: [...others, ...map.entries] };
}

/** The tree with selector labels wherever their stand-in was. */
function withSelectors<T extends Tree>(tree: T): T;
function withSelectors(tree: Tree): Tree {
  switch (tree.kind) {
    case 'map':
      return selectorLabels({
        ...tree,
        entries: tree.entries.map((one) => ({ ...one, value: withSelectors(one.value) })),
      });
    case 'list':
      return {
        ...tree,
        items: tree.items.map((item) =>
          item.kind === 'loop' ? { ...item, body: withSelectors(item.body) } : withSelectors(item),
        ),
      };
    case 'choice':
      return { ...tree, then: withSelectors(tree.then), otherwise: tree.otherwise && withSelectors(tree.otherwise) };
    default:
      return tree;
  }
}

function selectorLabels(map: MapTree): MapTree {
  const stand = map.entries.find((one) => keyOf(one) === SELECTOR_LABEL);
  if (stand === undefined) return map;
  const component: MapEntry = { kind: 'entry', key: literal('app.kubernetes.io/component'), value: stand.value };
  const others = map.entries.filter((one) => one !== stand && keyOf(one) !== 'app.kubernetes.io/component');
  return withHelper({ ...map, entries: [component, ...others] }, SELECTOR_LABELS);
}

const keyOf = ({ key }: MapEntry | MapLoop): string | undefined => literalText(key);

function member(map: MapTree, key: string): MapTree | undefined {
  const value = map.entries.find((one) => keyOf(one) === key)?.value;
  return value?.kind === 'map' ? value : undefined;
}

const replaced = (map: MapTree, key: string, value: Tree): MapTree => ({
  ...map,
  entries: map.entries.map((one) => (keyOf(one) === key ? { ...one, value } : one)),
});
