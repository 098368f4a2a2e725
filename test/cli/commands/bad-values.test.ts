import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diff } from '../../../src/cli/commands/diff';
import { packageCharts } from '../../../src/cli/commands/package';
import { publishCharts } from '../../../src/cli/commands/publish';
import { runHelm } from '../../../src/helm/run-helm';
import { deploymentChart, writeFilesBelow } from '../../support/chart-folder';
import { emptyFolder } from '../../support/folder';
import { describeHelm } from '../../support/helm';
import { recordedIo } from '../../support/recorded-io';
import { expectRejection } from '../../support/refusal';

/** What Helm cannot load as values, and what is said of it. */
const UNREADABLE: readonly (readonly [what: string, text: string, message: string])[] = [
  ['text that is not YAML', 'a: "never closed\n', "values.yaml' is not YAML that can be read: "],
  ['a list', '- a\n', "values.yaml' holds a list; wants a map of values"],
  ['one word', 'a\n', `values.yaml' holds "a"; wants a map of values`],
  ['a NaN', 'a: 1\nb:\n  c: [1, .nan]\n', "values.yaml' has no finite number at 'b.c.1'; put it in quotes"],
  ['an infinity', 'a: -.inf\n', "values.yaml' has no finite number at 'a'; put it in quotes"],
  ['more than Helm reads', `a: ${'x'.repeat(5 * 1024 * 1024)}\n`, "values.yaml' has more than 5 MiB"],
];

/** What looks wrong, and loads. */
const READABLE: readonly (readonly [what: string, text: string])[] = [
  ['an empty file', ''],
  ['comments only', '# nothing\n'],
  ['a key with a dot', 'a.b: 1\n'],
  ['an integer beyond 2^53', 'a: 9007199254740993\n'],
  ['anchors, aliases and merge keys', 'a: &a {x: 1}\nb: *a\nc:\n  <<: *a\n'],
  ['a key twice', 'a: 1\na: 2\n'],
  ['a large text', `a: ${'x'.repeat(1024 * 1024)}\n`],
];

function project(values: string): string {
  const folder = emptyFolder();
  writeFilesBelow(join(folder, 'web'), { ...deploymentChart('1.0.0', { app: 'web' }), 'values.yaml': values });
  return folder;
}

test.each(UNREADABLE)(
  'package and publish fail for a chart whose values are %s, and write nothing',
  async (_, text, message) => {
    const folder = project(text);
    await expectRejection(packageCharts(['./web'], { out: 'out' }, recordedIo(folder)), 'E_FILE', message);
    await expectRejection(publishCharts('repo', ['./web'], {}, recordedIo(folder)), 'E_FILE', message);
    expect([existsSync(join(folder, 'out')), existsSync(join(folder, 'repo'))]).toEqual([false, false]);
  },
);

test.each(READABLE)('a chart is packed whose values are %s', async (_, text) => {
  const folder = project(text);
  await packageCharts(['./web'], { out: 'out' }, recordedIo(folder));
  expect(existsSync(join(folder, 'out', 'web-1.0.0.tgz'))).toBe(true);
});

describeHelm('what counts as values', (helm) => {
  const packaged = (values: string): Promise<string> => {
    const folder = project(values);
    return runHelm(helm, ['package', join(folder, 'web'), '--destination', folder], { environment: process.env });
  };

  test.each(UNREADABLE.slice(0, -1))('is not, for Helm as for us: %s', async (_, text) => {
    await expect(packaged(text)).rejects.toThrow('values.yaml');
  });

  test.each(READABLE)('is, for Helm as for us: %s', async (_, text) => {
    await expect(packaged(text)).resolves.toContain('web-1.0.0.tgz');
  });

  test.each([
    ['not YAML', 'a: "never closed\n'],
    ['a list', '- a\n'],
    ['a NaN', 'a: .nan\n'],
  ])('diff fails by the name of a values file that is %s', async (_, text) => {
    const folder = project('app: web\n');
    await publishCharts('repo', ['./web'], {}, recordedIo(folder));
    writeFileSync(join(folder, 'v.yaml'), text);
    const asked = diff('./web', { against: 'repo', helm: helm.path, values: ['v.yaml'] }, recordedIo(folder));
    await expectRejection(asked, 'E_FILE', "'v.yaml' ");
  });
});
