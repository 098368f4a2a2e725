import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packChart } from '../../src/packaging/archive';
import { isProvenanceOf, keySigner, signArchive, verifyArchive } from '../../src/packaging/provenance';
import { sampleChart } from '../support/charts';
import { expectRejection } from '../support/refusal';
import { describeWithHelm } from '../support/helm-client';
import { signingKey } from '../support/signing-key';

const now = new Date('2026-01-02T03:04:05Z');
const { archive } = packChart(
  sampleChart({ annotations: { note: 'a: "b"\n- c' }, description: '- dashes\n...\nand dots' }),
);
const signed = async () => signArchive(archive, keySigner({ privateKey: (await signingKey()).privateKey, now }));

test('a signature verifies by the key that made it', async () => {
  const { publicKey, fingerprint } = await signingKey();
  expect(await verifyArchive(archive, await signed(), publicKey)).toMatchObject({
    fingerprint,
    userIds: ['Chart Tests <charts@example.com>'],
  });
});

test('a signature speaks of one archive, by name and by digest', async () => {
  const provenance = await signed();
  const other = packChart(sampleChart({ version: '1.0.1' })).archive;
  expect(isProvenanceOf(provenance, archive)).toBe(true);
  expect(isProvenanceOf(provenance, { ...archive, fileName: 'other-1.0.0.tgz' })).toBe(false);
  expect(isProvenanceOf(provenance, { ...archive, digest: other.digest })).toBe(false);
  expect(isProvenanceOf('no signature', archive)).toBe(false);
});

test('fails to verify by a key of somebody else', async () => {
  const { otherPublicKey } = await signingKey();
  await expectRejection(verifyArchive(archive, await signed(), otherPublicKey), 'E_SIGNATURE', 'is refused');
});

test('fails to verify where the text was changed', async () => {
  const { publicKey } = await signingKey();
  const changed = (await signed()).replace('name: web', 'name: wob');
  await expectRejection(verifyArchive(archive, changed, publicKey), 'E_SIGNATURE', 'is refused');
});

test('fails to sign with something that is not a key', async () => {
  await expectRejection(
    signArchive(archive, keySigner({ privateKey: 'x', now })),
    'E_SIGNATURE',
    "'privateKey' cannot sign",
  );
});

describeWithHelm('a signed archive', (helm) => {
  test('is accepted by helm verify', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'provenance-'));
    writeFileSync(join(folder, archive.fileName), archive.bytes);
    writeFileSync(join(folder, `${archive.fileName}.prov`), await signed());
    writeFileSync(join(folder, 'ring.gpg'), (await signingKey()).keyring);
    expect(helm(folder, 'verify', '--keyring', 'ring.gpg', archive.fileName)).toContain(`sha256:${archive.digest}`);
  });
});
