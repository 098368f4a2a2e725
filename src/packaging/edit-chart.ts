import { parseDocument } from 'yaml';
import { contentText, type PackableChart } from './archive';
import type { ChartMetadata } from './chart-files';

/** What of `Chart.yaml` is set when a chart is made ready to publish. */
export type MetadataChanges = Partial<Pick<ChartMetadata, 'version' | 'appVersion' | 'deprecated' | 'annotations'>>;

/**
 * A chart with changed metadata, in `Chart.yaml` as well, where comments and order stay. Annotations are added to those that are there.
 *
 * @example
 * const released = withMetadata(chart, { version: '1.1.0', annotations: { 'artifacthub.io/prerelease': 'false' } });
 */
export function withMetadata(chart: PackableChart, changes: MetadataChanges): PackableChart {
  const document = parseDocument(contentText(chart.files.get('Chart.yaml') ?? '{}'), { version: '1.1' });
  const { annotations, ...fields } = changes;
  for (const [key, value] of Object.entries(fields)) document.set(key, value);
  if (annotations && !document.has('annotations')) document.set('annotations', document.createNode({}));
  for (const [key, value] of Object.entries(annotations ?? {})) document.setIn(['annotations', key], value);
  const metadata = {
    ...chart.metadata,
    ...fields,
    ...(annotations ? { annotations: { ...chart.metadata.annotations, ...annotations } } : {}),
  };
  return withFile({ ...chart, metadata }, 'Chart.yaml', document.toString({ lineWidth: 0 }));
}

/** A chart with one file set. */
export function withFile(chart: PackableChart, path: string, text: string): PackableChart {
  return { ...chart, files: new Map([...chart.files, [path, text]]) };
}
