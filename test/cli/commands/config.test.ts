import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram } from '../../../src/cli/program';
import { emptyFolder } from '../../support/folder';
import { recordedIo } from '../../support/recorded-io';

async function show(text: string, ...flags: readonly string[]) {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'chartwright.config.js'), `module.exports = ${text};\n`);
  const io = recordedIo(folder);
  await createProgram(io).parseAsync(['config', ...flags], { from: 'user' });
  return io.lines.join('\n');
}

const chart = `{ metadata: { name: 'api' }, build() {} }`;

test('the configuration is told, with the default of what it leaves out', async () => {
  const text = await show(`{ charts: [${chart}], defaults: { verify: { samples: 7 } } }`);
  expect(text).toMatch(/^charts +api$/m);
  expect(text).toMatch(/^repository +dist\/charts$/m);
  expect(text).toMatch(/^verify --samples +7 +file$/m);
  expect(text).toMatch(/^verify --seed +1 +default$/m);
});

test('machines get the same as JSON', async () => {
  const report: unknown = JSON.parse(await show(`{ charts: [${chart}], repository: 'oci://r/p' }`, '--json'));
  expect(report).toMatchObject({ charts: ['api'], repository: 'oci://r/p' });
});

test('fails for defaults of a command that there is not', async () => {
  await expect(show(`{ charts: [], defaults: { verfy: {} } }`)).rejects.toMatchObject({ code: 'E_CONFIG' });
});
