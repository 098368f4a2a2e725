import type { z } from 'zod';
import type { ChartDefinition } from '../charts/define-chart';
import { evaluateChart, type CapabilitiesTarget, type ReleaseTarget } from '../charts/evaluate';
import { synthesize } from '../charts/synthesize';
import type { JsonObject } from '../values/json';
import { findObject, findObjects, type ObjectPattern } from './find-object';

/** What a chart is rendered for in a test. */
export interface ChartTarget {
  /** The values document, laid over the chart's defaults as Helm does. @default {} */
  readonly values?: JsonObject;
  /** The release. @default - the chart's name, in the namespace `default`, at its installation */
  readonly release?: ReleaseTarget;
  /** The cluster. @default - Kubernetes 1.35.0, serving what Helm knows without a cluster */
  readonly capabilities?: CapabilitiesTarget;
}

/** A chart as it was rendered. */
export interface RenderedChart {
  /** The objects of the chart and of its dependencies: custom resource definitions first, hooks and tests included. */
  readonly objects: readonly JsonObject[];
  /** What Helm prints after an installation. */
  readonly notes: string;
  /** What can be meant, and is rarely: what `chartwright synth` warns of. */
  readonly warnings: readonly string[];
  /**
   * The one object that matches the pattern.
   *
   * @throws ChartwrightError `E_DIFFERENCE` where there is none, or more than one
   */
  find(pattern: ObjectPattern): JsonObject;
  /** Every object that matches the pattern. */
  findAll(pattern: ObjectPattern): readonly JsonObject[];
}

/**
 * Renders a chart for a test, without Helm and without a cluster.
 *
 * @throws ChartwrightError `E_VALUES_INVALID`, `E_VALUES_FAIL`, and what synthesis throws
 *
 * @example
 * const rendered = renderChart(backend, { values: { replicaCount: 3 }, release: { name: 'demo' } });
 * rendered.find({ kind: 'Deployment', spec: { replicas: 3 } });
 */
export function renderChart<Values extends z.ZodObject>(
  definition: ChartDefinition<Values>,
  target: ChartTarget = {},
): RenderedChart {
  const tree = synthesize(definition, target.values ?? {});
  const { crds, objects: rendered, notes } = evaluateChart(tree, target);
  const objects = [...crds, ...rendered];
  return {
    objects,
    notes,
    warnings: tree.warnings,
    find: (pattern) => findObject(objects, pattern),
    findAll: (pattern) => findObjects(objects, pattern),
  };
}
