import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHelm } from '../../src/helm/run-helm';
import { commandLine } from '../support/cli-process';
import { describeHelm } from '../support/helm';
import { emptyFolder } from '../support/folder';
import { Cluster } from './support/cluster';

const source = join(__dirname, '..', '..', 'src');

/** A project of two charts, the first of which has to be there first, and an environment with a namespace of its own. */
function project(namespace: string): string {
  const folder = emptyFolder();
  writeFileSync(
    join(folder, 'chartwright.config.ts'),
    `import { z } from '${require.resolve('zod')}';
import { ConfigMap } from '${join(source, 'charts/config/config-map')}';
import { Secret } from '${join(source, 'charts/config/secret')}';
import { defineChart } from '${join(source, 'charts/define-chart')}';
const values = z.object({ text: z.string().regex(/^[a-z]*$/).default('x') });
const base = defineChart({ name: 'base', version: '1.0.0', values }, (chart, v) => {
  new ConfigMap(chart, 'data', { data: { text: v.text } });
});
const web = defineChart({ name: 'web', version: '2.0.0', values }, (chart, v) => {
  new Secret(chart, 'password', { stringData: { password: v.text } });
});
export default {
  charts: [base, web],
  environments: {
    dev: { application: '${namespace}', account: '111122223333', region: 'eu-central-1', values: { web: () => ({}) } },
  },
};
`,
  );
  mkdirSync(join(folder, 'values'));
  writeFileSync(join(folder, 'values', 'web.dev.yaml'), 'text: open\n');
  return folder;
}

const kubeconfig = process.env['KUBECONFIG'] ?? '';

describeHelm('deploy', ({ path, version }) => {
  const namespace = `deploy-${version.replaceAll('.', '-')}`;
  const folder = project(namespace);
  let cluster: Cluster;

  const deploy = (...args: readonly string[]) => commandLine(folder, ['deploy', 'dev', '--helm', path, ...args]);
  const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'base-data', namespace } };

  beforeAll(async () => {
    cluster = await Cluster.connect(kubeconfig);
    expect(await commandLine(folder, ['publish', 'dist/charts'])).toMatchObject({ exitCode: 0 });
  });
  afterAll(async () => {
    const run = { environment: process.env, home: 'user' } as const;
    for (const name of ['web', 'base']) {
      await runHelm({ path, version }, ['uninstall', name, `--namespace=${namespace}`, '--ignore-not-found'], run);
    }
    await cluster.delete({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
    await cluster.close();
  });

  it('shows by a dry run what would come, without what is in a Secret, and changes nothing', async () => {
    const { stdout: text } = await deploy('--dry-run');
    expect(text).toMatch(new RegExp(`base in ${namespace}, base 1.0.0:\n\\+ ConfigMap`));
    expect(text).toContain('+ Secret');
    expect(text).not.toMatch(/open|b3Blbg/);
    expect(await cluster.get(configMap)).toBeUndefined();
  });

  it('fails before the first change where the last release has wrong values', async () => {
    writeFileSync(join(folder, 'values', 'web.dev.yaml'), 'text: "1"\n');
    const { exitCode, stderr } = await deploy();
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^E_TOOL: .*text/s);
    expect(await cluster.get(configMap)).toBeUndefined();
    writeFileSync(join(folder, 'values', 'web.dev.yaml'), 'text: open\n');
  });

  it('installs every release in order, with its values', async () => {
    const { stdout } = await deploy();
    expect(stdout.split('\n')).toEqual([
      `base in ${namespace}, base 1.0.0: deployed, revision 1`,
      `web in ${namespace}, web 2.0.0: deployed, revision 1`,
      '',
    ]);
    expect(
      await cluster.get({ ...configMap, kind: 'Secret', metadata: { name: 'web-password', namespace } }),
    ).toMatchObject({
      data: { password: Buffer.from('open').toString('base64') },
    });
  });

  it('shows what differs from the cluster after that, which is nothing until something changes', async () => {
    expect((await deploy('--dry-run', 'base')).stdout).toBe(`base in ${namespace}, base 1.0.0:\nno difference\n`);
    writeFileSync(join(folder, 'values', 'base.dev.yaml'), 'text: other\n');
    const report: unknown = JSON.parse((await deploy('--dry-run', '--json', 'base')).stdout);
    expect(report).toMatchObject([{ differences: [{ change: 'changed', before: 'x', after: 'other' }] }]);
  });

  it('upgrades the releases that are named, a text of the call before the values file', async () => {
    const { stdout } = await deploy('base', '--set', 'base.text=last');
    expect(stdout).toBe(`base in ${namespace}, base 1.0.0: deployed, revision 2\n`);
    expect(await cluster.get(configMap)).toMatchObject({ data: { text: 'last' } });
  });

  it('leaves no archive behind', () => {
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('chartwright-deploy-'))).toEqual([]);
  });
});
