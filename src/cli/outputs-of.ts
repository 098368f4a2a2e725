import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { NamedEnvironment } from '../config/environment';
import { readOutputs, type OutputDocument, type StackOutputs } from '../contract/outputs';
import { ChartwrightError } from '../errors';
import type { Io } from './io';

/**
 * What the stacks of an environment tell, from files of `terraform output -json`.
 *
 * @param files those that the command was given; those of the environment where it was given none
 * @throws ChartwrightError `E_USAGE` where there is none at all, `E_FILE` for one that cannot be read, `E_OUTPUTS` for one that
 *   does not keep the contract
 */
export async function outputsOf(
  environment: NamedEnvironment,
  files: readonly string[] | undefined,
  io: Pick<Io, 'folder'>,
): Promise<Partial<StackOutputs>> {
  const names = files ?? environment.outputs ?? [];
  if (names.length === 0) {
    throw new ChartwrightError(
      'E_USAGE',
      `there are no outputs of environment '${environment.name}'; give --outputs with what terraform output -json prints, a file a stack, or list the files as 'environments.${environment.name}.outputs'`,
    );
  }
  return readOutputs(await Promise.all(names.map((name) => readDocument(name, resolve(io.folder, name)))));
}

async function readDocument(name: string, path: string): Promise<OutputDocument> {
  try {
    return { file: name, text: decode(await readFile(path)) };
  } catch (error) {
    throw new ChartwrightError(
      'E_FILE',
      `${name} cannot be read (${error instanceof Error ? error.message : String(error)}); run terraform output -json in the stack's folder and keep what it prints there`,
      { file: name },
      { cause: error },
    );
  }
}

/** PowerShell's `>` writes UTF-16. */
function decode(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
