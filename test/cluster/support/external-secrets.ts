import type { KubernetesObject } from './objects';

/** A kind of External Secrets, as far as the API server has to know it: nobody acts upon its objects. */
function definition(group: string, version: string, kind: string): KubernetesObject & { readonly spec: object } {
  const singular = kind.toLowerCase();
  const plural = `${singular}s`;
  const openAPIV3Schema = {
    type: 'object',
    properties: { spec: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
  };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: { kind, plural, singular },
      versions: [{ name: version, served: true, storage: true, schema: { openAPIV3Schema } }],
    },
  };
}

/** The kinds of External Secrets that our charts use. */
export const EXTERNAL_SECRETS_DEFINITIONS = [
  definition('external-secrets.io', 'v1', 'ExternalSecret'),
  definition('external-secrets.io', 'v1', 'SecretStore'),
  definition('generators.external-secrets.io', 'v1alpha1', 'Password'),
];
