import { App } from 'cdk8s';
import type { z } from 'zod';
import { ChartwrightError } from '../errors';
import { Build, inBuild } from '../values/build';
import { jsonSchema } from '../values/json-schema';
import { toNode } from '../values/nodes';
import { known, reference } from '../values/references';
import { purityRows } from '../values/rows';
import type { Json, JsonObject } from '../values/json';
import type { ValuesOf } from '../values/values-of';
import type { ChartTree, DependencyTree, ObjectTree } from './chart-tree';
import { isCustomResourceDefinition, plainObject } from './crds';
import type { ChartDefinition } from './define-chart';
import { importedNames } from './external';
import { inFieldOrder } from './field-order';
import { HelmChart } from './helm-chart';
import { objectsOf } from './objects';
import { allDefaults } from './complete-values';
import { withImports } from './imports';
import { standIn } from './stand-in';
import { plainPasswords } from './rules/plain-passwords';
import { checkRendered } from './rules/rendered/rules';
import { untaggedImages } from './rules/rendered/untagged-images';
import { checkPartNames } from './rules/part-names';
import { checkObjects } from './rules/rules';
import { culprit } from './culprit';
import { describeMarks, unmarked } from './describe-marks';
import { agrees, checkPurity, type BuildKnown } from './purity';
import { uniqueItems } from './unique-items';

/**
 * The chart as a tree: its builder has run on references, and four rows of plain values show that it looks at none of them.
 *
 * @param document the values that the tree is for. Where the builder makes the same of them as plain values, it need not run on others.
 * @default - the tree is for all values
 * @param trees the trees of charts that others share, by their definitions: one that is there is not made again, one that is made for all
 * values is added. @default - none
 * @throws ChartwrightError `E_VALUE_INSPECTED` where it looks at one; `E_CHART_OBJECT` for an object that no API server would take or
 * that cannot work, whatever the values are
 */
export function synthesize<Values extends z.ZodObject>(
  definition: ChartDefinition<Values>,
  document?: JsonObject,
  trees: Map<ChartDefinition, ChartTree> = new Map(),
): ChartTree {
  const made = document === undefined ? trees.get(definition) : undefined;
  if (made !== undefined) return made;
  try {
    const tree = checked(definition, document, trees);
    if (document === undefined) trees.set(definition, tree);
    return tree;
  } catch (error) {
    throw unmarked(error);
  }
}

function checked<Values extends z.ZodObject>(
  definition: ChartDefinition<Values>,
  document: JsonObject | undefined,
  trees: Map<ChartDefinition, ChartTree>,
): ChartTree {
  const dependencies = [
    ...definition.dependencies.map(({ chart, ...rest }) => ({ ...rest, chart: synthesize(chart, undefined, trees) })),
    ...definition.externalDependencies.map(standIn),
  ];
  const type = withImports(definition.type, dependencies, allDefaults({ values: definition.type, dependencies }));
  const schema = jsonSchema(type, `Values of ${definition.metadata.name}`, subchartSchemas(dependencies));
  const tree = run(definition, { dependencies, schema, values: type }, 'checked', () =>
    reference<ValuesOf<Values>>({ root: 'Values', path: [] }, { type, optional: false }),
  );
  checkPartNames(tree);
  const build: BuildKnown = (values, as) => synthesizeKnown(definition, values, tree, as);
  if (document === undefined || !agrees(tree, build, document)) {
    const given = document === undefined ? [] : [{ what: 'the values that were given', document }];
    checkPurity(tree, build, [...purityRows(type), ...given]);
  }
  return {
    ...tree,
    objects: tree.objects.map(inFieldOrder),
    warnings: [...tree.warnings, ...plainPasswords(type), ...untaggedImages(tree), ...checkRendered(tree)],
  };
}

/**
 * The chart as a tree in which nothing depends on values: its builder has run on this document, complete and valid.
 *
 * @param tree the chart as {@link synthesize} has it, whose schema and dependencies are the same
 * @param as whether what holds for the objects of every chart was looked at, too. @default 'checked'
 */
export function synthesizeKnown<Values extends z.ZodObject>(
  definition: ChartDefinition<Values>,
  values: Json,
  tree: Given,
  as: 'draft' | 'checked' = 'checked',
): ChartTree {
  return run(definition, tree, as, () => known<ValuesOf<Values>>(values, { type: definition.type, optional: false }));
}

/** What of a chart does not depend on its builder. */
type Given = Pick<ChartTree, 'dependencies' | 'schema' | 'values'>;

function run<Values extends z.ZodObject>(
  definition: ChartDefinition<Values>,
  given: Given,
  as: 'draft' | 'checked',
  values: () => ValuesOf<Values>,
): ChartTree {
  const build = new Build();
  return inBuild(build, () => {
    const chart = new HelmChart(new App(), definition.metadata.name);
    try {
      definition.build(chart, values());
      const objects = objectsOf(chart, build);
      const isLibrary = definition.metadata.type === 'library';
      if (isLibrary) refuseContent(chart, objects, build);
      const inCrds = (object: ObjectTree): boolean => definition.crds === 'crds' && isCustomResourceDefinition(object);
      const draft: ChartTree = {
        metadata: definition.metadata,
        ...given,
        objects: objects.filter((object) => !inCrds(object)),
        crds: objects.filter(inCrds).map((object) => plainObject(inFieldOrder(object))),
        checks: build.checks,
        external: [...build.external, ...importedNames(chart)],
        uniqueItems: [],
        notes: (chart.noteLines.length > 0 || isLibrary ? chart.noteLines : defaultNotes(chart)).map(toNode),
        variables: build.variables,
        warnings: [],
      };
      if (as === 'draft') return draft;
      const warnings = checkObjects(definition.metadata.name, { ...draft, objects });
      return { ...draft, warnings, uniqueItems: objects.flatMap(uniqueItems) };
    } catch (error) {
      throw describeMarks(error, build, (foreign) => culprit(foreign, chart));
    }
  });
}

/** Helm renders nothing of a library, wherever it is. */
function refuseContent(chart: HelmChart, objects: readonly ObjectTree[], { checks }: Build): void {
  const [first] = objects;
  const content = first !== undefined ? `'${first.construct}'` : checks.length > 0 ? 'a rule' : 'notes';
  if (objects.length + checks.length + chart.noteLines.length === 0) return;
  throw new ChartwrightError(
    'E_CHART_OBJECT',
    `the library '${chart.node.id}' has ${content}, which Helm would never render; make it an application, or write a function that other charts call`,
    { construct: first?.construct },
  );
}

function defaultNotes({ info, release }: HelmChart): readonly string[] {
  return [`${info.name} ${info.version} is installed in ${release.namespace} as ${release.name}.`];
}

/** What a parent's schema says of the values of its dependencies: they are checked by their own charts, their condition here. */
function subchartSchemas(dependencies: readonly DependencyTree[]): Readonly<Record<string, JsonObject>> {
  const own = Object.fromEntries(
    dependencies.map(({ name, chart, metadata }) => [
      name,
      {
        type: 'object',
        description: chart.metadata.description ?? `Values of ${chart.metadata.name}`,
        ...(metadata.condition !== undefined && {
          properties: { enabled: { type: 'boolean' } },
          required: ['enabled'],
        }),
      },
    ]),
  );
  return { ...own, ...(dependencies.some(hasTags) && { tags: TAGS_SCHEMA }) };
}

/** Helm looks for the tags of all dependencies, however deep, at the top of the outermost chart's values. */
function hasTags({ metadata, chart }: DependencyTree): boolean {
  return metadata.tags !== undefined || chart.dependencies.some(hasTags);
}

const TAGS_SCHEMA: JsonObject = {
  type: 'object',
  description: 'Turns dependencies on and off together',
  additionalProperties: { type: 'boolean' },
};
