import { gunzipSync, gzipSync } from 'node:zlib';
import fc from '../support/properties';
import { ChartwrightError } from '../../src/errors';
import { packChart } from '../../src/packaging/archive';
import { entryOf } from '../../src/packaging/index-entry';
import { readIndex, writeIndex } from '../../src/packaging/index-file';
import { isProvenanceOf } from '../../src/packaging/provenance';
import { identifyArchive, readArchive } from '../../src/packaging/read-archive';
import { addEntries, allEntries, EMPTY_INDEX } from '../../src/packaging/repository-index';
import { sampleChart } from '../support/charts';

/** How many mutants each reader is given: more by `npm run fuzz`. */
const numRuns = Number(process.env['CHARTWRIGHT_FUZZ'] ?? 500);
/** Milliseconds after which a reader counts as one that hangs: a machine that does much else gets its share. */
const HANG = 10_000;
/** Bytes by which memory may grow over all mutants. */
const GROWTH = 256 * 1024 * 1024;
const BLOCK = 512;

jest.setTimeout(numRuns * 100);

const sample = packChart(
  sampleChart({ dependencies: [{ name: 'db', version: '1.0.0' }], annotations: { a: 'b' } }, { 'files/ü.txt': 'x' }, [
    sampleChart({ name: 'db' }),
  ]),
).archive;
const tar = gunzipSync(sample.bytes);
const index = addEntries(
  EMPTY_INDEX,
  ['1.0.0', '1.1.0+b', '2.0.0-rc.1'].map((version) =>
    entryOf(packChart(sampleChart({ version, keywords: ['a', 'y'] })).archive, { created: new Date(0) }),
  ),
);
const files = writeIndex(index, new Date(0));

/** What YAML, JSON, tar headers and paths stumble over. */
const PIECES = [
  ...['../', '/', '\\', '\0', '\n', '\t', ' ', '- ', ': ', '&a ', '*a', '<<: ', '!!binary ', '? ', '|', '>-', '{', '['],
  ...['"', "'", '#', '%', '---\n', '...\n', '\ufeff', '\u2028', '__proto__', 'constructor', '1e999', '0x', '.nan'],
  ...['a0: &a0 [x,x]\n', '99999999999', '-1', '\x80', 'size=9', 'path=../x', '5', 'L', 'x', '1', '2'],
].map((piece) => Buffer.from(piece, 'latin1'));

/** A place, as a fraction, and what happens there. */
interface Edit {
  readonly at: number;
  readonly kind: 'flip' | 'piece' | 'cut' | 'repeat' | 'truncate';
  readonly byte: number;
  readonly length: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  kind: fc.constantFrom<Edit['kind'][]>('flip', 'piece', 'cut', 'repeat', 'truncate'),
  byte: fc.nat(255),
  length: fc.nat(600),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

function mutate(
  original: Uint8Array,
  changes: readonly (typeof edit extends fc.Arbitrary<infer Edit> ? Edit : never)[],
) {
  let bytes = Buffer.from(original);
  for (const { at, kind, byte, length } of changes) {
    const place = Math.floor(at * bytes.length);
    const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
    if (kind === 'flip') bytes[place] = byte;
    if (kind === 'piece') bytes = Buffer.concat([before, PIECES[byte % PIECES.length] ?? before, after]);
    if (kind === 'cut') bytes = Buffer.concat([before, after.subarray(length)]);
    if (kind === 'repeat') bytes = Buffer.concat([before, after.subarray(0, length), after]);
    if (kind === 'truncate' && byte < 32) bytes = Buffer.from(before);
  }
  return bytes;
}

/** Makes the checksums of headers right again, so that mutants get past them. */
function mended(bytes: Buffer): Buffer {
  for (let offset = 0; offset + BLOCK <= bytes.length; offset += BLOCK) {
    const header = bytes.subarray(offset, offset + BLOCK);
    if (header.toString('latin1', 257, 262) !== 'ustar') continue;
    header.fill(' ', 148, 156);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  }
  return bytes;
}

/** A reader gives something, or a refusal of its own: nothing else, and in time. */
function reads(work: () => unknown): void {
  const start = performance.now();
  try {
    work();
  } catch (error) {
    if (!(error instanceof ChartwrightError) || error.code === 'E_INTERNAL') throw error;
  }
  expect(performance.now() - start).toBeLessThan(HANG);
}

/** Reads all of an archive: no path of it leads out of the folder that somebody would unpack it to. */
function readWhole(bytes: Buffer): readonly string[] {
  const paths = [...readArchive(new Uint8Array(bytes), 'x.tgz').files.keys()];
  for (const path of paths) {
    expect(path).not.toMatch(/^\/|\\|\0/);
    expect(path.split('/')).not.toContain('..');
  }
  return paths;
}

const packed = (bytes: Buffer) => gzipSync(bytes, { level: 1 });
const signature = Buffer.from(`a: b\n\n...\nfiles:\n  ${sample.fileName}: sha256:${sample.digest}\n`);

test.each<[string, (changes: readonly Edit[]) => unknown]>([
  ['a compressed archive', (changes) => readWhole(mutate(sample.bytes, changes))],
  ['an archive', (changes) => readWhole(packed(mutate(tar, changes)))],
  ['an archive with sound checksums', (changes) => readWhole(packed(mended(mutate(tar, changes))))],
  [
    'an archive of which an index asks',
    (changes) => identifyArchive(new Uint8Array(packed(mended(mutate(tar, changes)))), 'x.tgz'),
  ],
  ['index.yaml', (changes) => [...allEntries(readIndex(mutate(files.yaml, changes)))]],
  ['index.json', (changes) => [...allEntries(readIndex(files.yaml, mutate(files.json, changes)))]],
  ['a signature', (changes) => isProvenanceOf(mutate(signature, changes).toString('utf8'), sample)],
])('mutants of %s are read or refused, in time and memory, and never anything else', (_, read) => {
  const before = process.memoryUsage().rss;
  fc.assert(
    fc.property(edits, (changes) => {
      reads(() => read(changes));
    }),
    { numRuns },
  );
  expect(process.memoryUsage().rss - before).toBeLessThan(GROWTH);
});

test('an index that was changed by chance is never taken for the one that was written', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const mutant = mutate(files.json, changes);
      fc.pre(!mutant.equals(files.json));
      expect([...allEntries(readIndex(files.yaml, mutant))]).toEqual([...allEntries(readIndex(files.yaml))]);
    }),
    { numRuns },
  );
});
