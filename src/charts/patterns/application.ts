import type { Construct } from 'constructs';
import { omitEmpty } from '../../values/structure';
import { ConfigMap, type ConfigMapProps } from '../config/config-map';
import type { HookAnnotations } from '../hook';
import type { ContainerProps, ListItem, Mount } from '../workloads/container';
import type { PodProps } from '../workloads/pod-template';
import { environmentOf, type Environment } from './environment';
import { identityOf, type Identity } from './identity';
import { imageOf, pullSecretsOf, type Image } from './image';
import { sharedName } from './shared-name';

/** On which nodes pods run, as `schedulingValues` has it in the values. */
export type SchedulingOptions = Pick<PodProps, 'nodeSelector' | 'tolerations' | 'affinity'>;

/** What every pattern runs: one container of an image, and what is around it. */
export interface ApplicationProps {
  /** Image of the container: as text, or taken apart as `imageValues` has it. */
  readonly image: Image;
  /** Program in the image. @default - the image's entry point */
  readonly command?: ContainerProps['command'];
  /** Arguments of the program. @default - the image's */
  readonly args?: ContainerProps['args'];
  /** Environment variables by name. @default {} */
  readonly env?: Environment | undefined;
  /** ConfigMaps and Secrets of which every key is a variable. @default [] */
  readonly envFrom?: readonly EnvFrom[] | undefined;
  /** Configuration as variables: it gets a ConfigMap of its own, and pods are replaced when it changes. @default - none */
  readonly config?: ConfigMapProps['data'];
  /** What the container requests and may use. @default DEFAULT_RESOURCES */
  readonly resources?: ContainerProps['resources'];
  /** Volumes to mount. @default [] */
  readonly mounts?: readonly ListItem<Mount>[] | undefined;
  /** Whom the pods run as. @default - a service account of their own, without a token */
  readonly serviceAccount?: Identity | undefined;
  /** On which nodes the pods run. @default - on any */
  readonly scheduling?: SchedulingOptions | undefined;
  /** Containers beside this one. @default [] */
  readonly sidecars?: readonly ListItem<ContainerProps>[] | undefined;
  /** Containers that run before this one. @default [] */
  readonly initContainers?: PodProps['initContainers'];
  /** Fields of the container that have no property here, as in the API. @default {} */
  readonly container?: Partial<ContainerProps> | undefined;
  /** Fields of the pods that have no property here, as in the API. @default {} */
  readonly pod?: Partial<Omit<PodProps, 'containers'>> | undefined;
}

type EnvFrom = Extract<NonNullable<ContainerProps['envFrom']>, readonly unknown[]>[number];

/** The container that a pattern adds to what its user says. */
export type PatternContainer = Partial<ContainerProps> & { readonly name: string };

/**
 * The pods of a pattern. Their service account and configuration are created with them.
 *
 * @param hooks annotations of what is created, where the pods are those of a hook
 */
export function applicationPods(
  scope: Construct,
  props: ApplicationProps,
  container: PatternContainer,
  hooks?: HookAnnotations,
): PodProps {
  const config = props.config && configOf(scope, props.config, hooks);
  const serviceAccount = identityOf(scope, props.serviceAccount, hooks);
  const main: ContainerProps = {
    ...imageOf(scope, props.image),
    command: props.command,
    args: props.args,
    envFrom: omitEmpty([...(config === undefined ? [] : [config.envFrom()]), ...(props.envFrom ?? [])]),
    env: environmentOf(props.env),
    resources: props.resources,
    mounts: props.mounts,
    ...container,
    ...props.container,
  };
  const { nodeSelector, tolerations, affinity } = props.scheduling ?? {};
  return {
    imagePullSecrets: pullSecretsOf(props.image),
    serviceAccount,
    nodeSelector: nodeSelector && omitEmpty(nodeSelector),
    tolerations: tolerations && omitEmpty(tolerations),
    affinity: affinity && omitEmpty(affinity),
    initContainers: props.initContainers,
    ...props.pod,
    containers: [main, ...(props.sidecars ?? [])],
  };
}

function configOf(
  scope: Construct,
  data: NonNullable<ConfigMapProps['data']>,
  annotations?: HookAnnotations,
): ConfigMap {
  return new ConfigMap(scope, 'configmap', { metadata: { name: sharedName(scope), annotations }, data });
}
