import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { pythonPackage } from './python';

const run = promisify(execFile);

/** The version that findings are counted by. */
const VERSION = '3.3.30';

const report = z.object({
  results: z.object({
    passed_checks: z.array(z.object({ check_id: z.string() })),
    failed_checks: z.array(z.object({ check_id: z.string(), resource: z.string(), file_path: z.string() })),
  }),
});

const output = z.union([report, z.array(report).transform(([first]) => first)]);

/** What Checkov says of a file or a folder: which checks passed, and what failed where. */
export interface Scan {
  /** Ids of the checks that passed somewhere. */
  readonly passed: ReadonlySet<string>;
  /** Check and resource of each finding. */
  readonly failed: readonly string[];
  /** Check of each finding, and its file below the folder, as in `/web/all.yaml`. */
  readonly findings: readonly { readonly check: string; readonly file: string }[];
}

/**
 * Runs Checkov in a folder, by the folder's own `.checkov.yaml`.
 *
 * @param file `cdk.tf.json`, or a plan as JSON
 */
export async function checkov(
  folder: string,
  file: string,
  framework: 'terraform_json' | 'terraform_plan',
): Promise<Scan> {
  return scan(folder, ['--file', file, '--framework', framework]);
}

/**
 * Runs Checkov over every manifest, or every Helm chart, below a folder.
 *
 * @param path folders of executables, `helm` among them where charts are scanned
 */
export async function checkovFolder(
  folder: string,
  framework: 'kubernetes' | 'helm',
  path = process.env['PATH'],
): Promise<Scan> {
  return scan(folder, ['--directory', '.', '--framework', framework], path);
}

async function scan(folder: string, args: readonly string[], path = process.env['PATH']): Promise<Scan> {
  const bin = await pythonPackage('checkov', VERSION, 'checkov');
  const { stdout } = await run(join(bin, 'checkov'), [...args, '--output', 'json', '--compact', '--soft-fail'], {
    cwd: folder,
    env: { ...process.env, PATH: path },
    maxBuffer: 64 * 1024 * 1024,
  });
  const results = output.parse(JSON.parse(stdout))?.results;
  const failed = results?.failed_checks ?? [];
  return {
    passed: new Set(results?.passed_checks.map((check) => check.check_id)),
    failed: failed.map((check) => `${check.check_id} ${check.resource}`),
    findings: failed.map((check) => ({ check: check.check_id, file: check.file_path })),
  };
}
