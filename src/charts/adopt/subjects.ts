import { releaseReference } from '../release';
import { at, changedAt, changedItems, fieldsOf, isFields, type Manifest } from './manifest';

const BINDINGS = ['RoleBinding', 'ClusterRoleBinding'];

/** Gives service accounts of bindings the namespace of the release where they have none: the API refuses one without. */
export function boundAccounts(manifests: readonly Manifest[]): readonly Manifest[] {
  return manifests.map((manifest) => {
    if (!BINDINGS.includes(manifest.kind)) return manifest;
    const { namespace } = releaseReference();
    const complete = (subject: unknown): unknown =>
      isFields(subject) && at(subject, 'kind') === 'ServiceAccount' && at(subject, 'namespace') === undefined
        ? { ...subject, namespace }
        : subject;
    const json = changedAt(manifest.json, ['subjects'], (subjects) => changedItems(subjects, complete));
    return { ...manifest, json: fieldsOf(json) };
  });
}
