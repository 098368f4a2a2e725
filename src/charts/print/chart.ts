import type { ChartFiles } from '../../packaging/chart-files';
import type { Guard } from '../../values/build';
import { member, type JsonObject } from '../../values/json';
import { jsonText } from './json-text';
import type { ChartTree, ObjectTree } from '../chart-tree';
import { expression, insideLoop, type PrintContext } from './expression';
import { templateFileNames } from './file-names';
import { helpers } from './helpers';
import { condition, mapLines } from './manifest';
import { objectYaml } from './manifests-yaml';
import { notesText } from './notes';
import { readme } from './readme';
import { control } from './template';
import { chartYaml, valuesYaml } from './yaml-files';

/** Files that Helm leaves out of an archive: what editors and version control put beside a chart. */
const HELMIGNORE = [
  '.DS_Store',
  '.git/',
  '.gitignore',
  '.idea/',
  '.vscode/',
  '*.bak',
  '*.orig',
  '*.swp',
  '*.tmp',
  '*~',
  '',
].join('\n');

/** A chart as the files that Helm reads. */
export function printChart(tree: ChartTree): ChartFiles {
  const context: PrintContext = { chart: tree.metadata.name, root: '.', variables: tree.variables, names: new Map() };
  const names = templateFileNames(tree.objects);
  const templates = tree.objects.map(
    (object, index) => [`templates/${names[index] ?? ''}`, template(object, context)] as const,
  );
  const notes = notesText(tree, context);
  const files = [
    ['.helmignore', HELMIGNORE],
    ['Chart.yaml', chartYaml(tree.metadata)],
    ['README.md', readme(tree)],
    ['values.schema.json', jsonText(tree.schema)],
    ['values.yaml', valuesYaml(tree.values, tree.dependencies)],
    ['templates/NOTES.txt', notes],
    ['templates/_helpers.tpl', helpers([notes, ...templates.map(([, text]) => text)], context)],
    ...templates,
    ...crdFiles(tree),
  ] as const;
  return {
    metadata: tree.metadata,
    files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
    subcharts: subcharts(tree),
  };
}

/** Each chart travels once, however many aliases it has. */
function subcharts({ dependencies }: ChartTree): readonly ChartFiles[] {
  return [...new Map(dependencies.map(({ chart }) => [chart.metadata.name, chart])).values()].map(printChart);
}

function crdFiles({ crds }: ChartTree): readonly (readonly [string, string])[] {
  return crds.map((crd) => [`crds/${nameOf(crd)}.yaml`, objectYaml(crd)]);
}

function nameOf({ metadata }: JsonObject): string {
  const name = member(metadata, 'name');
  return typeof name === 'string' ? name : 'crd';
}

function template(object: ObjectTree, context: PrintContext): string {
  return `${guarded(object.guards, context, (inner) => mapLines(object.manifest, 0, inner)).join('\n')}\n`;
}

/** The lines inside conditions and loops. The objects of a loop are documents of their own. */
function guarded(
  guards: readonly Guard[],
  context: PrintContext,
  lines: (context: PrintContext) => readonly string[],
): readonly string[] {
  const [guard, ...rest] = guards;
  if (guard === undefined) return lines(context);
  if (guard.kind === 'when')
    return [control(`if ${condition(guard.condition, context)}`), ...guarded(rest, context, lines), control('end')];
  const inner = insideLoop(context, guard.variables);
  return [
    control(`range ${inner.key}, ${inner.item} := ${expression(guard.over, context)}`),
    '---',
    ...guarded(rest, inner, lines),
    control('end'),
  ];
}
