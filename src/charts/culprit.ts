import type { Chart } from 'cdk8s';
import { pathBelow } from './helm-chart';

/** Where an error comes from. */
export interface Culprit {
  /** Path of the construct below the chart, where there can be no doubt. */
  readonly construct: string | undefined;
  /** What a message calls it. */
  readonly title: string;
}

/** One line of a call stack: a constructor, or a method or function of a class. */
const FRAME = /^\s+at (new )?([A-Za-z0-9_$]+)(?:\.([A-Za-z0-9_$]+))? \(/gm;

/** The construct whose code was running, as far as the call stack and the constructs made so far tell. */
export function culprit({ stack = '' }: Error, chart: Chart): Culprit {
  const frames = [...stack.matchAll(FRAME)];
  for (const [, isNew, type] of frames) {
    const made = chart.node.findAll().filter((construct) => construct.constructor.name === type && construct !== chart);
    const paths = made.map((construct) => pathBelow(chart, construct));
    const last = paths.at(-1);
    if (last === undefined) continue;
    // What is being constructed was added last.
    if (isNew !== undefined || paths.length === 1) return { construct: last, title: `'${last}' (${type ?? ''})` };
    return {
      construct: undefined,
      title: `one of ${paths.map((path) => `'${path}'`).join(', ')} (${type ?? ''})`,
    };
  }
  const [, isNew, type, method] = frames[0] ?? [];
  const called = isNew === undefined && method !== undefined ? `${type ?? ''}.${method}` : type;
  return { construct: undefined, title: called ?? 'a construct' };
}
