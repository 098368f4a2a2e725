import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithTool, toolCache } from '../support/tool';

const hadolint = join(toolCache, 'hadolint-2.15.1', 'bin', 'hadolint');
const root = join(__dirname, '..', '..');
const images = ['examples/places', 'templates/project'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}/Dockerfile`)
    .filter((file) => existsSync(join(root, file))),
);

/** What hadolint finds wrong in a Dockerfile. */
const findings = (file: string, input?: string): string => {
  const { stdout, stderr } = spawnSync(hadolint, ['--no-color', file], { input, encoding: 'utf8' });
  return `${stdout}${stderr}`;
};

describeWithTool('hadolint', hadolint, () => {
  it.each(images)('finds nothing wrong in %s', (file) => {
    expect(findings(join(root, file))).toBe('');
  });

  it('finds an image without a tag, so that the tests above say something', () => {
    expect(findings('-', 'FROM node\n')).toContain('DL3006');
  });
});
