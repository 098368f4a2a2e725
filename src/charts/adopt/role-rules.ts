import { changedAt, changedItems, fieldsOf, type Manifest } from './manifest';

/** Names that cdk8s-plus gives to resources, where the API has others: a rule that says them allows nothing. */
const PLURALS: Readonly<Record<string, string>> = {
  cronjob: 'cronjobs',
  horizontalpodautoscaler: 'horizontalpodautoscalers',
};

const ROLES = ['Role', 'ClusterRole'];

/** Names resources in the rules of roles as the API does. */
export function existingResources(manifests: readonly Manifest[]): readonly Manifest[] {
  return manifests.map((manifest) => {
    if (!ROLES.includes(manifest.kind)) return manifest;
    const plural = (resource: unknown): unknown =>
      typeof resource === 'string' && Object.hasOwn(PLURALS, resource) ? PLURALS[resource] : resource;
    const inRule = (rule: unknown): unknown =>
      changedAt(rule, ['resources'], (resources) => changedItems(resources, plural));
    const json = changedAt(manifest.json, ['rules'], (rules) => changedItems(rules, inRule));
    return { ...manifest, json: fieldsOf(json) };
  });
}
