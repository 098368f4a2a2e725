import { ChartwrightError } from '../errors';
import type { TarFile } from './tar';

const BLOCK = 512;
/** Entries that an archive may have: more are not a chart but an attack. */
const MAX_ENTRIES = 50_000;

/**
 * Reads the regular files of a tar: ustar, pax and GNU long names. Folders are left out; links, devices and everything else are refused,
 * for no packer of charts writes them.
 *
 * @throws ChartwrightError `E_ARCHIVE` where the tar is damaged, or holds what a chart cannot
 */
export function* readTar(tar: Uint8Array): Generator<TarFile> {
  let offset = 0;
  let longName: string | undefined;
  for (let entries = 0; offset + BLOCK <= tar.length; entries++) {
    const header = tar.subarray(offset, offset + BLOCK);
    if (header.every((byte) => byte === 0)) return;
    if (entries >= MAX_ENTRIES) throw refuse(`archive has more than ${MAX_ENTRIES} entries`);
    checkSum(header, offset);
    const size = number(header, 124, 12);
    const end = offset + BLOCK + size;
    if (end > tar.length) throw refuse(`archive ends within an entry at byte ${offset}; download it again`);
    const body = tar.subarray(offset + BLOCK, end);
    const type = String.fromCharCode(header[156] ?? 0);
    const path = longName ?? joinName(header);
    offset = offset + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    longName = undefined;
    if (type === 'x') longName = paxPath(body);
    else if (type === 'L') longName = text(body, 0, body.length);
    else if (type === '0' || type === '\0' || type === '7') yield { path, bytes: body };
    else if (type !== '5' && type !== 'g') {
      throw refuse(
        `entry ${JSON.stringify(path)} is ${KINDS[type] ?? `of type ${JSON.stringify(type)}`}; a chart holds files only`,
      );
    }
  }
  throw refuse('archive has no end mark; download it again');
}

const KINDS: Readonly<Record<string, string>> = {
  '1': 'a hard link',
  '2': 'a symbolic link',
  '3': 'a device',
  '4': 'a device',
  '6': 'a pipe',
  S: 'a sparse file',
};

function checkSum(header: Uint8Array, offset: number): void {
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : (header[at] ?? 0);
  if (number(header, 148, 8) !== sum)
    throw refuse(`archive is damaged at byte ${offset}: a header has a wrong checksum`);
}

function number(header: Uint8Array, from: number, length: number): number {
  const digits = text(header, from, length).trim();
  if (!/^[0-7]*$/.test(digits)) throw refuse(`archive is damaged: ${JSON.stringify(digits)} is no octal number`);
  return digits === '' ? 0 : parseInt(digits, 8);
}

function joinName(header: Uint8Array): string {
  const name = text(header, 0, 100);
  // GNU tar keeps times where ustar keeps the prefix.
  const prefix = text(header, 257, 6) === 'ustar' ? text(header, 345, 155) : '';
  return prefix ? `${prefix}/${name}` : name;
}

/** What a pax header says of the path; undefined where it speaks of other things. */
function paxPath(records: Uint8Array): string | undefined {
  let path: string | undefined;
  for (let offset = 0; offset < records.length;) {
    const space = records.indexOf(0x20, offset);
    const length = space < 0 ? NaN : Number(Buffer.from(records.subarray(offset, space)).toString('latin1'));
    if (!Number.isInteger(length) || length <= space - offset || offset + length > records.length) {
      throw refuse('archive is damaged: a pax header has a wrong length');
    }
    const record = decode(records.subarray(space + 1, offset + length - 1));
    // A size here would overrule the header, which only files beyond every limit need.
    if (record.startsWith('size=')) throw refuse('archive holds a file beyond 8 GiB');
    if (record.startsWith('path=')) path = record.slice('path='.length);
    offset += length;
  }
  return path;
}

function text(bytes: Uint8Array, from: number, length: number): string {
  const field = bytes.subarray(from, from + length);
  const end = field.indexOf(0);
  return decode(end < 0 ? field : field.subarray(0, end));
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function refuse(message: string): ChartwrightError {
  return new ChartwrightError('E_ARCHIVE', message);
}
