import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { ChartManifests, type ChartDefinition } from '../../src';
import { placesBackend, placesBatch, placesDatabase } from '../../src/charts/places';
import type { JsonObject } from '../../src/values/json';
import { emptyFolder } from '../support/folder';
import { unready } from './releases/observations';
import { Cluster } from './support/cluster';
import { namespace } from './support/fixtures';
import { createNamespace } from './support/furnished-namespace';
import { type Inventory, settledInventory } from './support/inventory';
import { kubectl } from './support/kubectl';

const SPACE = 'manifests';
const kubeconfig = process.env['KUBECONFIG'] ?? '';

/** In which state each object is; any write makes another one. */
const versions = (inventory: Inventory): ReadonlyMap<string, string | undefined> =>
  new Map([...inventory].map(([key, { metadata }]) => [key, metadata.resourceVersion]));

describe('the plain manifests of Places, applied on the server by kubectl', () => {
  const file = join(emptyFolder(), 'places.yaml');
  let cluster: Cluster;

  const apply = async (): Promise<Inventory> => {
    await kubectl(kubeconfig, ['apply', '--server-side', `--namespace=${SPACE}`, `--filename=${file}`]);
    return settledInventory(cluster, [SPACE]);
  };

  beforeAll(async () => {
    const app = new App();
    const release = { name: 'places', namespace: SPACE };
    const chart = (definition: ChartDefinition, values: JsonObject) =>
      new ChartManifests(app, definition.metadata.name, definition, { release, values });
    chart(placesBackend, {});
    // Jobs that begin by themselves are in the way of comparisons.
    chart(placesBatch, { schedule: '0 0 1 1 *' });
    // The service account of the platform is not there.
    chart(placesDatabase, { serviceAccountName: 'default' });
    writeFileSync(file, app.synthYaml());
    cluster = await Cluster.connect(kubeconfig);
    await createNamespace(cluster, SPACE);
  });
  afterAll(async () => {
    await cluster.delete(namespace(SPACE));
    await cluster.close();
  });

  it('are accepted without a conflict, every pod is scheduled and ready, and applied again they change nothing', async () => {
    const first = await apply();
    expect(unready(first)).toEqual([]);
    expect([...first.values()].map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['CronJob', 'Deployment', 'Job']),
    );
    expect(versions(await apply())).toEqual(versions(first));
  });
});
