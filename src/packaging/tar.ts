/** One regular file of a tar archive. */
export interface TarFile {
  /** Path with `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
const encoder = new TextEncoder();

/**
 * Writes a POSIX tar (ustar, with a pax header where a path does not fit it) that depends on nothing but its input: every file is
 * owned by root, has mode 0644 and the time 0, and comes in the order given.
 */
export function writeTar(files: readonly TarFile[]): Uint8Array<ArrayBuffer> {
  const parts = files.flatMap(({ path, bytes }) => [...headers(path, bytes.length), bytes, padding(bytes.length)]);
  const tar = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 2 * BLOCK));
  let offset = 0;
  for (const part of parts) {
    tar.set(part, offset);
    offset += part.length;
  }
  return tar;
}

function headers(path: string, size: number): Uint8Array[] {
  const split = splitPath(path);
  if (split) return [header(split.name, split.prefix, size, '0')];
  const record = paxRecord('path', path);
  return [
    header('PaxHeaders/path', '', record.length, 'x'),
    record,
    padding(record.length),
    header('path', '', size, '0'),
  ];
}

/** Name and prefix of the ustar header; undefined where only a pax header can hold the path. */
function splitPath(path: string): { readonly name: string; readonly prefix: string } | undefined {
  // What is not ASCII has no encoding in ustar: readers guess.
  if (!/^[\x20-\x7e]+$/.test(path)) return undefined;
  if (path.length <= NAME_BYTES) return { name: path, prefix: '' };
  const slash = path.indexOf('/', path.length - NAME_BYTES - 1);
  return slash > 0 && slash <= PREFIX_BYTES ? { name: path.slice(slash + 1), prefix: path.slice(0, slash) } : undefined;
}

function header(name: string, prefix: string, size: number, type: '0' | 'x'): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const field = (offset: number, text: string) => {
    block.set(encoder.encode(text), offset);
  };
  field(0, name);
  field(100, '0000644\0');
  field(108, '0000000\0');
  field(116, '0000000\0');
  field(124, `${size.toString(8).padStart(11, '0')}\0`);
  field(136, '00000000000\0');
  field(148, '        ');
  field(156, type);
  field(257, 'ustar\x0000');
  field(345, prefix);
  const sum = block.reduce((total, byte) => total + byte, 0);
  field(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return block;
}

/** A pax record names its own length, which is why the length is found by trying. */
function paxRecord(key: string, value: string): Uint8Array {
  const rest = encoder.encode(` ${key}=${value}\n`).length;
  let length = rest + 1;
  while (rest + String(length).length !== length) length = rest + String(length).length;
  return encoder.encode(`${length} ${key}=${value}\n`);
}

function padding(size: number): Uint8Array {
  return new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);
}
