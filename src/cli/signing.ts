import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ChartwrightError } from '../errors';
import { nodeErrorCode } from '../packaging/node-error';
import { keySigner, publicKeyOf } from '../packaging/provenance';
import type { SigningOptions } from '../publish/archive-file';
import { gpgPublicKey, gpgSigner } from '../publish/gpg-signer';
import type { Io } from './io';

/** How a command signs. */
export interface SignFlags {
  /** File of a private key, or `agent` for GnuPG and its agent. @default - nothing is signed */
  readonly sign?: string | undefined;
  /** Name on the key. @default - the first key of the file; GnuPG's own default key */
  readonly key?: string | undefined;
  /** File whose first line is the passphrase of the key, `-` for the standard input. @default - what `HELM_KEY_PASSPHRASE` says */
  readonly passphraseFile?: string | undefined;
}

/**
 * The signer that a command is asked for; undefined where it is asked for none. A signature that is there stays only where this key made it.
 *
 * @throws ChartwrightError `E_FILE` where the key or the passphrase cannot be read; `E_SIGNATURE` where there is no such key
 */
export async function signingOf(flags: SignFlags, io: Io): Promise<SigningOptions | undefined> {
  const { sign, key } = flags;
  if (sign === undefined) return undefined;
  if (sign === 'agent') {
    const gpg = { key, homeFolder: io.environment['GNUPGHOME'] };
    return { signer: gpgSigner(gpg), publicKeys: await gpgPublicKey(gpg) };
  }
  const privateKey = await readBytes(resolve(io.folder, sign), 'give the file of a private key, or agent');
  const passphrase = await passphraseOf(flags, io);
  const signingKey = { privateKey, name: key, passphrase, now: io.now };
  return { signer: keySigner(signingKey), publicKeys: await publicKeyOf(signingKey) };
}

async function passphraseOf({ passphraseFile }: SignFlags, io: Io): Promise<string | undefined> {
  if (passphraseFile === undefined) return io.environment['HELM_KEY_PASSPHRASE'];
  const source =
    passphraseFile === '-'
      ? await text(process.stdin)
      : (await readBytes(resolve(io.folder, passphraseFile), 'give the file of a passphrase, or -')).toString('utf8');
  return source.split(/\r?\n/, 1)[0];
}

async function readBytes(file: string, fix: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const message = `'${file}' cannot be read (${nodeErrorCode(cause) ?? 'unknown'}); ${fix}`;
    throw new ChartwrightError('E_FILE', message, { file }, { cause });
  }
}
