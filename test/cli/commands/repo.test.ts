import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishCharts } from '../../../src/cli/commands/publish';
import { repoCheck } from '../../../src/cli/commands/repo-check';
import { repoClaim } from '../../../src/cli/commands/repo-claim';
import { repoDeprecate } from '../../../src/cli/commands/repo-deprecate';
import { repoPrune } from '../../../src/cli/commands/repo-prune';
import { repoYank } from '../../../src/cli/commands/repo-yank';
import { readIndex } from '../../../src/packaging/index-file';
import { allEntries } from '../../../src/packaging/repository-index';
import { deploymentChart, writeFilesBelow } from '../../support/chart-folder';
import { emptyFolder } from '../../support/folder';
import { recordedIo } from '../../support/recorded-io';
import { expectRejection } from '../../support/refusal';

const versions = ['1.0.0', '1.1.0', '1.2.0'];

/** A project with three versions of a chart in `repo`. */
async function project(): Promise<string> {
  const folder = emptyFolder();
  for (const version of versions) writeFilesBelow(join(folder, version), deploymentChart(version));
  await publishAll(folder);
  return folder;
}

const publishAll = (folder: string) =>
  publishCharts(
    'repo',
    versions.filter((version) => existsSync(join(folder, version))).map((version) => `./${version}`),
    { allowBreaking: true },
    recordedIo(folder),
  );

const indexed = (folder: string) =>
  [...allEntries(readIndex(readFileSync(join(folder, 'repo/index.yaml'))))].map(
    ({ version, deprecated }) => `${version}${deprecated === true ? ' deprecated' : ''}`,
  );

describe('chartwright repo yank', () => {
  test('tells what would go and takes nothing in a dry run', async () => {
    const folder = await project();
    const io = recordedIo(folder);
    await repoYank('repo', ['web@1.0.0'], { dryRun: true }, io);
    expect([io.lines, indexed(folder).length]).toEqual([['web@1.0.0 would be removed'], 3]);
  });

  test('fails, and takes nothing, unless it is said to be meant', async () => {
    const folder = await project();
    await expectRejection(
      repoYank('repo', ['web@1.0.0', 'web@1.1.0'], {}, recordedIo(folder)),
      'E_USAGE',
      'and could not be published again: web@1.0.0, web@1.1.0; say --yes to remove',
    );
    expect(indexed(folder)).toHaveLength(3);
  });

  test('takes versions out for good: no later publisher brings them back', async () => {
    const folder = await project();
    await repoYank('repo', ['web@1.1.0'], { yes: true }, recordedIo(folder));
    expect(indexed(folder)).toEqual(['1.2.0', '1.0.0']);
    await expectRejection(publishAll(folder), 'E_PUBLISHED', 'web@1.1.0 was removed');
    rmSync(join(folder, '1.1.0'), { recursive: true });
    await publishAll(folder);
    expect(indexed(folder)).toEqual(['1.2.0', '1.0.0']);
  });

  test.each(['web', 'web@', 'web@latest', '@1.0.0'])('fails on %j, which is no version of a chart', async (word) => {
    await expectRejection(repoYank('repo', [word], {}, recordedIo(emptyFolder())), 'E_USAGE', 'as in web@1.0.0');
  });

  test('fails on a registry, which has no index', async () => {
    await expectRejection(
      repoYank('oci://localhost/charts', ['web@1.0.0'], {}, recordedIo(emptyFolder())),
      'E_USAGE',
      'is a registry, which has no index',
    );
  });
});

describe('chartwright repo prune', () => {
  test('keeps the newest versions of each chart', async () => {
    const folder = await project();
    const io = recordedIo(folder);
    const result = await repoPrune('repo', { keep: 1, yes: true, json: true }, io);
    expect(JSON.parse(io.lines.join('\n'))).toEqual(result);
    expect(indexed(folder)).toEqual(['1.2.0']);
    expect(existsSync(join(folder, 'repo/web-1.0.0.tgz'))).toBe(false);
  });

  test('says so where nothing is to go', async () => {
    const io = recordedIo(await project());
    await repoPrune('repo', { keep: 3 }, io);
    expect(io.lines).toEqual(['nothing to remove']);
  });

  test('fails unless it is said to be meant, and where nothing would be kept', async () => {
    const folder = await project();
    await expectRejection(repoPrune('repo', { keep: 1 }, recordedIo(folder)), 'E_USAGE', 'these 2 versions');
    await expectRejection(repoPrune('repo', { keep: 0, yes: true }, recordedIo(folder)), 'E_USAGE', "'keepVersions'");
    expect(indexed(folder)).toHaveLength(3);
  });
});

describe('chartwright repo deprecate', () => {
  test('marks versions, and no later publisher takes the mark away', async () => {
    const folder = await project();
    await repoDeprecate('repo', ['web@1.0.0'], { dryRun: true }, recordedIo(folder));
    expect(indexed(folder)).toContain('1.0.0');
    await repoDeprecate('repo', ['web@1.0.0'], {}, recordedIo(folder));
    await publishAll(folder);
    expect(indexed(folder)).toEqual(['1.2.0', '1.1.0', '1.0.0 deprecated']);
  });

  test('fails for a version that is not there', async () => {
    const folder = await project();
    await expectRejection(
      repoDeprecate('repo', ['web@9.0.0'], {}, recordedIo(folder)),
      'E_STORE',
      'web@9.0.0 is not in',
    );
  });
});

describe('chartwright repo check', () => {
  test('says that everything is in order', async () => {
    const io = recordedIo(await project());
    await repoCheck('repo', {}, io);
    expect(io.lines).toEqual(['everything is in order']);
  });

  test('fails with what is wrong, and mends it on request', async () => {
    const folder = await project();
    rmSync(join(folder, 'repo/web-1.0.0.tgz'));
    rmSync(join(folder, 'repo/index.json'));
    const io = recordedIo(folder);
    await expectRejection(repoCheck('repo', {}, io), 'E_STORE', '2 problems in');
    expect(io.lines).toContain("missing: 'web-1.0.0.tgz' is in the index and not there");
    const fixed = recordedIo(folder);
    await repoCheck('repo', { fix: true }, fixed);
    expect(fixed.lines).toContain("mended: missing: 'web-1.0.0.tgz' is in the index and not there");
    expect(indexed(folder)).toEqual(['1.2.0', '1.1.0']);
  });

  test('fails with what nobody can mend', async () => {
    const folder = await project();
    writeFileSync(join(folder, 'repo/web-1.0.0.tgz'), 'x');
    const io = recordedIo(folder);
    await expectRejection(repoCheck('repo', { fix: true, json: true }, io), 'E_STORE', '1 problem in');
    expect(JSON.parse(io.lines.join('\n'))).toMatchObject({ remaining: [{ kind: 'damaged', file: 'web-1.0.0.tgz' }] });
  });
});

describe('chartwright repo claim', () => {
  test('writes who owns the repository', async () => {
    const folder = await project();
    const owner = ['Ann B. <ann@example.com>', 'Team <team@example.com>'];
    await repoClaim('repo', { owner, repositoryId: 'abc' }, recordedIo(folder));
    expect(readFileSync(join(folder, 'repo/artifacthub-repo.yml'), 'utf8')).toBe(
      'repositoryID: abc\nowners:\n  - name: Ann B.\n    email: ann@example.com\n  - name: Team\n    email: team@example.com\n',
    );
  });

  test('fails where an owner has no address', async () => {
    await expectRejection(
      repoClaim('repo', { owner: ['Ann'] }, recordedIo(emptyFolder())),
      'E_USAGE',
      "'--owner' is 'Ann'; wants",
    );
  });
});
