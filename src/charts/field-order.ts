import { literalText } from '../values/expression';
import type { LoopTree, MapEntry, MapLoop, MapTree, Tree } from '../values/tree';
import { fieldOf, fieldsOf, typeOfKind, type Field } from './api/field-lookup';
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
  const places = map.entries.map((entry) => placeOf(entry, type));
  const entries = map.entries.map((entry) =>
    entry.value.kind === 'value' ? entry : { ...entry, value: ordered(entry.value, fieldOf(type, nameOf(entry))) },
  );
  if (places.every((place, index) => index === 0 || (places[index - 1] ?? 0) <= place)) return { ...map, entries };
  const ranked = entries.map((entry, index) => ({ entry, place: places[index] ?? 0 }));
  return { ...map, entries: ranked.sort((one, other) => one.place - other.place).map(({ entry }) => entry) };
}

/** Where an entry comes among those of its map. */
function placeOf(entry: MapEntry | MapLoop, type: string): number {
  const name = nameOf(entry);
  const isTyped = fieldsOf(type).length > 0;
  const known = isTyped ? fieldOf(type, name)?.place : FIRST.indexOf(name);
  if (known !== undefined && known >= 0) return known;
  return (isTyped ? fieldsOf(type).length : FIRST.length) + (entry.key.op === 'literal' ? 0 : 1);
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
