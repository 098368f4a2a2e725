import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { activeBuild } from '../values/build';

/** A kind of object that charts use and others make. */
export type ExternalKind = 'ConfigMap' | 'Secret' | 'ServiceAccount' | 'PersistentVolumeClaim';

/** The name of an object that somebody else makes: used so, the chart need not have it. */
export function externalName(kind: ExternalKind, name: string): string {
  activeBuild()?.external.add(`${kind}/${name}`);
  return name;
}

/** The objects that constructs of cdk8s-plus-28 stand for and do not make, as `Secret.fromSecretName` gives one. */
export function importedNames(chart: IConstruct): readonly string[] {
  return chart.node
    .findAll()
    .filter((construct) => construct.node.children.length === 0 && !ApiObject.isApiObject(construct))
    .flatMap((construct) =>
      'kind' in construct && 'name' in construct ? [`${String(construct.kind)}/${String(construct.name)}`] : [],
    );
}
