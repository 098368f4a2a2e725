import type { Construct } from 'constructs';
import type { PodSpec, TopologySpreadConstraint } from '../api/core';
import type { Dynamic } from '../../values/expression';
import { omitEmpty } from '../../values/structure';
import { fieldsIn } from '../api/field-lookup';
import { mapOf, omitEmptyMap, type Metadata } from '../create-object';
import { defaultComponent, selectorLabels } from '../selector-labels';
import type { TemplatedObject } from '../templated';
import { checksums } from './checksums';
import { containerObject, listItems, portsOf, type ContainerProps, type ListItem } from './container';
import { POD_SECURITY, withDefaults } from './pod-security';
import type { PodSelector } from './pod-selector';
import { spreadOverZones } from './spread';
import { mountedVolumes } from './volumes';
import { validateComponent, type PodPorts } from './workload';

/** Whom pods run as. */
export interface PodIdentity {
  /** Name of the service account. */
  readonly name: string;
  /** Whether pods get a token for the API server. */
  readonly automountToken: Dynamic<boolean>;
}

/**
 * The pods of a workload, with the fields of the API's PodSpec.
 *
 * Nothing set, they pass Pod Security's profile `restricted`: they run as non-root under the runtime's seccomp profile,
 * without privileges, on a read-only root file system. To loosen it, set the field in question.
 */
export interface PodProps extends Omit<
  TemplatedObject<PodSpec>,
  'containers' | 'initContainers' | 'serviceAccount' | 'serviceAccountName'
> {
  /** At least one. Each gets modest requests and a limit on memory unless it has `resources`. */
  readonly containers: readonly ListItem<ContainerProps>[];
  /** @default [] */
  readonly initContainers?: readonly ListItem<ContainerProps>[] | undefined;
  /**
   * Which part of the application the pods are. It selects them, and so may never change once the chart is installed.
   *
   * @default - path of the construct below its chart
   */
  readonly component?: string | undefined;
  /** Whom the pods run as: a `ServiceAccount`, or `ServiceAccount.existing(name)`. @default - the namespace's default, without a token */
  readonly serviceAccount?: PodIdentity | undefined;
  /** Name of a service account; `serviceAccount` says more. @default - that of `serviceAccount` */
  readonly serviceAccountName?: string | undefined;
  /** Labels and annotations of the pods. @default {} */
  readonly podMetadata?: Metadata | undefined;
}

/** What a workload makes of its props. */
export interface Pods {
  readonly component: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: PodPorts;
  readonly template: { readonly metadata: Metadata; readonly spec: object };
}

/** What a kind of workload says of its pods. */
export interface PodOptions {
  /** Whether pods are spread over zones unless they say otherwise, and the labels that tell their generations apart. @default - not spread */
  readonly spreadBy?: readonly string[];
  /** By which labels the workload takes pods for its own. @default - those of the release and the component */
  readonly selects?: PodSelector | undefined;
}

/** The pods of a workload. */
export function podsOf(workload: Construct, props: PodProps, { spreadBy, selects }: PodOptions = {}): Pods {
  const component = props.component ?? defaultComponent(workload);
  validateComponent(workload, component);
  const selector = selects?.matchLabels ?? selectorLabels(workload, component);
  const spec = podSpec(props, spreadBy && spreadOverZones(selector, spreadBy));
  const { labels, annotations, ...metadata } = props.podMetadata ?? {};
  const sums = checksums(workload, spec);
  return {
    component,
    selector,
    ports: portsOf(props.containers),
    template: {
      metadata: {
        ...metadata,
        labels: { ...mapOf(labels), ...selector },
        annotations: Object.keys(sums).length === 0 ? omitEmptyMap(annotations) : { ...mapOf(annotations), ...sums },
      },
      spec,
    },
  };
}

function podSpec(props: PodProps, topologySpreadConstraints: readonly TopologySpreadConstraint[] | undefined): object {
  const { initContainers = [], containers, serviceAccount } = props;
  const ownVolumes = listItems(props.volumes);
  const volumes = [...mountedVolumes([...initContainers, ...containers], ownVolumes), ...ownVolumes];
  return {
    ...fieldsIn('PodSpec', props),
    automountServiceAccountToken: props.automountServiceAccountToken ?? serviceAccount?.automountToken ?? false,
    containers: containers.map(containerObject),
    enableServiceLinks: props.enableServiceLinks ?? false,
    initContainers: omitEmpty(initContainers.map(containerObject)),
    securityContext: withDefaults(POD_SECURITY, props.securityContext),
    serviceAccount: undefined,
    serviceAccountName: props.serviceAccountName ?? serviceAccount?.name,
    topologySpreadConstraints: props.topologySpreadConstraints ?? topologySpreadConstraints,
    volumes: omitEmpty(volumes),
  };
}
