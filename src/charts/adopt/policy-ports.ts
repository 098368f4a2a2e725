import { at, changedAt, changedItems, fieldsOf, isFields, type Manifest } from './manifest';

/** All ports of a protocol begin at 1: the API refuses the 0 that cdk8s-plus writes. */
export function validPorts(manifests: readonly Manifest[]): readonly Manifest[] {
  return manifests.map((manifest) => {
    if (manifest.kind !== 'NetworkPolicy') return manifest;
    const inPort = (port: unknown): unknown =>
      isFields(port) && at(port, 'port') === 0 && at(port, 'endPort') !== undefined ? { ...port, port: 1 } : port;
    const inRule = (rule: unknown): unknown => changedAt(rule, ['ports'], (ports) => changedItems(ports, inPort));
    const inSpec = (spec: unknown): unknown =>
      ['ingress', 'egress'].reduce(
        (json, direction) => changedAt(json, [direction], (rules) => changedItems(rules, inRule)),
        spec,
      );
    return { ...manifest, json: fieldsOf(changedAt(manifest.json, ['spec'], inSpec)) };
  });
}
