import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { member, parseJson } from '../../src/values/json';

const root = join(__dirname, '..', '..');

/** Starting ESLint takes its time on a busy machine. */
const TIMEOUT_MILLISECONDS = 120_000;

test.each(['src/charts/places/backend.ts', 'examples/kinds/deployment.ts', 'examples/patterns/worker.ts'])(
  '%s keeps the rule that we give to others',
  (file) => {
    const argv = [join(root, 'node_modules', 'eslint', 'bin', 'eslint.js'), '--print-config', file];
    const config = parseJson(execFileSync(process.execPath, argv, { cwd: root, encoding: 'utf8' }));
    expect(member(member(config, 'rules'), 'chartwright/no-inspected-value')).toEqual([2]);
  },
  TIMEOUT_MILLISECONDS,
);
