import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
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

/** A project of one chart that is published, with a Helm that is slow. */
async function project(): Promise<{ readonly folder: string; readonly path: string; readonly began: string }> {
  const folder = emptyFolder();
  writeFileSync(
    join(folder, 'chartwright.config.ts'),
    `import { z } from '${require.resolve('zod')}';
import { defineChart } from '${join(source, 'charts/define-chart')}';
const web = defineChart({ name: 'web', version: '1.0.0', values: z.object({}) }, () => undefined);
const dev = { application: 'shop', account: '111122223333', region: 'eu-central-1' };
export default { charts: [web], environments: { dev } };
`,
  );
  const helm = slowHelm(emptyFolder());
  await publishCharts('dist/charts', [], { helm: helm.path }, recordedIo(folder));
  return { folder, ...helm };
}

const optionsOf = (helm: string) => ({
  values: 'values',
  helm,
  dryRun: false,
  json: false,
  timeoutMinutes: 10,
  rollback: false,
});

it('ends Helm and leaves no archive behind when it is interrupted', async () => {
  const { folder, path, began } = await project();
  const scratch = emptyFolder();
  const interruption = new AbortController();
  const io = { ...recordedIo(folder), interruption: interruption.signal };
  process.env['TMPDIR'] = scratch;
  const deploying = deploy('dev', [], optionsOf(path), io);
  while (!existsSync(began)) await pause(5);
  interruption.abort();
  await expectRejection(deploying, 'E_TOOL', 'aborted');
  expect(readdirSync(scratch)).toEqual([]);
});

it('fails by the name of a values file that Helm cannot load, before anything is installed', async () => {
  const { folder, path, began } = await project();
  mkdirSync(join(folder, 'values'));
  writeFileSync(join(folder, 'values/web.dev.yaml'), '- a list');
  const deploying = deploy('dev', [], optionsOf(path), recordedIo(folder));
  await expectRejection(deploying, 'E_FILE', "'values/web.dev.yaml' holds a list; wants a map of values");
  expect(existsSync(began)).toBe(false);
});
