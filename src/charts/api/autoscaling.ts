// Made by scripts/generate-api-types.mjs from the API of Kubernetes 1.35. Do not edit.

import type { LabelSelector, ObjectMeta } from './meta';
import type { Quantity, Seconds } from './scalars';

/** ContainerResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in requests and limits, describing each pod in the current scale target (e.g. */
export interface ContainerResourceMetricSource {
  /** name is the name of the resource in question. */
  readonly name: string;
  /** target specifies the target value for the given metric. */
  readonly target: MetricTarget;
  /** container is the name of the container in the pods of the scaling target. */
  readonly container: string;
}

/** CrossVersionObjectReference contains enough information to let you identify the referred resource. */
export interface CrossVersionObjectReference {
  /** kind is the kind of the referent. */
  readonly kind: string;
  /** name is the name of the referent. */
  readonly name: string;
  /** apiVersion is the API version of the referent. */
  readonly apiVersion?: string;
}

/** ExternalMetricSource indicates how to scale on a metric not associated with any Kubernetes object (for example length of queue in cloud messaging service, or QPS from loadbalancer running outside of cluster). */
export interface ExternalMetricSource {
  /** metric identifies the target metric by name and selector. */
  readonly metric: MetricIdentifier;
  /** target specifies the target value for the given metric. */
  readonly target: MetricTarget;
}

/** HPAScalingPolicy is a single policy which must hold true for a specified past interval. */
export interface HPAScalingPolicy {
  /** type is used to specify the scaling policy. */
  readonly type: 'Percent' | 'Pods';
  /** value contains the amount of change which is permitted by the policy. */
  readonly value: number;
  /** periodSeconds specifies the window of time for which the policy should hold true. */
  readonly periodSeconds: Seconds;
}

/** HPAScalingRules configures the scaling behavior for one direction via scaling Policy Rules and a configurable metric tolerance. */
export interface HPAScalingRules {
  /** stabilizationWindowSeconds is the number of seconds for which past recommendations should be considered while scaling up or scaling down. */
  readonly stabilizationWindowSeconds?: Seconds;
  /** selectPolicy is used to specify which policy should be used. */
  readonly selectPolicy?: 'Disabled' | 'Max' | 'Min';
  /** policies is a list of potential scaling polices which can be used during scaling. */
  readonly policies?: readonly HPAScalingPolicy[];
  /** tolerance is the tolerance on the ratio between the current and desired metric value under which no updates are made to the desired number of replicas (e.g. 0.01 for 1%). */
  readonly tolerance?: Quantity;
}

/** HorizontalPodAutoscaler is the configuration for a horizontal pod autoscaler, which automatically manages the replica count of any resource implementing the scale subresource based on the metrics specified. */
export interface HorizontalPodAutoscaler {
  readonly apiVersion?: 'autoscaling/v2';
  readonly kind?: 'HorizontalPodAutoscaler';
  /** metadata is the standard object metadata. */
  readonly metadata?: ObjectMeta;
  /** spec is the specification for the behaviour of the autoscaler. */
  readonly spec?: HorizontalPodAutoscalerSpec;
}

/** HorizontalPodAutoscalerBehavior configures the scaling behavior of the target in both Up and Down directions (scaleUp and scaleDown fields respectively). */
export interface HorizontalPodAutoscalerBehavior {
  /** scaleUp is scaling policy for scaling Up. */
  readonly scaleUp?: HPAScalingRules;
  /** scaleDown is scaling policy for scaling Down. */
  readonly scaleDown?: HPAScalingRules;
}

/** HorizontalPodAutoscalerSpec describes the desired functionality of the HorizontalPodAutoscaler. */
export interface HorizontalPodAutoscalerSpec {
  /** scaleTargetRef points to the target resource to scale, and is used to the pods for which metrics should be collected, as well as to actually change the replica count. */
  readonly scaleTargetRef: CrossVersionObjectReference;
  /** minReplicas is the lower limit for the number of replicas to which the autoscaler can scale down. */
  readonly minReplicas?: number;
  /** maxReplicas is the upper limit for the number of replicas to which the autoscaler can scale up. */
  readonly maxReplicas: number;
  /** metrics contains the specifications for which to use to calculate the desired replica count (the maximum replica count across all metrics will be used). */
  readonly metrics?: readonly MetricSpec[];
  /** behavior configures the scaling behavior of the target in both Up and Down directions (scaleUp and scaleDown fields respectively). */
  readonly behavior?: HorizontalPodAutoscalerBehavior;
}

/** MetricIdentifier defines the name and optionally selector for a metric. */
export interface MetricIdentifier {
  /** name is the name of the given metric. */
  readonly name: string;
  /** selector is the string-encoded form of a standard kubernetes label selector for the given metric When set, it is passed as an additional parameter to the metrics server for more specific metrics scoping. */
  readonly selector?: LabelSelector;
}

/** MetricSpec specifies how to scale based on a single metric (only `type` and one other matching field should be set at once). */
export interface MetricSpec {
  /** type is the type of metric source. */
  readonly type: 'ContainerResource' | 'External' | 'Object' | 'Pods' | 'Resource';
  /** object refers to a metric describing a single kubernetes object (for example, hits-per-second on an Ingress object). */
  readonly object?: ObjectMetricSource;
  /** pods refers to a metric describing each pod in the current scale target (for example, transactions-processed-per-second). */
  readonly pods?: PodsMetricSource;
  /** resource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing each pod in the current scale target (e.g. */
  readonly resource?: ResourceMetricSource;
  /** containerResource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing a single container in each pod of the current scale target (e.g. */
  readonly containerResource?: ContainerResourceMetricSource;
  /** external refers to a global metric that is not associated with any Kubernetes object. */
  readonly external?: ExternalMetricSource;
}

/** MetricTarget defines the target value, average value, or average utilization of a specific metric. */
export interface MetricTarget {
  /** type represents whether the metric type is Utilization, Value, or AverageValue. */
  readonly type: 'AverageValue' | 'Utilization' | 'Value';
  /** value is the target value of the metric (as a quantity). */
  readonly value?: Quantity;
  /** averageValue is the target value of the average of the metric across all relevant pods (as a quantity). */
  readonly averageValue?: Quantity;
  /** averageUtilization is the target value of the average of the resource metric across all relevant pods, represented as a percentage of the requested value of the resource for the pods. */
  readonly averageUtilization?: number;
}

/** ObjectMetricSource indicates how to scale on a metric describing a kubernetes object (for example, hits-per-second on an Ingress object). */
export interface ObjectMetricSource {
  /** describedObject specifies the descriptions of a object,such as kind,name apiVersion. */
  readonly describedObject: CrossVersionObjectReference;
  /** target specifies the target value for the given metric. */
  readonly target: MetricTarget;
  /** metric identifies the target metric by name and selector. */
  readonly metric: MetricIdentifier;
}

/** PodsMetricSource indicates how to scale on a metric describing each pod in the current scale target (for example, transactions-processed-per-second). */
export interface PodsMetricSource {
  /** metric identifies the target metric by name and selector. */
  readonly metric: MetricIdentifier;
  /** target specifies the target value for the given metric. */
  readonly target: MetricTarget;
}

/** ResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in requests and limits, describing each pod in the current scale target (e.g. */
export interface ResourceMetricSource {
  /** name is the name of the resource in question. */
  readonly name: string;
  /** target specifies the target value for the given metric. */
  readonly target: MetricTarget;
}
