import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keySigner } from '../../src/packaging/provenance';
import { readArchiveFile, signOnce, writeArchiveFile } from '../../src/publish/archive-file';
import { gpgSigner } from '../../src/publish/gpg-signer';
import { emptyFolder } from '../support/folder';
import { expectRejection } from '../support/refusal';
import { signingKey } from '../support/signing-key';
import { archive } from './store-conformance';

const now = new Date('2026-01-02T03:04:05Z');

async function signer() {
  return keySigner({ privateKey: (await signingKey()).privateKey, now });
}

test('an archive and its signature are written with the time 0, and read back', async () => {
  const folder = join(emptyFolder(), 'new');
  const signed = await signOnce(folder, archive(), { signer: await signer() });
  const path = await writeArchiveFile(folder, signed);
  expect([statSync(path).mtimeMs, statSync(`${path}.prov`).mtimeMs]).toEqual([0, 0]);
  expect(readdirSync(folder).sort()).toEqual(['web-1.0.0.tgz', 'web-1.0.0.tgz.prov']);
  expect(await readArchiveFile(path)).toEqual(signed);
});

test('a signature that holds is kept on another run', async () => {
  const folder = emptyFolder();
  const { publicKey } = await signingKey();
  const first = await signOnce(folder, archive(), { signer: await signer(), publicKeys: publicKey });
  await writeArchiveFile(folder, first);
  const second = await signOnce(folder, archive(), { signer: await signer(), publicKeys: publicKey });
  expect(second.provenance).toBe(first.provenance);
});

test('a signature by a key that is not trusted, or of another archive, is made again', async () => {
  const folder = emptyFolder();
  const { publicKey, otherPublicKey } = await signingKey();
  const first = await signOnce(folder, archive(), { signer: await signer() });
  await writeArchiveFile(folder, first);
  expect(
    (await signOnce(folder, archive(), { signer: await signer(), publicKeys: otherPublicKey })).provenance,
  ).not.toBe(first.provenance);
  writeFileSync(
    join(folder, 'web-1.0.0.tgz.prov'),
    readFileSync(join(folder, 'web-1.0.0.tgz.prov'), 'utf8').replace(archive().digest, '0'),
  );
  expect((await signOnce(folder, archive(), { signer: await signer() })).provenance).toContain(archive().digest);
  expect((await signOnce(folder, archive(), { signer: await signer(), publicKeys: publicKey })).provenance).toContain(
    archive().digest,
  );
});

test('fails where the archive is not there', async () => {
  const path = join(emptyFolder(), 'web-1.0.0.tgz');
  expect(existsSync(path)).toBe(false);
  await expectRejection(readArchiveFile(path), 'E_FILE', 'is not there; make it with chartwright package');
});

test('fails where GnuPG is not installed, or has no such key', async () => {
  const missing = signOnce(emptyFolder(), archive(), { signer: gpgSigner({ program: 'no-such-gpg' }) });
  await expectRejection(missing, 'E_SIGNATURE', "'no-such-gpg' is not installed");
  const refused = signOnce(emptyFolder(), archive(), { signer: gpgSigner({ program: 'false' }) });
  await expectRejection(refused, 'E_SIGNATURE', 'GnuPG did not sign');
});
