import { ApiObject, App } from 'cdk8s';
import { Resource } from 'cdk8s-plus-28/lib/base';
import type { z } from 'zod';
import { ChartwrightError } from '../errors';
import { Build, inBuild } from '../values/build';
import { jsonSchema } from '../values/json-schema';
import { splitMarks } from '../values/marks';
import { toNode } from '../values/nodes';
import { known, reference } from '../values/references';
import type { Json } from '../values/json';
import { toTree } from '../values/tree';
import type { ValuesOf } from '../values/values-of';
import type { ChartTree, ObjectTree } from './chart-tree';
import type { ChartDefinition } from './define-chart';
import { BIRTH_LABEL, HelmChart, pathBelow } from './helm-chart';
import { standardLabels } from './labels';
import { adopt } from './adopt/adopt';
import { at, fieldsOf, type Fields, type Manifest } from './adopt/manifest';
import { checkObjects } from './rules/rules';
import { culprit } from './culprit';
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
  return inBuild(build, () => {
    const chart = new HelmChart(new App(), definition.metadata.name);
    try {
      definition.build(chart, values());
      const objects = objectsOf(chart, build);
      return {
        metadata: definition.metadata,
        values: definition.type,
        schema: jsonSchema(definition.type, `Values of ${definition.metadata.name}`),
        objects,
        checks: build.checks,
        notes: (chart.noteLines.length > 0 ? chart.noteLines : defaultNotes(chart)).map(toNode),
        variables: build.variables,
        warnings: checkObjects(definition.metadata.name, objects),
      };
    } catch (error) {
      throw describeMarks(error, build, (foreign) => culprit(foreign, chart));
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
    .map((object) => manifestOf(object, chart, build));
  return adopt(manifests, build).map(({ construct, apiVersion, kind, guards, json }) => {
    const tree = within(construct, build, () => toTree(json, build));
    if (tree.kind !== 'map')
      throw new ChartwrightError('E_CHART_OBJECT', `the object at '${construct}' is no map`, { construct });
    return { construct, apiVersion, kind, guards, manifest: standardLabels(tree) };
  });
}

function manifestOf(object: ApiObject, chart: HelmChart, build: Build): Manifest {
  const path = pathBelow(chart, object);
  const construct = withoutMarks(path, build);
  const json = within(construct, build, () => fieldsOf(chart.settledJson(object)));
  const { apiVersion, kind } = object;
  const isGenerated = object.node.scope instanceof Resource;
  return { construct, path, apiVersion, kind, guards: chart.guardsOf(birthOf(json, construct)), isGenerated, json };
}

/** Runs what reads one object, so that its errors name the construct. */
function within<T>(construct: string, build: Build, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw describeMarks(error, build, () => ({ construct, title: `'${construct}'` }));
  }
}

function birthOf(json: Fields, construct: string): string {
  const birth = at(json, 'metadata', 'labels', BIRTH_LABEL);
  if (typeof birth === 'string') return birth;
  throw new ChartwrightError(
    'E_CHART_OBJECT',
    `the labels of the object at '${construct}' were replaced as a whole; add or change single labels instead`,
    { construct },
  );
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
