import { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { sha256 } from '../../values/functions';
import { ConfigMap } from '../config/config-map';
import { dataText } from '../config/data';
import { Secret } from '../config/secret';

/** Fields by which a pod refers to a ConfigMap, and to a Secret, with the field of each that holds the name. */
const REFERENCES = {
  ConfigMap: { configMapKeyRef: 'name', configMapRef: 'name', configMap: 'name' },
  Secret: { secretKeyRef: 'name', secretRef: 'name', secret: 'secretName' },
} as const;

/**
 * Annotations that change when the data does of the ConfigMaps and Secrets of the chart that a pod uses, so that its pods are
 * replaced then. Only data counts: a new version of the chart alone replaces no pods.
 */
export function checksums(scope: Construct, pod: object): Readonly<Record<string, string>> {
  const [configs, secrets] = [names(pod, REFERENCES.ConfigMap), names(pod, REFERENCES.Secret)];
  if (configs.size + secrets.size === 0) return {};
  const constructs = Chart.of(scope).node.findAll();
  return {
    ...checksum('checksum/config', usedOf(constructs.filter(isConfigMap), configs)),
    ...checksum('checksum/secret', usedOf(constructs.filter(isSecret), secrets)),
  };
}

const isConfigMap = (construct: IConstruct): construct is ConfigMap => construct instanceof ConfigMap;
const isSecret = (construct: IConstruct): construct is Secret => construct instanceof Secret;

interface Source {
  readonly name: string;
  readonly content: object;
}

const usedOf = (sources: readonly Source[], used: ReadonlySet<unknown>): readonly Source[] =>
  sources.filter(({ name }) => used.has(name));

function checksum(annotation: string, sources: readonly Source[]): Readonly<Record<string, string>> {
  const texts = sources.map(({ content }) => dataText(content));
  const [first, ...rest] = texts;
  if (first === undefined) return {};
  return { [annotation]: sha256(rest.reduce((all, text) => `${all}\n${text}`, first)) };
}

/** What stands in the fields of that name, anywhere in the pod. */
function names(pod: object, fields: Readonly<Record<string, string>>): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  addNames(found, pod, fields);
  return found;
}

function addNames(found: Set<unknown>, part: object, fields: Readonly<Record<string, string>>): void {
  const members: readonly (readonly [string, unknown])[] = Object.entries(part);
  for (const [key, member] of members) {
    if (typeof member !== 'object' || member === null) continue;
    const field = fields[key];
    if (field !== undefined) {
      // In a projected volume a Secret is known by its name.
      for (const [name, value] of Object.entries(member)) if (name === field || name === 'name') found.add(value);
    }
    addNames(found, member, fields);
  }
}
