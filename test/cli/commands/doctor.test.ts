import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { doctor } from '../../../src/cli/commands/doctor';
import { emptyFolder } from '../../support/folder';
import { recordedIo } from '../../support/recorded-io';
import { expectRejection } from '../../support/refusal';

/** A machine whose PATH holds programs that print these texts, and nothing else. */
function machine(programs: Readonly<Record<string, string>>) {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho '${text}'\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return recordedIo(folder, { PATH: folder });
}

test('a tool that works is told with its version', async () => {
  const reports = await doctor({ json: false }, machine({ terraform: '{ "terraform_version": "1.11.4" }' }));
  expect(reports).toContainEqual({
    tool: 'terraform',
    version: '1.11.4',
    state: 'works',
    for: 'applying dist/terraform',
  });
});

test('a tool that is missing is told with where to get it, and is no failure', async () => {
  const reports = await doctor({ json: false }, machine({}));
  const helm = reports.find(({ tool }) => tool === 'helm');
  expect(helm?.state).toBe('missing');
  expect(helm?.advice).toContain('https://helm.sh');
});

test('every Helm is told, and the faults that it is known to have', async () => {
  const reports = await doctor({ json: false }, machine({ helm: 'v4.2.1+g0000000' }));
  const helm = reports.find(({ tool }) => tool.startsWith('helm'));
  expect(helm).toMatchObject({ version: '4.2.1', state: 'works' });
  expect(helm?.advice).toContain('null does not delete');
});

test('machines get the same as JSON', async () => {
  const io = machine({ aws: 'aws-cli/2.15.0 Python/3.11' });
  const reports = await doctor({ json: true }, io);
  expect(JSON.parse(io.lines.join('\n'))).toEqual(reports);
});

test('fails where a version does not work, and says which one does', async () => {
  const io = machine({ terraform: '{ "terraform_version": "1.5.7" }' });
  await expectRejection(doctor({ json: false }, io), 'E_TOOL', 'terraform');
  expect(io.lines.join('\n')).toContain('wrong version  terraform 1.5.7 (applying dist/terraform): wants >=1.10.0');
});
