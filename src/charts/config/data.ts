import { requireBuild, type Build } from '../../values/build';
import { EXPRESSION_KEY, isExpr, type Handle, type Node } from '../../values/expression';
import { negated } from '../../values/parts';
import { present, toNode } from '../../values/nodes';
import { toJson } from '../../values/functions';

/** The keys of data, where all of them are known. */
export function knownKeys(...maps: readonly (object | undefined)[]): readonly string[] | undefined {
  const isKnown = maps.every((map) => map === undefined || (!isExpr(map) && !Object.values(map).some(isIncluded)));
  return isKnown ? maps.flatMap((map) => Object.keys(map ?? {})) : undefined;
}

const isIncluded = (member: unknown): boolean => isExpr(member) && 'entries' in member[EXPRESSION_KEY];

/** Data as JSON text, its conditional entries included: the same text as long as the data is the same. */
export function dataText(data: object): string {
  return toJson(present(dataNode(data)));
}

function dataNode(data: object): Node {
  const members = Object.entries(data).filter(([, member]) => member !== undefined);
  const late = members.filter(([, member]) => isExpr(member) && !('node' in member[EXPRESSION_KEY]));
  if (isExpr(data) || late.length === 0) return toNode(data);
  const build = requireBuild('data');
  const plain = toNode(Object.fromEntries<unknown>(members.filter((member) => !late.includes(member))));
  const maps = late.flatMap(([key, member]) => (isExpr(member) ? lateNodes(key, member[EXPRESSION_KEY], build) : []));
  return { op: 'merge', maps: [plain, ...maps] };
}

/** A map that has the entry where it is there, and is empty where it is not. */
function lateNodes(key: string, handle: Handle, build: Build): readonly Node[] {
  if ('entries' in handle) return [build.node(handle.entries)];
  if (!('choice' in handle)) return [];
  const condition = build.node(handle.choice);
  return [entryWhere(condition, key, handle.then), entryWhere(negated(condition), key, handle.otherwise)].flat();
}

function entryWhere(condition: Node, key: string, value: unknown): readonly Node[] {
  if (value === undefined) return [];
  const there: Node = { op: 'map', entries: [[key, toNode(value)]] };
  const absent: Node = { op: 'map', entries: [] };
  return [{ op: 'call', function: 'choose', arguments: [condition, there, absent] }];
}
