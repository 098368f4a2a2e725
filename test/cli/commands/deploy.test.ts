import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { deploy } from '../../../src/cli/commands/deploy';
import { publishCharts } from '../../../src/cli/commands/publish';
import { emptyFolder } from '../../support/folder';
import { recordedIo } from '../../support/recorded-io';
import { expectRejection } from '../../support/refusal';

const source = join(__dirname, '..', '..', '..', 'src');
const before = process.env['TMPDIR'];

afterEach(() => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
});

/** A Helm that renders nothing, and whose upgrades never end; it says by a file that one has begun. */
function slowHelm(folder: string): { readonly path: string; readonly began: string } {
  const [path, began] = [join(folder, 'helm'), join(folder, 'began')];
  const upgrade = `echo $$ > '${began}'; exec sleep 600`;
  writeFileSync(path, `#!/bin/sh\ncase "$1" in version) echo v4.1.4 ;; upgrade) ${upgrade} ;; esac\n`);
  chmodSync(path, 0o755);
  return { path, began };
}

it('ends Helm and leaves no archive behind when it is interrupted', async () => {
  const folder = emptyFolder();
  const scratch = emptyFolder();
  writeFileSync(
    join(folder, 'chartwright.config.ts'),
    `import { z } from '${require.resolve('zod')}';
import { defineChart } from '${join(source, 'charts/define-chart')}';
const web = defineChart({ name: 'web', version: '1.0.0', values: z.object({}) }, () => undefined);
const dev = { application: 'shop', account: '111122223333', region: 'eu-central-1' };
export default { charts: [web], environments: { dev } };
`,
  );
  const { path, began } = slowHelm(emptyFolder());
  const interruption = new AbortController();
  const io = { ...recordedIo(folder), interruption: interruption.signal };
  await publishCharts('dist/charts', [], { helm: path }, io);
  process.env['TMPDIR'] = scratch;
  const options = { values: 'values', helm: path, dryRun: false, json: false, timeoutMinutes: 10, rollback: false };
  const deploying = deploy('dev', [], options, io);
  while (!existsSync(began)) await pause(5);
  interruption.abort();
  await expectRejection(deploying, 'E_TOOL', 'aborted');
  expect(readdirSync(scratch)).toEqual([]);
});
