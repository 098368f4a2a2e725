import fc from '../support/properties';
import { writeTar, type TarFile } from '../../src/packaging/tar';
import { readTar } from '../../src/packaging/untar';
import { extract } from 'tar-stream';

const segment = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => !/[\p{Cc}/\\]|\p{Cs}/u.test(text) && !/^\.+$/.test(text));
const file = fc.record({
  path: fc.array(segment, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('/')),
  bytes: fc.uint8Array({ maxLength: 1200 }),
});

test('what is written is read back, whatever the paths', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 5 }), (files) => {
      expect([...readTar(writeTar(files))].map(plain)).toEqual(files.map(plain));
    }),
  );
});

test('an independent reader finds the same files, with long and foreign names', async () => {
  const files = [
    { path: `${'d'.repeat(90)}/${'e'.repeat(90)}`, bytes: new Uint8Array([1]) },
    { path: `${'f'.repeat(300)}/x`, bytes: new Uint8Array(512) },
    { path: 'chart/ö.txt', bytes: new Uint8Array(0) },
  ];
  const found: unknown[][] = [];
  const reader = extract();
  reader.end(Buffer.from(writeTar(files)));
  for await (const entry of reader) {
    const { name, size, mode, uid, mtime } = entry.header;
    found.push([name, size, mode, uid, mtime.getTime()]);
    entry.resume();
  }
  expect(found).toEqual(files.map(({ path, bytes }) => [path, bytes.length, 0o644, 0, 0]));
});

function plain({ path, bytes }: TarFile) {
  return [path, [...bytes]];
}
