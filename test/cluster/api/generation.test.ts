import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KINDS } from '../../../src/charts/api/kinds';
import { Cluster } from '../support/cluster';

const script = join(__dirname, '..', '..', '..', 'scripts', 'generate-api-types.mjs');

describe('src/charts/api', () => {
  it('is what the script makes of the API server', async () => {
    await expect(promisify(execFile)('node', [script, '--check'])).resolves.toMatchObject({ stdout: 'up to date\n' });
  });

  it('names each kind as the discovery of the API server does', async () => {
    const cluster = await Cluster.connect(process.env['KUBECONFIG'] ?? '');
    await cluster.close();
    const served = (apiVersion: string, kind: string) =>
      cluster.kinds.find((candidate) => candidate.apiVersion === apiVersion && candidate.kind === kind);
    const wrong = KINDS.filter(({ apiVersion, kind, resource, namespaced }) => {
      const found = served(apiVersion, kind);
      return found?.resource !== resource || found.namespaced !== namespaced;
    });
    expect(wrong).toEqual([]);
  });
});
