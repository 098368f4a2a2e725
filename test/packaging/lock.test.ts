import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { defineChart } from '../../src/charts/define-chart';
import { dependency, externalDependency } from '../../src/charts/dependency';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';
import { packChart } from '../../src/packaging/archive';
import { publish } from '../../src/publish/publish';
import { directoryStore } from '../../src/publish/stores/directory';
import { sampleChart } from '../support/charts';
import { describeWithHelm } from '../support/helm-client';
import type { FakeServer } from '../support/http-server';
import { serveFolder } from '../support/static-server';

const values = z.object({});
const store = defineChart(
  {
    name: 'store',
    version: '2.0.0',
    values: z.object({ exports: z.object({ data: z.object({ class: z.string().default('gp3') }) }) }),
  },
  () => undefined,
);

/** A chart with each kind of dependency: inside it, inside one that is inside it, with all that may be said of one, and from a repository. */
const shop = (repository: string) => {
  const api = defineChart(
    { name: 'api', version: '1.0.0', values, dependencies: [dependency(store, { alias: 'cache', enabled: true })] },
    () => undefined,
  );
  const left = dependency(store, { alias: 'left', tags: ['sides', 'a&b'], importValues: ['data'] });
  return defineChart(
    {
      name: 'shop',
      version: '3.0.0',
      values: z.object({ class: z.string() }),
      dependencies: [dependency(api), left],
      externalDependencies: [externalDependency({ name: 'redis', version: '20.1.0', repository, alias: 'sessions' })],
    },
    () => undefined,
  );
};

describeWithHelm('the lock of a chart of charts', (helm, client) => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  const lock = () => readFileSync(join(folder, 'shop', 'Chart.lock'), 'utf8');
  let repository: FakeServer;

  beforeAll(async () => {
    const charts = join(folder, 'repository');
    const redis = packChart(sampleChart({ name: 'redis', version: '20.1.0' })).archive;
    await publish([redis], directoryStore(charts), { now: new Date(0) });
    repository = await serveFolder(charts);
    const { archive } = packChart(printChart(synthesize(shop(repository.url))));
    writeFileSync(join(folder, archive.fileName), archive.bytes);
    execFileSync('tar', ['xzf', archive.fileName], { cwd: folder });
    await client(folder, 'repo', 'add', 'upstream', repository.url);
  });
  afterAll(() => repository.close());

  test('is what Helm fetches dependencies by, and stays as it is', async () => {
    const before = lock();
    await client(folder, 'dependency', 'build', 'shop');
    expect(readdirSync(join(folder, 'shop', 'charts')).sort()).toEqual(['api', 'redis-20.1.0.tgz', 'store']);
    expect(lock()).toBe(before);
    expect(helm(folder, 'dependency', 'list', 'shop')).not.toMatch(/missing|wrong|invalid/);
  });

  test('is in step at every level', async () => {
    await client(folder, 'dependency', 'build', 'shop/charts/api');
    expect(helm(folder, 'dependency', 'list', 'shop/charts/api')).not.toMatch(/missing|wrong|invalid/);
  });

  test('fails to be in step with another Chart.yaml', async () => {
    const chartYaml = join(folder, 'shop', 'Chart.yaml');
    writeFileSync(chartYaml, readFileSync(chartYaml, 'utf8').replace('alias: sessions', 'alias: other'));
    await expect(client(folder, 'dependency', 'build', 'shop')).rejects.toThrow('out of sync');
  });
});
