import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = ['k8s.io/api', 'k8s.io/apimachinery', 'k8s.io/apiextensions-apiserver'] as const;
const definitionPrefix = (module: string) => module.replace('k8s.io', 'io.k8s').replaceAll('/', '.');

/** Folder of each Go module of Kubernetes' API, as in `k8s.io/api`. */
export type ModuleFolders = Readonly<Record<(typeof modules)[number], string>>;

/** A member of a Go struct: the name that JSON has, or the struct whose members stand in its place. */
type Member = { readonly name: string } | { readonly inline: string };

const struct = /^type (\w+) struct \{\n([\s\S]*?)^\}/gm;
const member = /^\t.*?([\w.]+)\s+`[^`]*json:"([^",]*)(,inline)?/gm;

/** The members of the structs of a package's types. */
function structsOf(folder: string): ReadonlyMap<string, readonly Member[]> {
  const files = readdirSync(folder).filter((name) => /^types(_jsonschema)?\.go$/.test(name));
  const source = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const structs = source.replace(/^\s*\/\/.*$/gm, '').matchAll(struct);
  return new Map([...structs].map(([, name = '', body = '']) => [name, [...body.matchAll(member)].flatMap(memberOf)]));
}

function memberOf([, type = '', name = '', inline]: RegExpExecArray): readonly Member[] {
  if (inline !== undefined) return [{ inline: type }];
  return name === '' || name === '-' ? [] : [{ name }];
}

/** Gives the names of an object's fields in the order in which Kubernetes' Go source declares them. */
export function declaredOrder(folders: ModuleFolders): (definition: string) => readonly string[] {
  const packages = new Map<string, ReadonlyMap<string, readonly Member[]>>();
  // The package of `io.k8s.api.core.v1.Pod` is `core/v1` of the module `k8s.io/api`.
  const folderOf = (name: string) => {
    const module = modules.find((candidate) => name.startsWith(`${definitionPrefix(candidate)}.`));
    if (module === undefined) throw new Error(`no Go module declares ${name}`);
    return join(folders[module], ...name.slice(definitionPrefix(module).length + 1).split('.'));
  };
  const expand = (packageName: string, struct: string): readonly string[] => {
    if (struct === 'metav1.TypeMeta') return ['apiVersion', 'kind'];
    const structs = packages.get(packageName) ?? structsOf(folderOf(packageName));
    packages.set(packageName, structs);
    const members = structs.get(struct);
    if (members === undefined) throw new Error(`there is no struct ${struct} in ${folderOf(packageName)}`);
    return members.flatMap((found) => ('inline' in found ? expand(packageName, found.inline) : [found.name]));
  };
  return (definition) => {
    const dot = definition.lastIndexOf('.');
    return expand(definition.slice(0, dot), definition.slice(dot + 1));
  };
}
