import type { Construct } from 'constructs';
import { sha256 } from '../../values/functions';
import { dataText } from '../config/data';
import { DATA_REFERENCES } from '../config/data-references';
import { dataNamed, type UsedData } from '../config/used-data';

/** Names of the objects that a pod refers to, by kind. */
type Names = Readonly<Record<UsedData['kind'], Set<unknown>>>;

/**
 * Annotations that change when the data does of the ConfigMaps and Secrets of the chart that a pod uses, so that its pods are
 * replaced then. Only data counts: a new version of the chart alone replaces no pods.
 */
export function checksums(scope: Construct, pod: object): Readonly<Record<string, string>> {
  const names: Names = { ConfigMap: new Set(), Secret: new Set() };
  if (isPart(pod)) addNames(names, pod);
  return {
    ...checksum('checksum/config', 'ConfigMap', dataNamed(scope, names.ConfigMap)),
    ...checksum('checksum/secret', 'Secret', dataNamed(scope, names.Secret)),
  };
}

function checksum(
  annotation: string,
  kind: UsedData['kind'],
  used: readonly UsedData[],
): Readonly<Record<string, string>> {
  const [first, ...rest] = used.filter((data) => data.kind === kind).map(({ content }) => dataText(content));
  if (first === undefined) return {};
  return { [annotation]: sha256(rest.reduce((all, text) => `${all}\n${text}`, first)) };
}

/** Adds what stands in the fields that hold a name, anywhere in the pod. */
function addNames(names: Names, part: Readonly<Record<string, unknown>>): void {
  for (const key of Object.keys(part)) {
    const member = part[key];
    if (!isPart(member)) continue;
    const [kind, field] = DATA_REFERENCES.get(key) ?? [];
    // In a projected volume a Secret is known by its name.
    if (kind !== undefined && field !== undefined) {
      for (const name of [field, 'name']) if (Object.hasOwn(member, name)) names[kind].add(member[name]);
    }
    addNames(names, member);
  }
}

const isPart = (part: unknown): part is Readonly<Record<string, unknown>> => typeof part === 'object' && part !== null;
