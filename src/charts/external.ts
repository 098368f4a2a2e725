import { activeBuild } from '../values/build';

/** A kind of object that charts use and others make. */
export type ExternalKind = 'ConfigMap' | 'Secret' | 'ServiceAccount' | 'PersistentVolumeClaim';

/** The name of an object that somebody else makes: used so, the chart need not have it. */
export function externalName(kind: ExternalKind, name: string): string {
  activeBuild()?.external.add(`${kind}/${name}`);
  return name;
}
