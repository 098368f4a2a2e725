import type { Cron, Duration, Size } from 'cdk8s';
import type { Cpu } from 'cdk8s-plus-28';

/**
 * An amount of a resource, as in `'100m'`, `'1.5Gi'` or `2`.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export type Quantity = string | number | Cpu | Size;

/** A number, or text: a port's number or its name, a count of pods or a percentage as in `'25%'`. */
export type IntOrString = number | string;

/** Whole seconds. */
export type Seconds = number | Duration;

/**
 * When something recurs, as in `'30 3 * * *'`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 */
export type Schedule = string | Cron;

/** An object that says something by being there, and has no fields. */
export type Empty = Readonly<Record<string, never>>;

/** Any JSON value. */
export type { Json } from '../../values/json';

/** The classes of cdk8s and cdk8s-plus-28 whose instances stand for one value of a field. */
export type ValueObject = Cpu | Size | Duration | Cron;
