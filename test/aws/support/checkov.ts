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
    failed_checks: z.array(z.object({ check_id: z.string(), resource: z.string() })),
  }),
});

const output = z.union([report, z.array(report).transform(([first]) => first)]);

/** What Checkov says of a file: which checks passed, and what failed where. */
export interface Scan {
  /** Ids of the checks that passed somewhere. */
  readonly passed: ReadonlySet<string>;
  /** Check and resource of each finding. */
  readonly failed: readonly string[];
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
  const bin = await pythonPackage('checkov', VERSION, 'checkov');
  const { stdout } = await run(
    join(bin, 'checkov'),
    ['--file', file, '--framework', framework, '--output', 'json', '--compact', '--soft-fail'],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  );
  const results = output.parse(JSON.parse(stdout))?.results;
  return {
    passed: new Set(results?.passed_checks.map((check) => check.check_id)),
    failed: (results?.failed_checks ?? []).map((check) => `${check.check_id} ${check.resource}`),
  };
}
