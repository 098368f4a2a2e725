import { readArchive } from './read-archive';

/** Files of a chart by their paths below its folder. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A chart that lies in another. */
export interface SubchartFiles {
  /** Where it lies, for messages: `<chart>/charts/<name>`. */
  readonly place: string;
  readonly files: Files;
}

/**
 * Takes the files of a chart apart from those of the charts in its folder `charts/`, which are folders or archives; what Helm passes over
 * there is left out.
 *
 * @param place what to call the chart in an error
 * @throws ChartwrightError `E_ARCHIVE`, `E_CHART_METADATA` where an archive is unsound
 */
export function separateSubcharts(
  all: Files,
  place: string,
): { readonly files: Files; readonly subcharts: readonly SubchartFiles[] } {
  const files = new Map<string, Uint8Array>();
  const below = new Map<string, Map<string, Uint8Array>>();
  for (const [path, bytes] of all) {
    const [first, name = '', ...rest] = path.split('/');
    if (first !== 'charts' || name === '') files.set(path, bytes);
    else below.set(name, (below.get(name) ?? new Map<string, Uint8Array>()).set(rest.join('/'), bytes));
  }
  const subcharts = [...below].flatMap(([name, inner]): readonly SubchartFiles[] => {
    const inside = `${place}/charts/${name}`;
    if (/^[_.]/.test(name)) return [];
    const bytes = inner.get('');
    if (!bytes) return [{ place: inside, files: inner }];
    return name.endsWith('.tgz') ? [{ place: inside, files: readArchive(new Uint8Array(bytes), inside).files }] : [];
  });
  return { files, subcharts };
}
