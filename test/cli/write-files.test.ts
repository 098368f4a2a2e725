import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD, writeFiles } from '../../src/cli/write-files';
import { emptyFolder } from '../support/folder';
import { expectRejection } from '../support/refusal';

const files = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries));

describe('files that are made again', () => {
  it('are written where they differ, and removed where nothing makes them any more', async () => {
    const folder = emptyFolder();
    await writeFiles(folder, files({ 'a/one.txt': '1', 'a/two.txt': '2', 'b/three.txt': '3' }));
    const result = await writeFiles(folder, files({ 'a/one.txt': '1', 'a/two.txt': 'two' }));
    expect(result).toEqual({ written: ['a/two.txt'], removed: ['b/three.txt'], unchanged: 1 });
    expect(existsSync(join(folder, 'b'))).toBe(false);
  });

  it('leave alone what somebody else put beside them', async () => {
    const folder = emptyFolder();
    await writeFiles(folder, files({ 'a/one.txt': '1' }));
    writeFileSync(join(folder, 'a/notes.txt'), 'mine');
    await writeFiles(folder, files({ 'c.txt': '3' }));
    expect(readFileSync(join(folder, 'a/notes.txt'), 'utf8')).toBe('mine');
  });

  it('are made by the next run where one was cut off in the middle', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'b.txt.part'));
    const cutOff = writeFiles(folder, files({ 'a.txt': '1', 'b.txt': '2' }));
    await expectRejection(cutOff, 'E_FILE', "b.txt' cannot be written (it is a folder, EISDIR)");
    rmdirSync(join(folder, 'b.txt.part'));
    writeFileSync(join(folder, 'a.txt'), 'of the run that was cut off');
    expect(await writeFiles(folder, files({ 'a.txt': '1', 'b.txt': '2' }))).toMatchObject({
      written: ['a.txt', 'b.txt'],
    });
  });

  it('fails where a file that was not made here is in the way, and writes nothing', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(folder, 'b/two.txt'), 'mine');
    const writing = writeFiles(folder, files({ 'a/one.txt': '1', 'b/two.txt': '2' }));
    await expectRejection(writing, 'E_FILE', 'b/two.txt is in the way');
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });

  it('fails where the record is damaged, rather than forget what was made', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, RECORD), '{');
    await expectRejection(writeFiles(folder, files({})), 'E_FILE', 'is damaged');
  });
});
