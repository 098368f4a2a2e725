import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithTool, toolCache } from '../support/tool';

const hadolint = join(toolCache, 'hadolint-2.15.1', 'bin', 'hadolint');
const places = join(__dirname, '..', '..', 'examples', 'places');
const images = readdirSync(places).filter((name) => existsSync(join(places, name, 'Dockerfile')));

/** What hadolint finds wrong in a Dockerfile. */
const findings = (file: string, input?: string): string => {
  const { stdout, stderr } = spawnSync(hadolint, ['--no-color', file], { input, encoding: 'utf8' });
  return `${stdout}${stderr}`;
};

describeWithTool('hadolint', hadolint, () => {
  it.each(images)('finds nothing wrong in the image of %s', (name) => {
    expect(findings(join(places, name, 'Dockerfile'))).toBe('');
  });

  it('finds an image without a tag, so that the tests above say something', () => {
    expect(findings('-', 'FROM node\n')).toContain('DL3006');
  });
});
