import { chmodSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findHelms, helmOfEachMajor, parseHelmVersion, toolCache } from '../../src/helm/find-helm';
import { refusalOf } from '../support/errors';
import { describeHelm, withFiles } from '../support/helm';

/** A program that answers like a Helm of some version. */
const fake = (version: string) => `#!/bin/sh\necho "${version}"\n`;

async function withFakes<T>(files: Readonly<Record<string, string>>, use: (folder: string) => Promise<T>): Promise<T> {
  return withFiles(files, async (folder) => {
    for (const path of Object.keys(files)) chmodSync(join(folder, path), 0o755);
    return use(folder);
  });
}

test.each([
  ['v3.17.2+gcc0bbbd\n', '3.17.2'],
  ['v4.1.4+g05fa379', '4.1.4'],
  ['v4.2.0-rc.1+gabc', '4.2.0-rc.1'],
  ['v3.20.0', '3.20.0'],
  ['Client: v2.17.0+ga690bad', undefined],
  ['version.BuildInfo{Version:"v3.17.2"}', undefined],
  ['', undefined],
])('reads the version that helm version --short prints: %j', (output, version) => {
  expect(parseHelmVersion(output)).toBe(version);
});

test('knows the cache from XDG_CACHE_HOME before HOME, and has none without either', () => {
  expect(toolCache({ XDG_CACHE_HOME: '/x', HOME: '/home/me' })).toBe(join('/x', 'chartwright', 'tools'));
  expect(toolCache({ XDG_CACHE_HOME: '', HOME: '/home/me' })).toBe(join('/home/me', '.cache', 'chartwright', 'tools'));
  expect(toolCache({})).toBeUndefined();
});

test('prefers the Helm on PATH to the cache, and the newest of the cache, one for each version', async () => {
  const files = {
    'bin/helm': fake('v3.17.2+g1'),
    'cache/chartwright/tools/helm-3.17.2/helm': fake('v3.17.2+g1'),
    'cache/chartwright/tools/helm-3.9.0/helm': fake('v3.9.0+g1'),
    'cache/chartwright/tools/helm-4.1.4/helm': fake('v4.1.4+g1'),
    'cache/chartwright/tools/kubectl-1.35.2/kubectl': fake('v1.35.2'),
  };
  await withFakes(files, async (folder) => {
    const PATH = [join(folder, 'none'), join(folder, 'bin')].join(delimiter);
    const helms = await findHelms({ environment: { PATH, XDG_CACHE_HOME: join(folder, 'cache') } });
    expect(helms.map(({ version }) => version)).toStrictEqual(['3.17.2', '4.1.4', '3.9.0']);
    expect(helms[0]?.path).toBe(join(folder, 'bin', 'helm'));
    expect(helmOfEachMajor(helms).map(({ version }) => version)).toStrictEqual(['3.17.2', '4.1.4']);
  });
});

test('uses the given paths and no others', async () => {
  await withFakes({ 'bin/helm': fake('v3.17.2'), 'own/helm': fake('v4.0.0') }, async (folder) => {
    const helms = await findHelms({ paths: [join(folder, 'own', 'helm')], environment: { PATH: join(folder, 'bin') } });
    expect(helms.map(({ version }) => version)).toStrictEqual(['4.0.0']);
  });
});

test('passes over what is called helm on PATH and is not', async () => {
  await withFakes({ 'bin/helm': fake('Client: v2.17.0') }, async (folder) => {
    expect(await findHelms({ environment: { PATH: join(folder, 'bin') } })).toStrictEqual([]);
  });
});

test('fails on a given path that is not Helm', async () => {
  await withFakes({ 'own/helm': fake('hello') }, async (folder) => {
    const path = join(folder, 'own', 'helm');
    const refusal = await refusalOf(() => findHelms({ paths: [path], environment: {} }));
    expect(refusal).toContain(`E_TOOL: '${path}' is not Helm`);
  });
});

describeHelm('findHelms', (helm) => {
  test('recognises the real one', async () => {
    expect(await findHelms({ paths: [helm.path], environment: {} })).toStrictEqual([helm]);
  });
});
