import type { UsedData } from './used-data';

/** Fields by which a pod refers to a ConfigMap or Secret: its kind, and the field of each that holds the name. */
export const DATA_REFERENCES: ReadonlyMap<string, readonly [kind: UsedData['kind'], name: string]> = new Map([
  ['configMapKeyRef', ['ConfigMap', 'name']],
  ['configMapRef', ['ConfigMap', 'name']],
  ['configMap', ['ConfigMap', 'name']],
  ['secretKeyRef', ['Secret', 'name']],
  ['secretRef', ['Secret', 'name']],
  ['secret', ['Secret', 'secretName']],
]);
