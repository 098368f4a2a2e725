import { literalText } from '../../values/expression';
import type { ObjectTree } from '../chart-tree';
import { HOOK_ANNOTATION } from '../hook';
import { partAt } from '../rules/parts';

/** One file an object, called after its construct and kind; where two would be called alike, the later one is numbered. */
export function templateFileNames(objects: readonly ObjectTree[]): readonly string[] {
  const taken = new Set<string>();
  return objects.map((object) => {
    const base = `${isTest(object) ? 'tests/' : ''}${fileName(object)}`;
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
    taken.add(name);
    return `${name}.yaml`;
  });
}

/** Whether `helm test` runs the object: such are kept in a folder of their own. */
function isTest({ manifest }: ObjectTree): boolean {
  const events = partAt(manifest, 'metadata', 'annotations', HOOK_ANNOTATION);
  return events?.kind === 'value' && literalText(events.node)?.split(',').includes('test') === true;
}

function fileName({ construct, kind }: ObjectTree): string {
  const words = construct
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const last = kind.toLowerCase();
  return [...(words.at(-1) === last ? words.slice(0, -1) : words), last].join('-');
}
