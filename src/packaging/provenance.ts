import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { ChartwrightError } from '../errors';
import type { ChartArchive } from './archive';

/** Turns the text of a provenance file into a clear-signed message, by a key file, an agent or a service. */
export type Signer = (text: string) => Promise<string>;

/** An OpenPGP key to sign with. */
export interface SigningKey {
  /** Private keys as `gpg --export-secret-keys` writes them, armoured or not. Helm 3 reads RSA keys only. */
  readonly privateKey: string | Uint8Array;
  /** Part of a name on the key to sign with. @default - the first key */
  readonly name?: string | undefined;
  /** @default - the key is not locked */
  readonly passphrase?: string | undefined;
  /** Time that the signature carries. */
  readonly now: Date;
}

/** Who signed an archive. */
export interface Signature {
  /** Fingerprint of the key, in hexadecimal digits. */
  readonly fingerprint: string;
  /** The names on the key. */
  readonly userIds: readonly string[];
}

const sums = z.object({ files: z.record(z.string(), z.string()) });

/** A signer that holds a private key; OpenPGP.js is loaded when it first signs. */
export function keySigner(key: SigningKey): Signer {
  return async (text) => {
    const openpgp = await import('openpgp');
    const locked = await privateKeyOf(key);
    try {
      const signingKeys =
        locked.isDecrypted() || key.passphrase === undefined
          ? locked
          : await openpgp.decryptKey({ privateKey: locked, passphrase: key.passphrase });
      const message = await openpgp.createCleartextMessage({ text });
      const config = { preferredHashAlgorithm: openpgp.enums.hash.sha512 };
      return await openpgp.sign({ message, signingKeys, date: key.now, config });
    } catch (cause) {
      throw unfit(reason(cause), cause);
    }
  };
}

/**
 * The armoured public half of a signing key.
 *
 * @throws ChartwrightError `E_SIGNATURE` where there is no such key
 */
export async function publicKeyOf(key: SigningKey): Promise<string> {
  return (await privateKeyOf(key)).toPublic().armor();
}

/**
 * Fingerprint of the first of some public keys, as Artifact Hub shows it: hexadecimal digits in upper case.
 *
 * @throws ChartwrightError `E_SIGNATURE` where there is no key
 */
export async function fingerprintOf(publicKeys: string): Promise<string> {
  const openpgp = await import('openpgp');
  const [key] = await openpgp.readKeys({ armoredKeys: publicKeys }).catch((cause: unknown) => {
    throw unfit(reason(cause), cause);
  });
  if (key) return key.getFingerprint().toUpperCase();
  throw unfit('it holds no key');
}

async function privateKeyOf({ privateKey, name }: SigningKey) {
  const openpgp = await import('openpgp');
  const bytes = Buffer.from(privateKey);
  const isArmoured = bytes.subarray(0, ARMOUR.length).toString('latin1') === ARMOUR;
  const reading = isArmoured
    ? openpgp.readPrivateKeys({ armoredKeys: bytes.toString('utf8') })
    : openpgp.readPrivateKeys({ binaryKeys: bytes });
  const keys = await reading.catch((cause: unknown) => {
    throw unfit(reason(cause), cause);
  });
  const found = keys.find((key) => name === undefined || key.getUserIDs().some((userId) => userId.includes(name)));
  if (found) return found;
  const names = keys.flatMap((key) => key.getUserIDs()).join(', ');
  throw unfit(name === undefined ? 'it holds no key' : `no key is called '${name}'; it holds ${names}`);
}

const ARMOUR = '-----BEGIN PGP';

function unfit(why: string, cause?: unknown): ChartwrightError {
  const message = `'privateKey' cannot sign: ${why}; give an unlocked key or its passphrase`;
  return new ChartwrightError('E_SIGNATURE', message, {}, { cause });
}

/**
 * Text of the `.prov` file of an archive, as `helm verify` wants it (https://helm.sh/docs/topics/provenance/).
 *
 * @throws ChartwrightError `E_SIGNATURE` where the signer cannot sign
 */
export async function signArchive(archive: ChartArchive, signer: Signer): Promise<string> {
  const metadata = stringify(archive.metadata, { version: '1.1', lineWidth: 0, keepUndefined: false });
  return signer(`${metadata}\n...\nfiles:\n  ${archive.fileName}: sha256:${archive.digest}\n`);
}

/** Whether a `.prov` text speaks of just this archive. Says nothing of who wrote it. */
export function isProvenanceOf(provenance: string, archive: ChartArchive): boolean {
  const [, ...rest] = provenance.split(/\r?\n\.\.\.\r?\n/);
  const [body = ''] = rest.join('\n').split('-----BEGIN PGP SIGNATURE-----');
  try {
    const parsed = sums.safeParse(parse(body));
    return parsed.success && parsed.data.files[archive.fileName] === `sha256:${archive.digest}`;
  } catch {
    return false;
  }
}

/**
 * Verifies a `.prov` text as `helm verify` does: the signature by one of the keys, and the digest.
 *
 * @param publicKeys armoured public keys of those who are trusted
 * @throws ChartwrightError `E_SIGNATURE` where the signature is by another key or broken, or speaks of another archive
 */
export async function verifyArchive(archive: ChartArchive, provenance: string, publicKeys: string): Promise<Signature> {
  const openpgp = await import('openpgp');
  const place = { file: `${archive.fileName}.prov` };
  try {
    const message = await openpgp.readCleartextMessage({ cleartextMessage: provenance });
    const keys = (await openpgp.readKeys({ armoredKeys: publicKeys })).map((key) => key.toPublic());
    const { data, signatures } = await openpgp.verify({ message, verificationKeys: keys, expectSigned: true });
    if (!isProvenanceOf(data, archive)) throw new Error('it speaks of another archive');
    const id = signatures[0]?.keyID;
    const key = keys.find((candidate) => id !== undefined && candidate.getKeys(id).length > 0);
    return { fingerprint: key?.getFingerprint() ?? '', userIds: key?.getUserIDs() ?? [] };
  } catch (cause) {
    const message = `signature of '${archive.fileName}' is refused: ${reason(cause)}`;
    throw new ChartwrightError('E_SIGNATURE', message, place, { cause });
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
}
