import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { connect } from '../../../src/cli/commands/connect';
import { platform } from '../../../src/cli/commands/platform';
import type { Command } from '../../../src/platform/connection';
import { isJsonObject } from '../../../src/values/json';
import { readYaml } from '../../../src/values/read-yaml';
import { CLUSTER, NETWORK } from '../../contract/samples';
import { emptyFolder } from '../../support/folder';
import { recordedIo } from '../../support/recorded-io';
import { expectRejection } from '../../support/refusal';

const OPTIONS = { port: 8443, exec: false, json: false };

function project(output: object = CLUSTER): string {
  const folder = emptyFolder();
  const config = JSON.stringify(resolve(__dirname, '../../../src/config/index'));
  writeFileSync(
    join(folder, 'chartwright.config.ts'),
    `import { defineConfig } from ${config};
     export default defineConfig({
       charts: [],
       environments: {
         prod: { application: 'places', account: '011122223333', region: 'eu-central-1', outputs: ['outputs.json'] },
       },
     });`,
  );
  writeFileSync(join(folder, 'outputs.json'), JSON.stringify({ chartwright: { sensitive: false, value: output } }));
  return folder;
}

describe('connect', () => {
  it('writes a kubeconfig that its owner alone may read, and tells the tunnel', async () => {
    const folder = project();
    const io = recordedIo(folder);
    const { path } = await connect('prod', OPTIONS, io);
    expect(statSync(join(folder, path)).mode & 0o777).toBe(0o600);
    expect(readYaml(readFileSync(join(folder, path), 'utf8'))).toMatchObject({ 'current-context': 'places-prod' });
    expect(io.lines[0]).toMatch(/^In one terminal: aws ssm start-session /);
    expect(io.lines[1]).toBe('In another:      export KUBECONFIG=kubeconfig/places-prod.yaml');
  });

  it('opens the tunnel where it is told to', async () => {
    const run: Command[] = [];
    await connect('prod', { ...OPTIONS, exec: true }, recordedIo(project()), (command) => {
      run.push(command);
      return Promise.resolve();
    });
    expect(run.map(({ program }) => program)).toEqual(['aws']);
  });

  it.each([
    ['ends badly', 'exit 3', 'aws ended with 3'],
    ['is not there', undefined, 'aws cannot be started'],
  ])('fails where the program of the tunnel %s', async (_, script, text) => {
    const folder = project();
    const bin = emptyFolder();
    if (script !== undefined) {
      writeFileSync(join(bin, 'aws'), `#!/bin/sh\n${script}\n`);
      chmodSync(join(bin, 'aws'), 0o755);
    }
    const connecting = connect('prod', { ...OPTIONS, exec: true }, recordedIo(folder, { PATH: bin }));
    await expectRejection(connecting, 'E_TOOL', text);
  });

  it('fails where the outputs of the cluster are not given', async () => {
    await expectRejection(connect('prod', OPTIONS, recordedIo(project(NETWORK))), 'E_OUTPUTS', "stack 'cluster'");
  });
});

describe('platform', () => {
  it('writes the values of each release, and tells how they are installed', async () => {
    const folder = project();
    const io = recordedIo(folder);
    const { releases } = await platform('prod', { json: false }, io);
    expect(releases.map(({ name }) => name)).toEqual(['karpenter']);
    const values = readYaml(readFileSync(join(folder, 'values/platform/karpenter.prod.yaml'), 'utf8'));
    expect(isJsonObject(values) && values['settings']).toMatchObject({ clusterName: 'places-prod' });
    expect(io.lines.at(-1)).toContain('--values values/platform/karpenter.prod.yaml --wait');
  });
});
