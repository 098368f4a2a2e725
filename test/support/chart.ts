import { z } from 'zod';
import { defineChart, type Builder, type ChartDefinition } from '../../src/charts/define-chart';
import { evaluateChart, type RenderTarget } from '../../src/charts/evaluate';
import type { HelmChart } from '../../src/charts/helm-chart';
import { synthesize } from '../../src/charts/synthesize';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../src/values/json';

/** A chart called `app` with the values and the constructs of a test. */
export function chartOf<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  build: Builder<z.ZodObject<Shape>>,
): ChartDefinition<z.ZodObject<Shape>> {
  return defineChart({ name: 'app', version: '1.0.0', values: z.object(shape) }, build);
}

/** The objects of a chart without values. */
export function objectsOf(build: (chart: HelmChart) => void): readonly JsonObject[] {
  return rendered(chartOf({}, build));
}

/** The objects of a chart for a values document. */
export function rendered<Values extends z.ZodObject>(
  chart: ChartDefinition<Values>,
  values: JsonObject = {},
  target: Omit<RenderTarget, 'values'> = {},
): readonly JsonObject[] {
  return evaluateChart(synthesize(chart), { ...target, values }).objects;
}

/** The one object of a kind. */
export function only(objects: readonly JsonObject[], kind: string): JsonObject {
  const [object, ...others] = objects.filter((candidate) => candidate['kind'] === kind);
  if (object === undefined || others.length > 0)
    throw new Error(`wanted one ${kind}, got ${others.length + (object ? 1 : 0)}`);
  return object;
}

/** What stands at a path of JSON, as in `spec.template.spec.containers.0.image`; undefined where there is nothing. */
export function at(json: Json | undefined, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((inner, key) => {
    if (isJsonArray(inner)) return inner[Number(key)];
    return isJsonObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
  }, json);
}
