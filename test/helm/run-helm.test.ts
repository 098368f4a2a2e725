import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment, Helm } from '../../src/helm/run-helm';
import { runHelm, tryHelm } from '../../src/helm/run-helm';
import { refusalOf } from '../support/errors';
import { describeHelm, withFiles } from '../support/helm';

/** A shell script in Helm's place. */
function withScript<T>(script: string, use: (helm: Helm) => Promise<T>): Promise<T> {
  return withFiles({ helm: `#!/bin/sh\n${script}\n` }, (folder) => {
    const path = join(folder, 'helm');
    chmodSync(path, 0o755);
    return use({ path, version: '3.17.2' });
  });
}

const environment: Environment = {
  PATH: '/usr/bin:/bin',
  HELM_NAMESPACE: 'theirs',
  HELM_DATA_HOME: '/theirs',
  KUBECONFIG: '/theirs/kubeconfig',
};

test('hands the arguments on as they are, without a shell', async () => {
  await withScript('printf "%s\\n" "$@"', async (helm) => {
    const { stdout } = await tryHelm(helm, ['a b', '$HOME', "'", '*'], { environment });
    expect(stdout).toBe("a b\n$HOME\n'\n*\n");
  });
});

test('gives Helm an empty home of its own and keeps the variables of the user out', async () => {
  await withScript('echo "$HELM_NAMESPACE|$HELM_DATA_HOME|$KUBECONFIG"', async (helm) => {
    const { stdout } = await tryHelm(helm, [], { environment });
    const [namespace, data = '', kubeconfig = ''] = stdout.trim().split('|');
    expect(namespace).toBe('');
    expect(data).not.toContain('theirs');
    expect(kubeconfig).not.toContain('theirs');
  });
});

test('removes the home afterwards', async () => {
  await withScript('mkdir -p "$HELM_DATA_HOME"; echo "$HELM_DATA_HOME"', async (helm) => {
    const { stdout } = await tryHelm(helm, [], { environment });
    expect(existsSync(join(stdout.trim(), '..'))).toBe(false);
  });
});

test('runs in the given folder', async () => {
  await withScript('pwd', async (helm) => {
    const folder = join(helm.path, '..');
    expect((await tryHelm(helm, [], { environment, folder })).stdout.trim()).toBe(folder);
  });
});

test('reports a failure as data, with both outputs', async () => {
  await withScript('echo out; echo bad >&2; exit 3', async (helm) => {
    expect(await tryHelm(helm, [], { environment })).toStrictEqual({ exitCode: 3, stdout: 'out\n', stderr: 'bad\n' });
  });
});

test('fails with the command, the exit code and what Helm said', async () => {
  await withScript('echo "Error: no such chart" >&2; exit 1', async (helm) => {
    await expect(runHelm(helm, ['template', 'x'], { environment })).rejects.toMatchObject({
      code: 'E_TOOL',
      message: "'helm template x' (Helm 3.17.2) ended with exit code 1: Error: no such chart",
    });
  });
});

test('fails where Helm cannot be started', async () => {
  const helm = { path: '/nowhere/helm', version: '3.17.2' };
  expect(await refusalOf(() => tryHelm(helm, ['version'], { environment }))).toMatch(/^E_TOOL: 'helm version'.*ENOENT/);
});

test('fails where Helm does not end in time', async () => {
  await withScript('exec sleep 30', async (helm) => {
    await expect(tryHelm(helm, ['install'], { environment, timeoutSeconds: 0.05 })).rejects.toMatchObject({
      code: 'E_TOOL',
      message: "'helm install' (Helm 3.17.2) did not end within 0.05 seconds",
    });
  });
});

describeHelm('runHelm', (helm) => {
  test('fails in the words of the real one', async () => {
    const refusal = await refusalOf(() => runHelm(helm, ['template', 'x', '/nowhere'], { environment }));
    expect(refusal).toMatch(/^E_TOOL: .* ended with exit code 1: Error: .*\/nowhere/s);
  });
});
