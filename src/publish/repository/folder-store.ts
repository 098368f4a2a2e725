import { valid } from 'semver';
import { ChartwrightError } from '../../errors';
import { archiveFileName, chartKey, type ChartArchive, type ChartId } from '../../packaging/archive';
import { isProvenanceOf } from '../../packaging/provenance';
import { PROVENANCE, REMOVED, type ChartFolder, type Creation, type Store } from '../store';

/** A store of charts that are files in a folder. */
export function folderStore(folder: ChartFolder): Store {
  return {
    url: folder.url,
    folder,
    async read(chart) {
      const file = archiveFileName(chart);
      const bytes = await folder.read(file);
      if (!bytes) return undefined;
      const provenance = await folder.read(`${file}${PROVENANCE}`);
      return { bytes, provenance: provenance && Buffer.from(provenance).toString('utf8') };
    },
    check: (archive) => check(folder, archive),
    create: (archive) => create(folder, archive),
    async versions(name) {
      const files = [...(await folder.list())].filter((file) => file.startsWith(`${name}-`) && file.endsWith('.tgz'));
      return files
        .map((file) => file.slice(name.length + 1, -'.tgz'.length))
        .filter((version) => valid(version) !== null);
    },
  };
}

async function create(folder: ChartFolder, archive: ChartArchive): Promise<Creation> {
  const made = await createArchive(folder, archive);
  if (archive.provenance === undefined) return made;
  const signature = Buffer.from(archive.provenance);
  const file = `${archive.fileName}${PROVENANCE}`;
  if ((await folder.create(file, signature)) === 'created') return 'created';
  const present = await folder.read(file);
  if (present && !isProvenanceOf(Buffer.from(present).toString('utf8'), archive)) {
    const message = `'${file}' of ${folder.url} is no signature of the archive beside it; run repo check with --fix and publish again`;
    throw new ChartwrightError('E_SIGNATURE', message, { file });
  }
  return made;
}

async function createArchive(folder: ChartFolder, archive: ChartArchive): Promise<Creation> {
  await refuseRemoved(folder, archive);
  const made = await folder.create(archive.fileName, archive.bytes);
  // A removal that came in between has left its mark first, so a second look sees it.
  return made === 'present' ? check(folder, archive) : refuseRemoved(folder, archive).then(() => made);
}

async function check(folder: ChartFolder, archive: ChartArchive): Promise<Creation> {
  await refuseRemoved(folder, archive);
  const present = await folder.read(archive.fileName);
  if (!present) return 'created';
  if (Buffer.compare(present, archive.bytes) === 0) return 'present';
  const message = `${chartKey(archive)} is published in ${folder.url} with other content; publish a new version`;
  throw new ChartwrightError('E_PUBLISHED', message, { file: archive.fileName });
}

async function refuseRemoved(folder: ChartFolder, chart: ChartId): Promise<void> {
  const file = archiveFileName(chart);
  if ((await folder.read(`${file}${REMOVED}`)) === undefined) return;
  const message = `${chartKey(chart)} was removed from ${folder.url}; publish a new version`;
  throw new ChartwrightError('E_PUBLISHED', message, { file });
}
