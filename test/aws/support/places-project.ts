import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartwright } from '../../support/command-line';
import { emptyFolder } from '../../support/folder';
import { EMULATED_ACCOUNT, EMULATED_AMI } from './emulator';

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

/** A project of somebody who runs Places: its configuration, and this package as one that is installed. */
export class PlacesProject {
  readonly folder = emptyFolder();

  constructor() {
    const modules = join(this.folder, 'node_modules');
    mkdirSync(modules);
    symlinkSync(root, join(modules, 'chartwright'));
    symlinkSync(join(root, 'node_modules', 'zod'), join(modules, 'zod'));
    writeFileSync(join(this.folder, 'chartwright.config.ts'), CONFIG);
    writeFileSync(join(this.folder, 'charts.ts'), FIRST_CHARTS);
  }

  /** Changes the backend, in a version of it and of the umbrella around it. */
  change(version: string): void {
    writeFileSync(join(this.folder, 'charts.ts'), changedCharts(version));
  }

  /** Where Terraform of a stack is synthesized to. */
  stack(name: string): string {
    return join(this.folder, 'dist', 'terraform', 'stacks', `places-prod-${name}`);
  }

  /**
   * Runs the command line, and gives what it prints.
   *
   * @throws Error with all that it said, where it fails
   */
  async run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> {
    const { ended, stdout, stderr } = await chartwright(this.folder, args, { environment });
    if (ended !== 0) throw new Error(`chartwright ${args.join(' ')} ended with ${ended}\n${stdout}${stderr}`);
    return stdout;
  }
}
