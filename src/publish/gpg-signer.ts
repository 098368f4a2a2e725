import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { ChartwrightError } from '../errors';
import { nodeErrorCode } from '../packaging/node-error';
import type { Signer } from '../packaging/provenance';

/** How GnuPG signs. */
export interface GpgSignerOptions {
  /** Key to sign with: a fingerprint, or a name on the key. @default - GnuPG's own default key */
  readonly key?: string | undefined;
  /** Folder of GnuPG's keys. @default - the user's own */
  readonly homeFolder?: string | undefined;
  /** Name or path of the program. @default "gpg" */
  readonly program?: string | undefined;
}

/** Defaults of `gpgSigner`. */
export const GPG_SIGNER_DEFAULTS = { program: 'gpg' } as const;

/** A signer that asks GnuPG, and so its agent: keys on cards and passphrases that are typed stay where they are. */
export function gpgSigner(options: GpgSignerOptions = {}): Signer {
  const key = options.key === undefined ? [] : ['--local-user', options.key];
  return (message) => gpg(options, ['--clearsign', '--digest-algo', 'SHA512', ...key, '--output', '-'], message);
}

/**
 * The armoured public key that belongs to what `gpgSigner` signs with; all of GnuPG's where no key is named.
 *
 * @throws ChartwrightError `E_SIGNATURE` where GnuPG has none
 */
export async function gpgPublicKey(options: GpgSignerOptions = {}): Promise<string> {
  const exported = await gpg(options, ['--armor', '--export', ...(options.key === undefined ? [] : [options.key])], '');
  if (exported !== '') return exported;
  throw refuse(options.key === undefined ? 'it has no key' : `it has no key called '${options.key}'`);
}

async function gpg(options: GpgSignerOptions, args: readonly string[], input: string): Promise<string> {
  const program = options.program ?? GPG_SIGNER_DEFAULTS.program;
  const home = options.homeFolder === undefined ? [] : ['--homedir', options.homeFolder];
  const child = spawn(program, [...home, '--batch', ...args]);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  try {
    const [output, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    if (code === 0) return output;
    throw refuse(complaint.trim().split('\n').at(-1) ?? `exit code ${code ?? 'none'}`);
  } catch (cause) {
    if (cause instanceof ChartwrightError) throw cause;
    throw refuse(nodeErrorCode(cause) === 'ENOENT' ? `'${program}' is not installed` : String(cause), cause);
  }
}

function refuse(reason: string, cause?: unknown): ChartwrightError {
  return new ChartwrightError(
    'E_SIGNATURE',
    `GnuPG did not sign: ${reason}; check the key with gpg --list-secret-keys`,
    {},
    { cause },
  );
}
