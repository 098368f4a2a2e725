import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allEntries } from '../../src/packaging/repository-index';
import { readIndex } from '../../src/packaging/index-file';
import { archive } from '../publish/store-conformance';
import { emptyFolder } from '../support/folder';

const mayMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
const run = mayMount ? test : test.skip;

run(
  `a publisher whose disk is full says so, and finishes once there is room${mayMount ? '' : ' (skipped: may not mount)'}`,
  () => {
    const [from, disk] = [emptyFolder(), emptyFolder()];
    for (let at = 0; at < 40; at++) {
      const { fileName, bytes } = archive({ version: `1.0.${at}` });
      writeFileSync(join(from, fileName), bytes);
    }
    const script = join(__dirname, '..', 'support', 'publisher.mjs');
    const publisher = `"${process.execPath}" "${script}" "${from}" "${disk}/charts" >&2`;
    const steps = [
      `mount -t tmpfs -o size=96k tmpfs "${disk}"`,
      `if ${publisher}; then exit 9; fi`,
      `test ! -e "${disk}/charts/index.yaml" || exit 8`,
      `mount -o remount,size=16m "${disk}"`,
      publisher,
      `cat "${disk}/charts/index.yaml"`,
    ];
    const { stdout, stderr, status } = spawnSync('unshare', ['-m', 'sh', '-c', steps.join(' && ')], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining('the disk is full; make room and run the command again (ENOSPC)'),
    ]);
    expect([...allEntries(readIndex(Buffer.from(stdout)))]).toHaveLength(40);
  },
  60_000,
);

run(
  `a publisher into a folder that is read-only says so, and writes nothing${mayMount ? '' : ' (skipped: may not mount)'}`,
  () => {
    const [from, disk] = [emptyFolder(), emptyFolder()];
    const { fileName, bytes } = archive();
    writeFileSync(join(from, fileName), bytes);
    const script = join(__dirname, '..', 'support', 'publisher.mjs');
    const steps = [
      `mount -t tmpfs -o ro tmpfs "${disk}"`,
      `if "${process.execPath}" "${script}" "${from}" "${disk}" >&2; then exit 9; fi`,
      `ls -A "${disk}"`,
    ];
    const { stdout, stderr, status } = spawnSync('unshare', ['-m', 'sh', '-c', steps.join(' && ')], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('the file system is read-only; choose another folder (EROFS)');
  },
  60_000,
);
