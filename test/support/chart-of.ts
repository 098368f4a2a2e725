import { z } from 'zod';
import type { ChartTree } from '../../src/charts/chart-tree';
import { defineChart, type Builder } from '../../src/charts/define-chart';
import { evaluateChart, type RenderTarget } from '../../src/charts/evaluate';
import type { HelmChart } from '../../src/charts/helm-chart';
import { synthesize } from '../../src/charts/synthesize';
import { at } from '../../src/charts/adopt/manifest';
import type { JsonObject } from '../../src/values/json';

/** The tree of a chart called `shop` with these values. */
export function chartOf<Values extends z.ZodObject>(values: Values, build: Builder<Values>): ChartTree {
  return synthesize(defineChart({ name: 'shop', version: '1.0.0', values }, build));
}

/** The tree of a chart called `shop` without values of its own. */
export function chartWith(build: (chart: HelmChart) => void): ChartTree {
  return chartOf(z.object({}), build);
}

/** The one object of that kind, and where there are several of that name. */
export function only(tree: ChartTree, kind: string, name?: string, target?: RenderTarget): JsonObject {
  const found = evaluateChart(tree, target).objects.filter(
    (object) => object['kind'] === kind && (name === undefined || at(object, 'metadata', 'name') === name),
  );
  const [object, ...more] = found;
  if (object === undefined || more.length > 0) throw new Error(`there are ${found.length} of ${kind} ${name ?? ''}`);
  return object;
}
