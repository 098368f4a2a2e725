import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { placesProgram } from '../../src/infra/places/program';
import { synthesizeTerraform } from '../../src/infra/synthesize';

const ROOT = join(__dirname, '..', '..');
const CDKTF = join(ROOT, 'node_modules', 'cdktf-cli', 'bundle', 'bin', 'cdktf');
const APP = [join(ROOT, 'node_modules', 'jiti', 'lib', 'jiti-cli.mjs'), join(ROOT, 'src/infra/places/main.ts')];

/** What cdktf's own command writes for Places in a folder that it was never in. */
async function cdktfSynth(): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-cdktf-'));
  const config = { language: 'typescript', output: 'dist/terraform', sendCrashReports: 'false', projectId: 'any' };
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify({ ...config, app: `node ${APP.join(' ')}` }));
  mkdirSync(join(folder, 'dist'));
  const env = { ...process.env, CI: '1', CHECKPOINT_DISABLE: '1' };
  await promisify(execFile)(process.execPath, [CDKTF, 'synth'], { cwd: folder, env });
  const output = join(folder, 'dist', 'terraform');
  const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(output.length + 1), readFileSync(path, 'utf8')]));
}

test('cdktf synth and chartwright synth write the same files, with the same bytes', async () => {
  const [theirs, ours] = [await cdktfSynth(), await synthesizeTerraform(placesProgram)];
  expect([...ours.keys()]).toContain('stacks/places-prod-logs/.checkov.yaml');
  expect([...theirs.keys()]).toEqual([...ours.keys()]);
  expect([...theirs].filter(([path, text]) => ours.get(path) !== text)).toEqual([]);
});
