import { isDeepStrictEqual } from 'node:util';
import { evaluateChart, type RenderTarget } from '../charts/evaluate';
import type { ChartTree } from '../charts/chart-tree';
import { ChartwrightError } from '../errors';
import type { JsonObject } from '../values/json';

/** What one reading of a chart makes of a values document. */
export type Outcome = Rendering | Refusal;

/** The document renders. */
export interface Rendering {
  readonly kind: 'rendered';
  /** Hooks, tests and custom resource definitions included. */
  readonly objects: readonly JsonObject[];
  readonly notes: string;
}

/** The document is refused. */
export interface Refusal {
  readonly kind: 'refused';
  /** The schema, a rule of the chart's own (`check`, `required`, `fail`), or something that nobody meant to fail. */
  readonly by: 'schema' | 'rule' | 'accident';
  readonly message: string;
}

/**
 * What evaluation makes of a document.
 *
 * @param withCrds whether what is in `crds/` counts: the same for every document. @default true
 */
export function evaluated(chart: ChartTree, target: RenderTarget, withCrds = true): Outcome {
  try {
    const { objects, crds, notes } = evaluateChart(chart, target);
    return { kind: 'rendered', objects: [...objects, ...(withCrds ? distinctCrds(crds) : [])], notes };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: 'refused', by: refuser(error), message: error.message };
  }
}

/** A chart that is there under two names brings its definitions twice: they are one and the same. */
export function distinctCrds(crds: readonly JsonObject[]): readonly JsonObject[] {
  return crds.filter((crd, at) => crds.findIndex((other) => isDeepStrictEqual(crd, other)) === at);
}

function refuser(error: Error): Refusal['by'] {
  if (!(error instanceof ChartwrightError)) return 'accident';
  return error.code === 'E_VALUES_INVALID' ? 'schema' : error.code === 'E_VALUES_FAIL' ? 'rule' : 'accident';
}

/** How Helm begins to say that values break a schema. The lines after it name the charts, each with what is wrong. */
const SCHEMA_REFUSAL = "values don't meet the specifications of the schema(s)";

/** How Helm says that the values of a dependency are no map: it does so before it looks at a schema. */
const NO_MAP = /\btype mismatch on /;

/** What a failed run of Helm says. */
export function refusalOfHelm(stderr: string): Refusal {
  const message = stderr.trim();
  if (message.includes(SCHEMA_REFUSAL) || NO_MAP.test(message)) return { kind: 'refused', by: 'schema', message };
  const isRule = /execution error at \(|error calling (fail|required): /.test(message);
  return { kind: 'refused', by: isRule ? 'rule' : 'accident', message };
}
