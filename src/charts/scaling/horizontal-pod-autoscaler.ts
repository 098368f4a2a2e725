import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { activeBuild, type Guard } from '../../values/build';
import { toNode } from '../../values/nodes';
import type { CrossVersionObjectReference, HorizontalPodAutoscalerSpec, MetricSpec } from '../api/autoscaling';
import { fieldsIn } from '../api/field-lookup';
import { refuse } from '../checks/refuse';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';
import { addScaler, referenceTo, type AnyWorkload, type Scaler } from '../workloads/workload';

/** What an autoscaler scales. */
export type Scaled = AnyWorkload | TemplatedObject<CrossVersionObjectReference>;

/** A HorizontalPodAutoscaler, with the fields of the API's HorizontalPodAutoscalerSpec. */
export interface HorizontalPodAutoscalerProps extends Omit<
  TemplatedObject<HorizontalPodAutoscalerSpec>,
  'scaleTargetRef' | 'metrics'
> {
  /** Name, labels and annotations of the autoscaler. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /**
   * What gets more pods and fewer: a workload, or another object with a scale, as the API refers to it. It must have no `replicas`
   * of its own; our workloads leave them out by themselves.
   */
  readonly scales: Scaled;
  /** What tells how many pods are needed; the one that asks for most counts. @default [cpuUtilization(DEFAULT_CPU_UTILIZATION)] */
  readonly metrics?: TemplatedObject<HorizontalPodAutoscalerSpec>['metrics'];
}

/** Share of the requested CPU that pods use on average where nothing else is said, in per cent. */
export const DEFAULT_CPU_UTILIZATION = 70;

/**
 * Gives a workload as many pods as its load needs.
 *
 * @throws ChartwrightError `E_PROP` where `minReplicas` is above `maxReplicas`
 *
 * @example
 * new HorizontalPodAutoscaler(chart, 'web', { scales: web, minReplicas: 2, maxReplicas: 10 });
 */
export class HorizontalPodAutoscaler extends Construct implements Scaler {
  readonly resource: ApiObject;
  readonly scales: Scaled;
  readonly guards: readonly Guard[];

  constructor(scope: Construct, id: string, props: HorizontalPodAutoscalerProps) {
    super(scope, id);
    checkRange(props);
    this.scales = props.scales;
    this.guards = activeBuild()?.guards ?? [];
    addScaler(this);
    this.resource = createObject(this, 'Resource', 'HorizontalPodAutoscaler', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('HorizontalPodAutoscalerSpec', props),
        scaleTargetRef: 'node' in props.scales ? referenceTo(props.scales) : props.scales,
        metrics: props.metrics ?? [cpuUtilization(DEFAULT_CPU_UTILIZATION)],
      },
    });
  }

  /** Name of the autoscaler. */
  get name(): string {
    return this.resource.name;
  }
}

/** CPU that pods use on average, as a percentage of what they request. */
export function cpuUtilization(averageUtilization: number): TemplatedObject<MetricSpec> {
  return { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization } } };
}

/** Memory that pods use on average, as a percentage of what they request. */
export function memoryUtilization(averageUtilization: number): TemplatedObject<MetricSpec> {
  return { type: 'Resource', resource: { name: 'memory', target: { type: 'Utilization', averageUtilization } } };
}

function checkRange({ minReplicas, maxReplicas }: HorizontalPodAutoscalerProps): void {
  const [least, most] = [known(minReplicas), known(maxReplicas)];
  if (most !== undefined && most < 1) refuse('maxReplicas', most, 'an integer from 1');
  if (least !== undefined && most !== undefined && least > most)
    refuse('minReplicas', least, `an integer up to 'maxReplicas' (${most})`, 'raise maxReplicas or lower minReplicas');
}

function known(count: unknown): number | undefined {
  if (typeof count !== 'number') return undefined;
  return toNode(count).op === 'literal' ? count : undefined;
}
