import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartDefinition } from '../../src';
import { KINDS } from '../../src/charts/api/kinds';
import { evaluateChart } from '../../src/charts/evaluate';
import { usesOf } from '../../src/charts/rules/parts';
import { synthesize } from '../../src/charts/synthesize';
import type { JsonObject } from '../../src/values/json';
import { pathsOf as pathsOfNode } from '../../src/values/node-paths';
import { EXAMPLE_KINDS } from './example-kinds';
import { EXAMPLE_PATTERNS } from './example-patterns';
import { fullObjects, missingPaths, pathsOf } from './full-objects';
import { golden } from './golden';
import { PINNED_HELM_VERSIONS } from './helm';
import { KINDS_OF_OURS, type KindOfOurs } from './kinds';
import { plainObject } from './plain-object';

const PAGE = join(__dirname, '../../docs/kinds.md');

/** The columns of the table, in their order, and what stands above each. */
const COLUMNS = [
  ['kind', 'Kind'],
  ['construct', 'Construct'],
  ['plain', 'Plain'],
  ['driven', 'Value-driven'],
  ['verified', 'Verified under Helm'],
  ['accepted', 'Accepted by API server 1.35'],
  ['fields', 'Fields reachable'],
] as const;

type Column = (typeof COLUMNS)[number][0];

/** A custom resource has the fields that its author gives it: those of the API's objects are not for it. */
const CUSTOM: KindOfOurs = {
  kind: 'Queue',
  source: 'extension/custom-resource',
  propsOf: (object) => object,
  make: (scope) => scope,
};

interface Found {
  readonly example: string;
  readonly kind: string;
  readonly isDriven: boolean;
}

/** Every object of the examples of kinds, and whether it depends on values. */
function foundIn(chart: ChartDefinition): readonly Found[] {
  return synthesize(chart).objects.map((object) => ({
    example: chart.metadata.name,
    kind: object.kind,
    isDriven: usesOf(object).some(({ node }) => pathsOfNode(node).some(({ root }) => root === 'Values')),
  }));
}

const countKind = (objects: readonly JsonObject[], kind: string): number =>
  objects.filter((object) => object['kind'] === kind).length;

/** Every object of the examples of kinds and patterns, with the values that they have by default. */
const renderedObjects = (): readonly JsonObject[] =>
  [...EXAMPLE_KINDS, ...Object.values(EXAMPLE_PATTERNS)].flatMap((chart) => {
    const { objects, crds } = evaluateChart(synthesize(chart));
    return [...crds, ...objects];
  });

const percent = (part: number, whole: number): string => `${Math.floor((100 * part) / whole)} % of ${whole}`;

function fieldsOf(one: KindOfOurs): string {
  const objects = fullObjects(one.kind);
  const all = new Set(objects.flatMap((object) => pathsOf(object)));
  const missing = new Set(objects.flatMap((object) => missingPaths(object, plainObject(one, object))));
  return percent(all.size - missing.size, all.size);
}

/** What the tests find of every kind: they hold each column against what they see. */
function rows(): readonly Readonly<Record<Column, string>>[] {
  const written = EXAMPLE_KINDS.flatMap(({ metadata }) => golden(metadata.name));
  const found = EXAMPLE_KINDS.flatMap(foundIn);
  const rendered = renderedObjects();
  return [...KINDS_OF_OURS, CUSTOM].map((one) => {
    const { kind, source } = one;
    const isCustom = one === CUSTOM;
    const own = written.filter((object) => object['kind'] === kind);
    const equal = own.filter(
      (object) => isCustom || JSON.stringify(sorted(plainObject(one, object))) === JSON.stringify(sorted(object)),
    );
    const ofKind = found.filter((object) => object.kind === kind);
    const version = KINDS.find((candidate) => candidate.kind === kind)?.apiVersion;
    return {
      kind: isCustom ? 'custom resources' : `${kind} (\`${version ?? ''}\`)`,
      construct: `[${isCustom ? 'customResource' : kind}](../src/charts/${source}.ts)`,
      plain: `${equal.length} of ${own.length}`,
      driven: `${ofKind.filter(({ isDriven }) => isDriven).length} of ${ofKind.length}`,
      verified: PINNED_HELM_VERSIONS.join(', '),
      accepted: `${countKind(rendered, kind)}`,
      fields: isCustom ? 'those that its author types' : fieldsOf(one),
    };
  });
}

/** Keys in one order, at every depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries<unknown>({ ...value }).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const TEXT = [
  '# Kinds',
  '',
  'A construct for every kind of object that the team of an application meets. Each emits one object, takes the fields of the API as props, plain or from values, and is safe by default. The [patterns](patterns/README.md) are made of them.',
  '',
  'Each kind has examples in [examples/kinds](../examples/kinds), and beside them in [test/golden/kinds](../test/golden/kinds) the manifests that a person would write instead, to which they are equal.',
];

const EXPLANATION = [
  '- **Plain**: how many of those manifests the construct makes in a plain chart of cdk8s, without Helm.',
  '- **Value-driven**: how many objects of the examples depend on values.',
  '- **Verified**: one chart of all examples, of kinds and of patterns, renders the same by `helm template` and by evaluation, whatever its values are.',
  '- **Accepted**: how many objects of the examples of kinds and of patterns an API server took, by a dry run of server-side apply and then in earnest, without a warning. No container ran for it.',
  "- **Fields reachable**: how much of what the API's OpenAPI knows of the kind has a prop, at every depth. What only the API server writes is not counted (`status`, and of the metadata `uid`, `resourceVersion` and the like), nor is `serviceAccount` of pods, its older name for `serviceAccountName`.",
];

/** The text of docs/kinds.md. */
export function kindsPage(): string {
  return [
    ...TEXT,
    '',
    line(COLUMNS.map(([, title]) => title)),
    line(COLUMNS.map(() => '---')),
    ...rows().map((row) => line(COLUMNS.map(([column]) => row[column]))),
    '',
    ...EXPLANATION,
    '',
  ].join('\n');
}

/** What the page says in a column, by kind. */
export function columnOf(column: Column): Readonly<Record<string, string>> {
  const at = COLUMNS.findIndex(([name]) => name === column);
  const table = readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((text) => text.startsWith('| '))
    .slice(2)
    .map((text) => text.slice(2, -2).split(' | '));
  return Object.fromEntries(
    table.map((cells) => [
      cells[0] === 'custom resources' ? CUSTOM.kind : (cells[0]?.replace(/ .*/, '') ?? ''),
      cells[at] ?? '',
    ]),
  );
}
