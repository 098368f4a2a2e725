import { ApiObject, App } from 'cdk8s';
import type { z } from 'zod';
import { ChartwrightError } from '../errors';
import { Build, inBuild } from '../values/build';
import { jsonSchema } from '../values/json-schema';
import { splitMarks } from '../values/marks';
import { toNode } from '../values/nodes';
import { known, reference } from '../values/references';
import type { Json, JsonObject } from '../values/json';
import { toTree } from '../values/tree';
import type { ValuesOf } from '../values/values-of';
import type { ChartTree, DependencyTree, ObjectTree } from './chart-tree';
import { isCustomResourceDefinition, plainObject } from './crds';
import type { ChartDefinition } from './define-chart';
import { HelmChart, pathBelow } from './helm-chart';
import { standardLabels } from './labels';
import { adopt, type Manifest } from './adopt';
import { typeOfKind } from './api/field-lookup';
import { inFieldOrder } from './field-order';
import { describeMarks } from './describe-marks';

/** The chart as a tree: its builder has run on references. */
export function synthesize<Values extends z.ZodObject>(definition: ChartDefinition<Values>): ChartTree {
  return run(definition, () =>
    reference<ValuesOf<Values>>({ root: 'Values', path: [] }, { type: definition.type, optional: false }),
  );
}

/** The chart as a tree in which nothing depends on values: its builder has run on this document, complete and valid. */
export function synthesizeKnown<Values extends z.ZodObject>(
  definition: ChartDefinition<Values>,
  values: Json,
): ChartTree {
  return run(definition, () => known<ValuesOf<Values>>(values, { type: definition.type, optional: false }));
}

function run<Values extends z.ZodObject>(
  definition: ChartDefinition<Values>,
  values: () => ValuesOf<Values>,
): ChartTree {
  const build = new Build();
  const dependencies = definition.dependencies.map(({ chart, ...rest }): DependencyTree => ({
    ...rest,
    chart: synthesize(chart),
  }));
  return inBuild(build, () => {
    const chart = new HelmChart(new App(), definition.metadata.name);
    try {
      definition.build(chart, values());
      const objects = objectsOf(chart, build);
      const inCrds = (object: ObjectTree): boolean => definition.crds === 'crds' && isCustomResourceDefinition(object);
      return {
        metadata: definition.metadata,
        values: definition.type,
        schema: jsonSchema(definition.type, `Values of ${definition.metadata.name}`, subchartSchemas(dependencies)),
        objects: objects.filter((object) => !inCrds(object)),
        crds: objects.filter(inCrds).map(plainObject),
        checks: build.checks,
        notes: (chart.noteLines.length > 0 ? chart.noteLines : defaultNotes(chart)).map(toNode),
        variables: build.variables,
        dependencies,
        warnings: [],
      };
    } catch (error) {
      throw describeMarks(error, build);
    }
  });
}

function defaultNotes({ info, release }: HelmChart): readonly string[] {
  return [`${info.name} ${info.version} is installed in ${release.namespace} as ${release.name}.`];
}

function objectsOf(chart: HelmChart, build: Build): readonly ObjectTree[] {
  validate(chart);
  const manifests = chart.node
    .findAll()
    .filter((construct) => ApiObject.isApiObject(construct))
    .map((object): Manifest => {
      const json: unknown = object.toJson();
      return {
        construct: withoutMarks(pathBelow(chart, object), build),
        json,
        apiVersion: object.apiVersion,
        kind: object.kind,
      };
    });
  return adopt(manifests, build).map(({ construct, apiVersion, kind, json }) => {
    const tree = toTree(json, build);
    if (tree.kind !== 'map')
      throw new ChartwrightError('E_CHART_OBJECT', `the object at '${construct}' is no map`, { construct });
    const { manifest, birth } = standardLabels(tree, construct);
    return {
      construct,
      apiVersion,
      kind,
      guards: chart.guardsOf(birth),
      manifest: inFieldOrder(manifest, typeOfKind(apiVersion, kind)),
    };
  });
}

/** A path in which what is not known yet is a star. */
function withoutMarks(path: string, build: Build): string {
  return splitMarks(path, (index) => index < build.nodes.length)
    .map((piece) => ('text' in piece ? piece.text : '*'))
    .join('');
}

function validate(chart: HelmChart): void {
  const problems = chart.node
    .findAll()
    .flatMap((construct) => construct.node.validate().map((problem) => `${pathBelow(chart, construct)}: ${problem}`));
  if (problems.length > 0) throw new ChartwrightError('E_CHART_OBJECT', problems.join('\n'));
}

/** What a parent's schema says of the values of its dependencies: they are checked by their own charts, their condition here. */
function subchartSchemas(dependencies: readonly DependencyTree[]): Readonly<Record<string, JsonObject>> {
  const tags = dependencies.some(({ metadata }) => metadata.tags !== undefined);
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
  return { ...own, ...(tags && { tags: TAGS_SCHEMA }) };
}

const TAGS_SCHEMA: JsonObject = {
  type: 'object',
  description: 'Turns dependencies on and off together',
  additionalProperties: { type: 'boolean' },
};
