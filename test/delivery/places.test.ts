import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import placesConfig from '../../chartwright.config';
import { placesDelivery } from '../../src/infra/places/delivery';
import { placesEnvironment } from '../../src/infra/places/environments';
import { describeWithTool, toolCache } from '../support/tool';

const root = join(__dirname, '..', '..');
const files = Object.entries(placesConfig.files ?? {});
const workflow = 'examples/places/delivery/github-workflow.yaml';
const actionlint = join(toolCache, 'tools', 'actionlint-1.7.7', 'actionlint');

test.each(files)('%s is what the configuration makes', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});

test('the workflow assumes the roles that Terraform makes, and no other', () => {
  const made = Object.keys(placesDelivery(placesEnvironment('prod')).roles ?? {});
  const assumed = readFileSync(join(root, workflow), 'utf8').matchAll(/places-prod-delivery-(\w+)/g);
  expect([...new Set([...assumed].map(([, role]) => role))].sort()).toEqual(made.sort());
});

describeWithTool('actionlint', actionlint, () => {
  it('finds nothing wrong in the workflow', () => {
    const { stdout, stderr } = spawnSync(actionlint, ['-no-color', '-shellcheck=', workflow], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toBe('');
  });
});
