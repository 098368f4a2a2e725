import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signOnce, writeArchiveFile } from '../../src/publish/archive-file';
import { gpgSigner } from '../../src/publish/gpg-signer';
import { archive } from '../publish/store-conformance';
import { emptyFolder } from '../support/folder';
import { describeWithHelm } from '../support/helm-client';

describeWithHelm('an archive that the agent of GnuPG signed', (helm) => {
  const home = emptyFolder();
  const gpg = (...args: string[]) =>
    execFileSync('gpg', ['--homedir', join(home, 'g'), '--batch', ...args], { stdio: 'pipe' });

  afterAll(() => {
    execFileSync('gpgconf', ['--homedir', join(home, 'g'), '--kill', 'all'], { stdio: 'ignore' });
  });

  test('is accepted by helm verify', async () => {
    mkdirSync(join(home, 'g'));
    chmodSync(join(home, 'g'), 0o700);
    gpg('--passphrase', '', '--quick-generate-key', 'Chart Tests <charts@example.com>', 'rsa2048', 'sign');
    writeFileSync(join(home, 'ring.gpg'), gpg('--export'));
    const signer = gpgSigner({ homeFolder: join(home, 'g'), key: 'charts@example.com' });
    await writeArchiveFile(home, await signOnce(home, archive(), { signer }));
    expect(helm(home, 'verify', '--keyring', 'ring.gpg', archive().fileName)).toContain(
      'Chart Tests <charts@example.com>',
    );
  });
});
