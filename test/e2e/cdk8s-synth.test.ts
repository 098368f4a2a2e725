import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { renderManifests, type ChartDefinition } from '../../src';
import * as charts from '../../src/charts/places';
import { commandLine } from '../support/command-line';
import { member, type Json } from '../../src/values/json';
import { emptyFolder } from '../support/folder';
import { describeWithTool } from '../support/tool';

const CHARTS: readonly ChartDefinition[] = Object.values(charts);
const root = join(__dirname, '..', '..');
const cdk8s = join(dirname(require.resolve('cdk8s-cli/package.json')), 'bin', 'cdk8s');

const hookOf = (metadata: Json | undefined): Json | undefined =>
  member(member(metadata, 'annotations'), 'helm.sh/hook');

describeWithTool('cdk8s synth with cdk8s.yaml', commandLine, () => {
  const folder = emptyFolder();

  beforeAll(async () => {
    // The command otherwise asks a registry whether there is a newer one.
    const args = ['synth', '--no-check-upgrade', '--output', folder];
    await promisify(execFile)(process.execPath, [cdk8s, ...args], { cwd: root });
  });

  test('writes one file for each chart', () => {
    const names = CHARTS.map(({ metadata }) => `${metadata.name}.k8s.yaml`);
    expect(readdirSync(folder).sort()).toEqual(names.sort());
  });

  test.each(CHARTS.map((chart) => [chart.metadata.name, chart] as const))(
    'writes the objects of %s that renderManifests gives, without those that `helm test` alone runs',
    (name, chart) => {
      const texts = parseAllDocuments(readFileSync(join(folder, `${name}.k8s.yaml`), 'utf8'));
      expect(texts.map((document) => z.json().parse(document.toJS()))).toEqual(
        renderManifests(chart).filter(({ metadata }) => hookOf(metadata) !== 'test'),
      );
    },
  );
});
