import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { action, define, goString } from '../charts/print/template';
import type { ChartFiles } from '../packaging/chart-files';
import type { Json } from '../values/json';

/** Template in which a scratch copy of a chart prints its notes: Helm prints `NOTES.txt` itself only where there is a cluster. */
export const NOTES_TEMPLATE = 'templates/chartwright-notes.yaml';

const NOTES_HELPER = 'chartwright.notes';

/** The chart with its notes in a ConfigMap as well. */
export function withPrintedNotes(chart: ChartFiles): ChartFiles {
  const notes = chart.files.get('templates/NOTES.txt') ?? '';
  const [begin = '', end = ''] = define(NOTES_HELPER, []);
  const printed = [
    'apiVersion: v1',
    'kind: ConfigMap',
    `notes: ${action(`include ${goString(NOTES_HELPER)} . | quote`)}`,
    '',
  ];
  return {
    ...chart,
    files: new Map([
      ...chart.files,
      // The text stands where no white space is taken from it.
      ['templates/_chartwright-notes.tpl', begin.replace('-}}', '}}') + notes + end.replace('{{-', '{{')],
      [NOTES_TEMPLATE, printed.join('\n')],
    ]),
  };
}

/** Writes a chart and the charts inside it into a folder. */
export async function writeChart(folder: string, { files, subcharts }: ChartFiles): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  for (const subchart of subcharts) await writeChart(join(folder, 'charts', subchart.metadata.name), subchart);
}

/** Runs with a new folder, which is gone afterwards. */
export async function withScratchFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'chartwright-verify-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** JSON that every reader of YAML reads alike: what YAML 1.1 takes for a control character or a line break is escaped. */
export function valuesFileText(document: Json): string {
  const text = JSON.stringify(document).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}
