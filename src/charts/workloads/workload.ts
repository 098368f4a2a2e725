import { Chart, type ApiObject } from 'cdk8s';
import type { Workload as PlusWorkload } from 'cdk8s-plus-28';
import type { Construct, IConstruct } from 'constructs';
import type { Guard } from '../../values/build';
import { late } from '../../values/nodes';
import type { Part } from '../../values/parts';
import type { ContainerPort } from '../api/core';
import { pathBelow } from '../helm-chart';
import type { TemplatedObject } from '../templated';

/** A port of a container, by whose name or number Services and probes find it. */
export type PodPort = Pick<TemplatedObject<ContainerPort>, 'name' | 'containerPort' | 'protocol'>;

/** The ports of the containers of a pod. */
export interface PodPorts {
  /** Each with the conditions and loops that its container stands in. */
  readonly known: readonly Part<PodPort>[];
  /** False where containers or ports come from values, so that there may be more. */
  readonly isComplete: boolean;
}

/** Pods that belong together, and the object that makes them. Services, autoscalers, budgets and policies take it. */
export interface Workload extends IConstruct {
  /** Which part of the application it is: one of the three labels that select its pods. */
  readonly component: string;
  /** Labels that select its pods. */
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: PodPorts;
  /** The object in the API. */
  readonly resource: ApiObject;
}

/** A workload of cdk8s-plus-28, which our constructs take as well. */
export type ForeignWorkload = Pick<
  PlusWorkload,
  'matchLabels' | 'containers' | 'apiVersion' | 'kind' | 'name' | keyof IConstruct
>;

/** A workload of ours or of cdk8s-plus-28. */
export type AnyWorkload = Workload | ForeignWorkload;

/** The labels that select the pods of a workload. */
export function selectorOf(workload: AnyWorkload): Readonly<Record<string, string>> {
  return 'selector' in workload ? workload.selector : workload.matchLabels;
}

/** The container ports of a workload. */
export function podPortsOf(workload: AnyWorkload): PodPorts {
  if ('ports' in workload) return workload.ports;
  const known = workload.containers.flatMap(({ ports }) =>
    ports.map(({ name, number, protocol }): Part<PodPort> => ({
      part: { name, containerPort: number, protocol: late<PodPort['protocol']>(protocol) },
      guards: [],
    })),
  );
  return { known, isComplete: true };
}

/** How other objects refer to the object of a workload. */
export function referenceTo(workload: AnyWorkload): {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
} {
  const { apiVersion, kind, name } = 'resource' in workload ? workload.resource : workload;
  return { apiVersion, kind, name };
}

/** What a workload is called in messages: its path below the chart. */
export function pathOf(workload: AnyWorkload): string {
  return pathBelow(Chart.of(workload), workload);
}

/** Something that sets how many pods a workload has. */
export interface Scaler extends IConstruct {
  readonly scales: object;
  /** The conditions and loops that it was made in. */
  readonly guards: readonly Guard[];
}

/** What scales each workload, and the workloads of each chart by their component: no workload looks through the whole chart. */
const SCALERS = new WeakMap<object, readonly Scaler[]>();
const COMPONENTS = new WeakMap<Chart, Map<string, readonly Construct[]>>();

/** Says that something sets how many pods a workload has. */
export function addScaler(scaler: Scaler): void {
  SCALERS.set(scaler.scales, [...(SCALERS.get(scaler.scales) ?? []), scaler]);
}

/** Everything that sets how many pods a workload has. */
export function scalersOf(workload: Workload): readonly Scaler[] {
  return SCALERS.get(workload) ?? [];
}

/** Refuses a chart in which two workloads have one component: each would take the other's pods for its own. */
export function validateComponent(scope: Construct, component: string): void {
  const chart = Chart.of(scope);
  const components = COMPONENTS.get(chart) ?? new Map<string, readonly Construct[]>();
  COMPONENTS.set(chart, components.set(component, [...(components.get(component) ?? []), scope]));
  scope.node.addValidation({
    validate: () =>
      (components.get(component) ?? [])
        .filter((other) => other !== scope)
        .map(
          (other) =>
            `'component' is "${component}", and so is that of '${pathBelow(chart, other)}'; each workload wants its own, since it selects pods by it`,
        ),
  });
}
