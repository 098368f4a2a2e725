import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILURE_MODES } from '../aws/support/failure-modes';
import { ALL_ROWS } from '../aws/support/rows';
import { awsPage } from '../support/aws-page';

const root = join(__dirname, '..', '..');

describe('the page of the AWS environment', () => {
  test('says what the tests check today', () => {
    expect(readFileSync(join(root, 'docs/aws.md'), 'utf8')).toBe(awsPage());
  });

  test.each(ALL_ROWS.map((row) => [row.system, row] as const))('%s: names constructs that are exported', (_, row) => {
    const entry = readFileSync(join(root, 'src/infra/index.ts'), 'utf8');
    expect(row.constructs.filter((name) => !new RegExp(`\\b${name}\\b`).test(entry))).toEqual([]);
  });

  test('numbers the failure modes to the last', () => {
    expect(FAILURE_MODES).toHaveLength(28);
  });

  test.each(FAILURE_MODES.map((mode) => [mode.symptom, mode.shown] as const))('%s: is shown by tests', (_, shown) => {
    const missing = Object.entries(shown).flatMap(([file, titles]) => {
      const path = join(root, 'test', file);
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
      return titles.filter((title) => !text.includes(title)).map((title) => `${file}: ${title}`);
    });
    expect(missing).toEqual([]);
    expect(Object.keys(shown).length).toBeGreaterThan(0);
  });
});
