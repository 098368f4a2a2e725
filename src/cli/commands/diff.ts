import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ChartwrightError } from '../../errors';
import { chartKey, type ChartArchive } from '../../packaging/archive';
import {
  addChangelogSection,
  artifactHubChanges,
  changelogLines,
  changelogSection,
  type ChangelogLine,
} from '../../packaging/differences/changelog';
import type { Difference } from '../../packaging/differences/difference';
import { predecessor } from '../../packaging/differences/predecessor';
import { comparisonMarkdown, comparisonText } from '../../packaging/differences/report';
import { checkVersionStep, nextVersion, type VersionStep } from '../../packaging/differences/version-step';
import { nodeErrorCode } from '../../packaging/node-error';
import { chartSources, packSources } from '../chart-sources';
import { compareWithPublished, type PublishedComparison } from '../compare-published';
import type { Io } from '../io';
import { paintOf } from '../paint';
import type { RenderFlags } from '../rendered-archive';
import { storeAt, type StoreFlags } from '../store-at';
import { checkValuesFiles } from '../values-files';
import { replaceFile } from '../write-files';

/** Options of `chartwright diff`. */
export interface DiffOptions extends StoreFlags, RenderFlags {
  /** Repository that holds the published versions. */
  readonly against: string;
  /** Published version to compare with. @default - this very version where it is published, else the one that its users have */
  readonly from?: string | undefined;
  /** Whether the differences are printed as Markdown, for a pull request. @default false */
  readonly markdown?: boolean | undefined;
  /** Whether the result is one JSON document. @default false */
  readonly json?: boolean | undefined;
  /** Whether a version that hides a break is an error. @default false */
  readonly check?: boolean | undefined;
  /** File of a changelog that gets a section on this version. @default - none is written */
  readonly changelog?: string | undefined;
  /** File that gets the value of the annotation `artifacthub.io/changes`. @default - none is written */
  readonly changes?: string | undefined;
}

/** What `chartwright diff` found. */
export interface DiffResult {
  readonly chart: string;
  readonly version: string;
  /** The version that was compared with. @default - none is published */
  readonly published?: string | undefined;
  /** Whether Helm rendered both: without Helm, values alone are compared. */
  readonly rendered: boolean;
  readonly differences: readonly Difference[];
  /** Differences that break an upgrade. */
  readonly breaking: number;
  readonly step: VersionStep;
  /** The version that the differences ask for. */
  readonly suggested: string;
  readonly changes: readonly ChangelogLine[];
}

/**
 * Shows what lies between a published version of a chart and the present one.
 *
 * @throws ChartwrightError `E_BREAKING` where `check` is asked for and the version hides a break; `E_USAGE` where the word stands for no
 * single chart; `E_FILE` for a values file that Helm cannot load
 */
export async function diff(word: string, options: DiffOptions, io: Io): Promise<DiffResult> {
  const [archive, ...others] = packSources(await chartSources([word], io)).archives;
  if (!archive || others.length > 0) throw new ChartwrightError('E_USAGE', `'${word}' is not one chart; give one`);
  await checkValuesFiles(options.values ?? [], io.folder);
  const store = await storeAt(options.against, options, io);
  const versions = await store.versions(archive.name);
  const from =
    options.from ?? (versions.includes(archive.version) ? archive.version : predecessor(versions, archive.version));
  if (from === undefined) {
    const message = `no version below ${chartKey(archive)} is in ${store.url}: everything in it is new`;
    io.print(options.json ? JSON.stringify(unpublished(archive), undefined, 2) : message);
    return unpublished(archive);
  }
  io.progress(`rendering ${archive.name} ${from} and ${archive.version}`);
  const comparison = await compareWithPublished(archive, from, store, options, io);
  const result = resultOf(archive, comparison);
  await writeChanges(result, options, io);
  if (!result.rendered) io.warn('there is no Helm, so values alone were compared; put helm on PATH, or give --helm');
  print(result, comparison, options, io);
  if (options.check ?? false) checkVersionStep(from, archive.version, comparison);
  return result;
}

function unpublished({ name, version }: ChartArchive): DiffResult {
  return {
    chart: name,
    version,
    rendered: false,
    differences: [],
    breaking: 0,
    step: 'none',
    suggested: version,
    changes: [],
  };
}

function resultOf({ name, version }: ChartArchive, comparison: PublishedComparison): DiffResult {
  const { published, rendered, differences, breaking, step } = comparison;
  return {
    chart: name,
    version,
    published,
    rendered,
    differences,
    breaking: breaking.length,
    step,
    suggested: nextVersion(published, step),
    changes: changelogLines(differences),
  };
}

function print(result: DiffResult, comparison: PublishedComparison, options: DiffOptions, io: Io): void {
  const { chart, version, published = '', suggested } = result;
  if (options.json) {
    io.print(JSON.stringify(result, undefined, 2));
    return;
  }
  const title = `${chart} ${published} → ${version}`;
  const body = options.markdown ? comparisonMarkdown(title, comparison) : comparisonText(comparison, paintOf(io));
  const lines = options.markdown ? [body.trimEnd()] : [title, '', body.trimEnd()];
  for (const line of lines) io.print(line);
  if (!options.markdown && suggested !== version) io.print(`suggested version: ${suggested}`);
}

/** Of a version that is published already, the section is of the one that the differences ask for. */
async function writeChanges(result: DiffResult, { changelog, changes }: DiffOptions, io: Io): Promise<void> {
  const version = result.version === result.published ? result.suggested : result.version;
  if (changes !== undefined) replaceFile(resolve(io.folder, changes), artifactHubChanges(result.changes));
  if (changelog === undefined) return;
  const file = resolve(io.folder, changelog);
  const section = changelogSection(version, io.now.toISOString().slice(0, 10), result.changes);
  replaceFile(file, addChangelogSection(await readOptional(file), version, section));
}

async function readOptional(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (nodeErrorCode(cause) === 'ENOENT') return '';
    const message = `'${file}' cannot be read (${nodeErrorCode(cause) ?? 'unknown'}); give the file of a changelog`;
    throw new ChartwrightError('E_FILE', message, { file }, { cause });
  }
}
