import { ChartwrightError } from '../../errors';
import { exclude } from '../../values/conditions';
import { label } from '../../values/functions';
import { COMPONENT_LABEL, SELECTOR_LABEL } from '../labels';
import { at, changedMaps, fieldsOf, isFields, itemsOf, type Fields, type Manifest } from './manifest';
import { podPath } from './pods';

/** Label by which constructs of cdk8s-plus find pods. It is made of the construct path, so it is the same in every release. */
const ADDRESS_LABEL = 'cdk8s.io/metadata.addr';

/** Labels that select the pods of every chart; a pod's own ones would hide it from its selectors. */
const RELEASE_LABELS = ['app.kubernetes.io/name', 'app.kubernetes.io/instance'];

interface Workload {
  readonly manifest: Manifest;
  readonly address: string | undefined;
  readonly component: unknown;
}

/**
 * Selects pods by chart, release and component wherever cdk8s-plus selects them by address: in labels, in the selectors of
 * workloads and Services, in the terms of affinities and network policies.
 *
 * @throws ChartwrightError `E_CHART_SELECTOR` for two workloads with one component, and for what selects no pods of the chart
 */
export function releaseSelectors(manifests: readonly Manifest[]): readonly Manifest[] {
  const workloads = manifests.flatMap(workloadOf);
  checkComponents(workloads);
  const components = new Map(workloads.map(({ address, component }) => [address, component]));
  return manifests.map((manifest) => {
    if (!mentionsAddress(manifest.json)) return manifest;
    const component = (address: unknown): unknown => componentAt(address, components, manifest);
    const json = changedMaps(manifest.json, (map) => withExpressions(withLabel(map, component), component, manifest));
    return { ...manifest, json: fieldsOf(json) };
  });
}

/** Whether the label is a key or a text anywhere in the JSON. */
function mentionsAddress(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return json === ADDRESS_LABEL;
  if (ADDRESS_LABEL in json) return true;
  const parts: readonly unknown[] = Array.isArray(json) ? json : Object.values(json);
  return parts.some(mentionsAddress);
}

function workloadOf(manifest: Manifest): readonly Workload[] {
  const path = podPath(manifest.kind);
  const labels = path && fieldsOf(at(manifest.json, ...path, 'metadata', 'labels'));
  if (labels?.[SELECTOR_LABEL] !== undefined)
    return [{ manifest, address: undefined, component: labels[SELECTOR_LABEL] }];
  const address = labels?.[ADDRESS_LABEL];
  if (typeof address !== 'string') return [];
  const own = RELEASE_LABELS.find((key) => labels?.[key] !== undefined);
  if (own !== undefined) {
    throw refused(
      manifest,
      `the pods of '${manifest.construct}' have a label '${own}' of their own, but every chart selects its pods by it; leave it out, and name the component with '${COMPONENT_LABEL}'`,
    );
  }
  return [{ manifest, address, component: labels?.[COMPONENT_LABEL] ?? componentOf(manifest) }];
}

/** A label may not hold a slash, and what a name may not hold gets a hash. */
const componentOf = ({ path }: Manifest): string => label(path.replaceAll('/', '-'));

function checkComponents(workloads: readonly Workload[]): void {
  const seen = new Map<string, Manifest[]>();
  for (const { manifest, component } of workloads) {
    const key = JSON.stringify(component);
    const others = seen.get(key) ?? [];
    const other = others.find(({ guards }) => !exclude(guards, manifest.guards));
    if (other !== undefined) {
      throw refused(
        manifest,
        `'${other.construct}' and '${manifest.construct}' are one component, ${key}, so that the Services of one would select the pods of the other; give one of them another label '${COMPONENT_LABEL}'`,
      );
    }
    seen.set(key, [...others, manifest]);
  }
}

function componentAt(address: unknown, components: ReadonlyMap<unknown, unknown>, manifest: Manifest): unknown {
  const component = components.get(address);
  if (component !== undefined) return component;
  throw refused(
    manifest,
    `'${manifest.construct}' selects pods by '${ADDRESS_LABEL}: ${String(address)}', which no workload of this chart has; select what is outside the chart by labels`,
  );
}

function withLabel(map: Fields, component: (address: unknown) => unknown): Fields {
  const { [ADDRESS_LABEL]: address, ...others } = map;
  return address === undefined ? map : { ...others, [SELECTOR_LABEL]: component(address) };
}

/** `In` and `Exists` choose among the pods of the release; the opposite would have to choose all others, which no labels say. */
function withExpressions(map: Fields, component: (address: unknown) => unknown, manifest: Manifest): Fields {
  const expressions = itemsOf(map['matchExpressions']).filter(isFields);
  const byAddress = expressions.filter(({ key }) => key === ADDRESS_LABEL);
  if (byAddress.length === 0) return map;
  const [{ operator, values } = {}, second] = byAddress;
  if (second !== undefined || (operator !== 'In' && operator !== 'Exists')) {
    throw refused(
      manifest,
      `'${manifest.construct}' selects pods by '${ADDRESS_LABEL}' with the operator ${String(operator)}; a release can be selected with In or Exists only, once`,
    );
  }
  const components = itemsOf(values).map(component);
  const [only, ...more] = components;
  const others = itemsOf(map['matchExpressions']).filter((one) => one !== byAddress[0]);
  const chosen = more.length === 0 ? [] : [{ key: COMPONENT_LABEL, operator: 'In', values: components }];
  const { matchExpressions: _, matchLabels, ...rest } = map;
  return {
    ...rest,
    matchLabels: { ...fieldsOf(matchLabels), [SELECTOR_LABEL]: more.length === 0 && operator === 'In' ? only : '' },
    ...([...others, ...chosen].length === 0 ? {} : { matchExpressions: [...others, ...chosen] }),
  };
}

function refused({ construct }: Manifest, message: string): ChartwrightError {
  return new ChartwrightError('E_CHART_SELECTOR', message, { construct });
}
