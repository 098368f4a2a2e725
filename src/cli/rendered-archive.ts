import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ErrorCode } from '../errors';
import { findHelms } from '../helm/find-helm';
import { templateArguments } from '../helm/render';
import { runHelm, type Helm } from '../helm/run-helm';
import type { ChartArchive } from '../packaging/archive';
import type { JsonObject } from '../packaging/differences/difference';
import type { RenderedChart } from '../packaging/differences/version-step';
import { parseHelmObject } from '../packaging/helm-object';
import { readArchive } from '../packaging/read-archive';
import { valuesContract } from '../packaging/values-contract';
import type { Io } from './io';

/** With what archives are rendered. */
export interface RenderFlags {
  /** Values files, a later one before an earlier one. @default - the defaults of each archive */
  readonly values?: readonly string[] | undefined;
  /** Path of Helm. @default - the first of PATH and of the tool cache */
  readonly helm?: string | undefined;
}

/** Helm, as a command uses it; undefined where the machine has none. */
export async function helmOf({ helm }: RenderFlags, io: Io): Promise<Helm | undefined> {
  const [found] = await findHelms({ environment: io.environment, ...(helm !== undefined && { paths: [helm] }) });
  return found;
}

/**
 * An archive as its users get it: rendered by Helm, with the values that they may set, those of its subcharts included. Without Helm there are no objects.
 *
 * @throws ChartwrightError `E_TOOL` where Helm refuses the chart or the values
 */
export async function renderedArchive(
  archive: ChartArchive,
  helm: Helm | undefined,
  { values = [] }: RenderFlags,
  io: Io,
): Promise<RenderedChart> {
  const { files } = readArchive(archive.bytes, archive.fileName);
  return {
    ...valuesContract(files, archive.fileName),
    objects: helm ? await render(archive, helm, values, io) : [],
  };
}

async function render(archive: ChartArchive, helm: Helm, values: readonly string[], io: Io): Promise<JsonObject[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chartwright-render-'));
  try {
    const chart = join(folder, archive.fileName);
    await writeFile(chart, archive.bytes);
    const valuesFiles = values.map((file) => resolve(io.folder, file));
    const request = { chart, release: archive.name, valuesFiles, includeCrds: true };
    const output = await runHelm(helm, templateArguments(request), { environment: io.environment });
    return objectsOf(output, archive.fileName, 'E_ARCHIVE');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The objects of a file of YAML documents. */
export function objectsOf(source: string, file: string, code: ErrorCode): JsonObject[] {
  const documents = source.split(/^---[ \t\r]*$\n?/m).map((document) => parseHelmObject(document, file, code));
  return documents.filter((object) => object !== undefined);
}
