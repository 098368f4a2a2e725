import { literalText } from '../values/expression';
import type { LoopTree, MapEntry, MapLoop, MapTree, Tree } from '../values/tree';
import { fieldsOf, typeOfKind, type Field } from './api/field-lookup';
import type { ObjectTree } from './chart-tree';

/** Fields that come first in objects of which the API says nothing. */
const FIRST: readonly string[] = [
  'apiVersion',
  'kind',
  'metadata',
  'name',
  'namespace',
  'labels',
  'annotations',
  'spec',
];

/**
 * The object with its fields in the order in which a person would write them, as the API's reference lists them. Keys that
 * are no fields keep their order, after the fields; computed keys come last.
 */
export function inFieldOrder(object: ObjectTree): ObjectTree {
  const type = typeOfKind(object.apiVersion, object.kind);
  return { ...object, manifest: orderedMap(object.manifest, type ?? '') };
}

/** @param type name of the API object that the map is, as in `PodSpec`; empty where it is none */
function orderedMap(map: MapTree, type: string): MapTree {
  const fields = fieldsOf(type);
  const order = fields.length === 0 ? FIRST : fields.map(({ name }) => name);
  const ranked = map.entries.map((entry) => {
    const known = order.indexOf(nameOf(entry));
    const rank = known < 0 ? order.length + (entry.key.op === 'literal' ? 0 : 1) : known;
    if (entry.value.kind === 'value') return { rank, entry };
    return { rank, entry: { ...entry, value: ordered(entry.value, fields[known]) } };
  });
  return { ...map, entries: ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry) };
}

const nameOf = (entry: MapEntry | MapLoop): string => (entry.kind === 'entry' ? (literalText(entry.key) ?? '') : '');

/** The value of a field, or of an item of it. */
function ordered(tree: Tree, field: Field | undefined): Tree {
  switch (tree.kind) {
    case 'map':
      return field?.shape === 'map'
        ? { ...tree, entries: tree.entries.map((entry) => ({ ...entry, value: ordered(entry.value, item(field)) })) }
        : orderedMap(tree, field?.type ?? '');
    case 'list':
      return {
        ...tree,
        items: tree.items.map((one): Tree | LoopTree =>
          one.kind === 'loop' ? { ...one, body: ordered(one.body, item(field)) } : ordered(one, item(field)),
        ),
      };
    case 'choice':
      return { ...tree, then: ordered(tree.then, field), otherwise: tree.otherwise && ordered(tree.otherwise, field) };
    default:
      return tree;
  }
}

/** What one item of a list or map is. */
const item = (field: Field | undefined): Field | undefined => field && { ...field, shape: 'one' };
