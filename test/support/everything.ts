import { z } from 'zod';
import { defineChart, type ChartDefinition } from '../../src';
import { late } from '../../src/values/nodes';
import { EXAMPLE_KINDS } from './example-kinds';
import { EXAMPLE_PATTERNS } from './example-patterns';

const camel = (name: string): string =>
  name.replace(/^./, (first) => first.toLowerCase()).replace(/-./g, (text) => text.slice(1).toUpperCase());

/** The charts that it is made of, by the names of their values. */
const PARTS: readonly (readonly [name: string, chart: ChartDefinition])[] = [
  ...EXAMPLE_KINDS.map((chart) => [camel(chart.metadata.name), chart] as const),
  ...Object.entries(EXAMPLE_PATTERNS).map(([name, chart]) => [camel(name), chart] as const),
];

/** One chart of the examples of every kind and of every pattern, each with its values under its own name. */
export const everything: ChartDefinition = defineChart(
  {
    name: 'everything',
    version: '1.0.0',
    appVersion: '1.0.0',
    crds: 'templates',
    values: z.object(Object.fromEntries(PARTS.map(([name, { values }]) => [name, values]))),
  },
  (chart, v) => {
    const values = new Map<string, unknown>(Object.entries(v));
    for (const [name, part] of PARTS) part.build(chart, late(values.get(name)));
  },
);
