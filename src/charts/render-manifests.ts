import type { z } from 'zod';
import type { JsonObject } from '../values/json';
import type { ChartDefinition } from './define-chart';
import { evaluateChart, type RenderTarget } from './evaluate';
import { synthesize } from './synthesize';

/**
 * Plain Kubernetes objects of a chart for given values, without Helm. The builder runs twice, on references and on these very values,
 * and makes the same of both.
 *
 * @throws ChartwrightError `E_VALUES_INVALID`, `E_VALUES_FAIL`, and what synthesis throws
 *
 * @example
 * const objects = renderManifests(backend, { values: { replicaCount: 3 }, release: { name: 'demo', namespace: 'team-a' } });
 */
export function renderManifests<Values extends z.ZodObject>(
  definition: ChartDefinition<Values>,
  target: RenderTarget = {},
): readonly JsonObject[] {
  const { crds, objects } = evaluateChart(synthesize(definition, target.values ?? {}), target);
  return [...crds, ...objects];
}
