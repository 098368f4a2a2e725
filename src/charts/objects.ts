import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { ChartwrightError } from '../errors';
import type { Build } from '../values/build';
import { splitMarks } from '../values/marks';
import { toTree } from '../values/read-tree';
import { adopt } from './adopt/adopt';
import { at, fieldsOf, type Fields, type Manifest } from './adopt/manifest';
import type { ObjectTree } from './chart-tree';
import { describeMarks } from './describe-marks';
import { BIRTH_LABEL, pathBelow, type HelmChart } from './helm-chart';
import { standardLabels } from './labels';

/** The objects of a chart whose builder has run, as trees. */
export function objectsOf(chart: HelmChart, build: Build): readonly ObjectTree[] {
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

function validate(chart: HelmChart): void {
  const nested = chart.node.findAll().find((construct) => construct !== chart && Chart.isChart(construct));
  if (nested !== undefined) {
    const construct = pathBelow(chart, nested);
    throw new ChartwrightError(
      'E_CHART_OBJECT',
      `'${construct}' is a cdk8s Chart inside of the chart '${chart.node.id}', whose names and labels its objects would not get; make it a Construct, or a chart of its own that this one depends on`,
      { construct },
    );
  }
  const problems = chart.node
    .findAll()
    .flatMap((construct) => construct.node.validate().map((problem) => `${pathBelow(chart, construct)}: ${problem}`));
  if (problems.length > 0) throw new ChartwrightError('E_CHART_OBJECT', problems.join('\n'));
}

function manifestOf(object: ApiObject, chart: HelmChart, build: Build): Manifest {
  const path = pathBelow(chart, object);
  const construct = withoutMarks(path, build);
  const json = within(construct, build, () => fieldsOf(chart.settledJson(object)));
  const { apiVersion, kind } = object;
  const isGenerated = isResource(object.node.scope);
  return { construct, path, apiVersion, kind, guards: chart.guardsOf(birthOf(json, construct)), isGenerated, json };
}

/** Told by the shape of its class `Resource`: an application may hold more than one copy of cdk8s-plus, or none. */
function isResource(construct: IConstruct | undefined): boolean {
  return construct !== undefined && 'resourceType' in construct && 'permissions' in construct;
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

/** Runs what reads one object, so that its errors name the construct. */
function within<T>(construct: string, build: Build, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw describeMarks(error, build, () => ({ construct, title: `'${construct}'` }));
  }
}

/** A path in which what is not known yet is a star. */
function withoutMarks(path: string, build: Build): string {
  return splitMarks(path, (index) => index < build.nodes.length)
    .map((piece) => ('text' in piece ? piece.text : '*'))
    .join('');
}
