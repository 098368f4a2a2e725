import { ChartwrightError } from '../../errors';
import type { ChartFiles } from '../../packaging/chart-files';
import { member, type JsonObject } from '../../values/json';
import { jsonText } from './json-text';
import type { ChartTree, ObjectTree } from '../chart-tree';
import { HOOK_ANNOTATION } from '../hook';
import { mayHave } from '../rules/parts';
import { isExternal } from '../stand-in';
import type { PrintContext } from './expression';
import { templateFileNames } from './file-names';
import { guarded } from './guards';
import { helpers } from './helpers';
import { mapLines } from './manifest';
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

/** Largest file that Helm reads of a chart, in bytes: https://github.com/helm/helm/blob/main/pkg/chart/loader/archive/archive.go */
export const LARGEST_FILE_BYTES = 5 * 1024 * 1024;

/**
 * A chart as the files that Helm reads.
 *
 * @throws ChartwrightError `E_CHART_OBJECT` for a file that is larger than Helm reads
 */
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
    ...(tree.metadata.type === 'library' ? [] : [['templates/NOTES.txt', notes] as const]),
    ['templates/_helpers.tpl', helpers([notes, ...templates.map(([, text]) => text)], context)],
    ...templates,
    ...crdFiles(tree),
  ] as const;
  for (const [path, text] of files) checkSize(tree, path, text);
  return {
    metadata: tree.metadata,
    files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
    subcharts: subcharts(tree),
  };
}

function checkSize({ metadata }: ChartTree, path: string, text: string): void {
  // No character takes more than three bytes for each of its units in UTF-16.
  const size = text.length * 3 <= LARGEST_FILE_BYTES ? 0 : Buffer.byteLength(text);
  if (size <= LARGEST_FILE_BYTES) return;
  throw new ChartwrightError(
    'E_CHART_OBJECT',
    `'${path}' of the chart '${metadata.name}' has ${size} bytes; Helm reads files of at most ${LARGEST_FILE_BYTES}; keep large data outside of the chart, and let pods fetch it`,
    { file: path },
  );
}

/** Each chart travels once, however many aliases it has; those from a repository are fetched when they are needed. */
function subcharts({ dependencies }: ChartTree): readonly ChartFiles[] {
  const ours = dependencies.filter((dependency) => !isExternal(dependency));
  return [...new Map(ours.map(({ chart }) => [chart.metadata.name, chart])).values()].map(printChart);
}

function crdFiles({ crds }: ChartTree): readonly (readonly [string, string])[] {
  return crds.map((crd) => [`crds/${nameOf(crd)}.yaml`, objectYaml(crd)]);
}

function nameOf({ metadata }: JsonObject): string {
  const name = member(metadata, 'name');
  return typeof name === 'string' ? name : 'crd';
}

/** An object of a loop is a document of its own each time. */
function template({ guards, manifest }: ObjectTree, chart: PrintContext): string {
  const separator = guards.some(({ kind }) => kind === 'each') ? ['---'] : [];
  const context = { ...chart, isCut: mayHave(manifest, 'metadata', 'annotations', HOOK_ANNOTATION) };
  const lines = guarded(guards, context, control, (inner) => [...separator, ...mapLines(manifest, 0, inner)]);
  return `${lines.join('\n')}\n`;
}
