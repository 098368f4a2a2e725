import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ChartwrightError } from '../errors';
import type { ChartArchive } from '../packaging/archive';
import { fileError, nodeErrorCode } from '../packaging/node-error';
import { isProvenanceOf, signArchive, verifyArchive, type Signer } from '../packaging/provenance';
import { readArchive } from '../packaging/read-archive';
import { PROVENANCE } from './store';

/** How an archive is signed. */
export interface SigningOptions {
  readonly signer: Signer;
  /** Armoured public keys; a signature by one of them is kept. @default - any signature of the same archive is kept */
  readonly publicKeys?: string | undefined;
}

/**
 * Reads an archive and, where it is there, the signature beside it.
 *
 * @throws ChartwrightError `E_FILE` where it cannot be read; `E_ARCHIVE` where it is no sound archive
 */
export async function readArchiveFile(path: string): Promise<ChartArchive> {
  const bytes = await readOptional(path);
  if (!bytes)
    throw new ChartwrightError('E_FILE', `'${path}' is not there; make it with chartwright package`, { file: path });
  const { archive } = readArchive(bytes, basename(path));
  const provenance = await readOptional(`${path}${PROVENANCE}`);
  return provenance ? { ...archive, provenance: Buffer.from(provenance).toString('utf8') } : archive;
}

/**
 * Writes an archive, and its signature, into a folder. The file gets the time 0, of which `helm push` makes a part of the manifest, so that
 * the same archive has the same digest in a registry whoever pushes it (Helm takes the local time zone: push under `TZ=UTC`).
 *
 * @returns path of the archive
 * @throws ChartwrightError `E_FILE` where something is in the way
 */
export async function writeArchiveFile(folder: string, archive: ChartArchive): Promise<string> {
  const path = join(folder, archive.fileName);
  await writeWhole(path, archive.bytes);
  if (archive.provenance !== undefined) await writeWhole(`${path}${PROVENANCE}`, Buffer.from(archive.provenance));
  return path;
}

/**
 * Signs an archive, unless the folder has a signature of it that holds: a signature is never made twice the same.
 *
 * @throws ChartwrightError `E_SIGNATURE` where the signer cannot sign
 */
export async function signOnce(folder: string, archive: ChartArchive, options: SigningOptions): Promise<ChartArchive> {
  const present = await readOptional(join(folder, `${archive.fileName}${PROVENANCE}`));
  const kept = present && (await keep(archive, Buffer.from(present).toString('utf8'), options.publicKeys));
  return { ...archive, provenance: kept ?? (await signArchive(archive, options.signer)) };
}

async function keep(
  archive: ChartArchive,
  provenance: string,
  publicKeys: string | undefined,
): Promise<string | undefined> {
  if (publicKeys === undefined) return isProvenanceOf(provenance, archive) ? provenance : undefined;
  try {
    await verifyArchive(archive, provenance, publicKeys);
    return provenance;
  } catch (error) {
    if (error instanceof ChartwrightError) return undefined;
    throw error;
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.draft`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, bytes);
    await utimes(draft, 0, 0);
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw fileError(path, 'written', cause);
  }
}

async function readOptional(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (nodeErrorCode(cause) === 'ENOENT') return undefined;
    const reason = nodeErrorCode(cause) ?? 'unknown';
    throw new ChartwrightError('E_FILE', `'${path}' cannot be read (${reason})`, { file: path }, { cause });
  }
}
