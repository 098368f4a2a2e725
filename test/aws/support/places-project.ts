import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackName } from '../../../src/contract/outputs';
import { emptyFolder } from '../../support/folder';
import { EMULATED_ACCOUNT, EMULATED_AMI } from './emulator';
import { Project } from './project';

const root = join(__dirname, '..', '..', '..');

/** The configuration of this repository, in the account of the emulator, with production alone, which may be destroyed. */
const CONFIG = `import { charts } from './charts';
import config from '${root}/chartwright.config';

const account = '${EMULATED_ACCOUNT}';
const { prod } = config.environments;

export default {
  charts,
  environments: { prod: { ...prod, account } },
  terraform: async (app) => {
    const { places, placesEnvironment } = await import('chartwright/places/infra');
    const environment = placesEnvironment('prod', { accountId: account, disposable: true });
    places(app, { ...environment, operationsHostAmiId: '${EMULATED_AMI}' });
  },
};
`;

/** The file of the charts, which the configuration imports. */
const CHARTS = 'charts.ts';

const FIRST_CHARTS = `import { places, placesBackend, placesBatch, placesDatabase, placesPlatform } from 'chartwright/places';

export const charts = [placesBackend, placesBatch, placesDatabase, placesPlatform, places];
`;

/** Charts whose backend has one value more, and one object more. */
const changedCharts = (version: string): string => `import { ConfigMap, defineChart, dependency } from 'chartwright';
import { places, placesBackend, placesBatch, placesDatabase, placesPlatform } from 'chartwright/places';
import { z } from 'zod';

const { appVersion, description } = placesBackend.metadata;
const motto = z.string().default('See the world').describe('What the API greets with');
const backend = defineChart(
  { name: 'places-backend', version: '${version}', appVersion, description, values: placesBackend.values.extend({ motto }) },
  (chart, v) => {
    placesBackend.build(chart, v);
    new ConfigMap(chart, 'motto', { data: { text: v.motto } });
  },
);
const umbrella = defineChart(
  {
    name: 'places',
    version: '${version}',
    appVersion,
    description: places.metadata.description,
    values: places.values,
    dependencies: [
      dependency(backend, { alias: 'backend', enabled: true }),
      dependency(placesBatch, { alias: 'batch', enabled: true }),
      dependency(placesDatabase, { alias: 'database', enabled: true }),
    ],
  },
  () => undefined,
);

export const charts = [backend, placesBatch, placesDatabase, placesPlatform, umbrella];
`;

/** The stacks of Places in the order in which they are applied; those of one step do not wait for each other. */
export const PLACES_STEPS: readonly (readonly StackName[])[] = [
  ['logs'],
  ['network'],
  ['state', 'edge'],
  ['cluster'],
  ['delivery'],
];

/** Makes a project of somebody who runs Places: its configuration, and this package as one that is installed. */
export function placesProject(): Project {
  const folder = emptyFolder();
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  symlinkSync(root, join(modules, 'chartwright'));
  symlinkSync(join(root, 'node_modules', 'zod'), join(modules, 'zod'));
  writeFileSync(join(folder, 'chartwright.config.ts'), CONFIG);
  writeFileSync(join(folder, CHARTS), FIRST_CHARTS);
  return new Project({ folder, prefix: 'places-prod', steps: PLACES_STEPS });
}

/** Changes the backend, in a version of it and of the umbrella around it. */
export function changeBackend({ folder }: Project, version: string): void {
  writeFileSync(join(folder, CHARTS), changedCharts(version));
}
