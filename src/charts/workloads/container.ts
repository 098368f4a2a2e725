import type { Guard } from '../../values/build';
import { isExpr, type Expr } from '../../values/expression';
import { late } from '../../values/nodes';
import { mapParts, partsOf } from '../../values/parts';
import { items, omitEmpty } from '../../values/structure';
import type { Container, ContainerPort, Volume, VolumeMount } from '../api/core';
import { DEFAULT_RESOURCES } from '../groups/resources-values';
import type { TemplatedObject } from '../templated';
import { CONTAINER_SECURITY, withDefaults } from './pod-security';
import type { PodPorts } from './workload';

/** A volume at a path of a container. The pod gets the volume of itself. */
export interface Mount extends Omit<TemplatedObject<VolumeMount>, 'name'> {
  /** What to mount, as in `configMap.volume()` or `{ name: 'cache', emptyDir: {} }`. */
  readonly volume: TemplatedObject<Volume>;
}

/** A container, with the fields of the API. */
export interface ContainerProps extends TemplatedObject<Container> {
  /**
   * Volumes to mount. Where the root file system is read-only, `/tmp` is mounted as well.
   *
   * @default []
   */
  readonly mounts?: readonly ListItem<Mount>[] | undefined;
}

/** An item of a list: there, there under a condition, or once for each entry of a collection. */
export type ListItem<T> = T | Expr<T> | undefined;

/** Where the volume for temporary files is mounted. */
const TMP = '/tmp';

/** The volume for temporary files of containers whose root file system is read-only. */
const TMP_VOLUME: TemplatedObject<Volume> = { name: 'tmp', emptyDir: {} };

/** The container as Kubernetes takes it, safe and modest unless it says otherwise. */
export function containerObject(container: ListItem<ContainerProps>): unknown {
  return mapParts(container, (props) => {
    const { mounts: _, volumeMounts, ...fields } = props;
    const mounted = mountsOf(props).map((mount) =>
      mapParts(mount, ({ volume, ...at }) => ({ name: volume.name, ...at })),
    );
    const all = [...mounted, ...listItems(volumeMounts)];
    return {
      ...fields,
      resources: fields.resources ?? DEFAULT_RESOURCES,
      securityContext: withDefaults(securityDefaults(props), fields.securityContext),
      volumeMounts: omitEmpty(all),
    };
  });
}

/** What a container mounts, `/tmp` included where nothing could be written otherwise. */
export function mountsOf(props: ContainerProps): readonly ListItem<Mount>[] {
  const { mounts = [], volumeMounts, securityContext } = props;
  const isWritable =
    securityContext !== undefined && !isExpr(securityContext) && securityContext.readOnlyRootFilesystem === false;
  const paths = [...mounts, ...listItems(volumeMounts)].flatMap((mount) => partsOf<object>(mount).map(pathOf));
  return isWritable || paths.includes(TMP) ? mounts : [...mounts, { volume: TMP_VOLUME, mountPath: TMP }];
}

const pathOf = ({ part }: { readonly part: object }): unknown => ('mountPath' in part ? part.mountPath : undefined);

/** The API refuses a privileged container that may not escalate privileges. */
function securityDefaults({ securityContext }: ContainerProps): object {
  const isPrivileged = securityContext !== undefined && !isExpr(securityContext) && securityContext.privileged === true;
  if (!isPrivileged) return CONTAINER_SECURITY;
  const { allowPrivilegeEscalation: _, ...others } = CONTAINER_SECURITY;
  return others;
}

/** The items of a list that may come from the values as a whole. */
export function listItems<Item>(list: readonly Item[] | Expr<unknown> | undefined): readonly (Item | Expr<unknown>)[] {
  if (list === undefined) return [];
  return isExpr(list) ? [items(late<Expr<readonly unknown[]>>(list), (item) => item)] : list;
}

/** The ports of containers. */
export function portsOf(containers: readonly ListItem<ContainerProps>[]): PodPorts {
  const parts = containers.map((container) => partsOf<ContainerProps>(container));
  const lists = parts.flat().map(({ part, guards }) => portList(part.ports, guards));
  return {
    known: lists.flatMap(({ known }) => known),
    isComplete:
      parts.every((part, at) => part.length > 0 || containers[at] === undefined) &&
      lists.every(({ isComplete }) => isComplete),
  };
}

function portList(ports: ContainerProps['ports'], outer: readonly Guard[]): PodPorts {
  if (isExpr(ports)) return { known: [], isComplete: false };
  const parts = (ports ?? []).map((port) => partsOf<TemplatedObject<ContainerPort>>(port));
  return {
    known: parts.flat().map(({ part, guards }) => ({ part, guards: [...outer, ...guards] })),
    isComplete: parts.every((part) => part.length > 0),
  };
}
