import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { chromium, type Browser, type Page } from 'playwright-core';
import { z } from 'zod';
import type { ChartDefinition } from '../../src/charts/define-chart';
import { placesBackend, placesBatch, placesDatabase } from '../../src/charts/places';
import type { JsonObject } from '../../src/values/json';
import { renderChart } from '../../src/testing/render-chart';
import { Emulator } from '../aws/support/emulator';
import { askProbe, ContainerProcess, containerOf, type RunnableContainer } from '../support/container-process';
import { emptyFolder } from '../support/folder';
import { MASTER, Postgres, postgresPath } from '../support/postgres';
import { serveFolder } from '../support/static-server';
import type { FakeServer } from '../support/http-server';
import { describeWithTool, toolCache } from '../support/tool';

const source = join(__dirname, '..', '..', 'examples', 'places');
const digest = createHash('sha256')
  .update(readFileSync(join(source, 'package.json')))
  .digest('hex');
const packages = join(toolCache, 'tools', `places-${digest.slice(0, 12)}`, 'node_modules');

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** Where the front end is; the API is under `api.` before it. */
const SITE = 'places.test';
const BUCKET = 'places-data';
const PASSWORD = 'not a secret';
const application = { 'places-database': { password: PASSWORD } };
const configuration = z.object({ data: z.record(z.string(), z.string()) });
const place = z.object({
  id: z.string(),
  name: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  note: z.string(),
});

describeWithTool('Places, by what its charts declare', postgresPath, () => {
  describeWithTool('with its packages', packages, () => {
    let database: Postgres;
    let aws: Emulator;
    let folder: string;
    let backend: RunnableContainer;
    let server: ContainerProcess;

    /** The container of a chart, told where the database is. */
    function containerIn(chart: ChartDefinition, more: JsonObject = {}): RunnableContainer {
      const where = { host: '127.0.0.1', port: database.port, name: 'places', username: 'places', sslMode: 'disable' };
      const { objects } = renderChart(chart, { values: { database: where, ...more } });
      return containerOf(objects, application);
    }
    /** Runs the hook of the chart of the database, with its SQL where the process finds it, and gives its exit code. */
    async function prepareDatabase(): Promise<number | NodeJS.Signals | null> {
      const where = { host: '127.0.0.1', port: database.port, name: 'places', sslMode: 'disable' };
      const rendered = renderChart(placesDatabase, { values: { database: where } });
      const anything: unknown = expect.anything();
      const { data } = configuration.parse(rendered.find({ kind: 'ConfigMap', data: { 'prepare.sql': anything } }));
      const sql = emptyFolder();
      for (const [name, text] of Object.entries(data)) writeFileSync(join(sql, name), text);
      const secrets = { ...application, 'places-database-admin': MASTER };
      const hook = containerOf(rendered.objects, secrets);
      const args = hook.args?.map((text) => text.replaceAll(hook.volumeMounts[0]?.mountPath ?? '', sql));
      return new ContainerProcess({ ...hook, args }, folder, 'backend/Dockerfile').end();
    }
    const address = () => `http://127.0.0.1:${backend.ports[0]?.containerPort}`;

    beforeAll(async () => {
      folder = join(emptyFolder(), 'places');
      cpSync(source, folder, { recursive: true });
      symlinkSync(packages, join(folder, 'node_modules'));
      [database, aws] = await Promise.all([Postgres.start(), Emulator.start()]);
      await database.query('CREATE DATABASE places');
      for (const run of ['the installation', 'an upgrade']) expect([run, await prepareDatabase()]).toEqual([run, 0]);
      backend = containerIn(placesBackend, { drainSeconds: 1, extraEnv: { ALLOWED_ORIGIN: `http://${SITE}` } });
      server = new ContainerProcess(backend, folder, 'backend/Dockerfile');
    }, 180_000);
    afterAll(async () => {
      server.signal('SIGKILL');
      await database.stop();
      await aws.stop();
    });

    test('the backend becomes well by its own startup probe, and stays so by the others', async () => {
      let status = 0;
      for (let tries = 0; tries < 300 && status !== 200; tries += 1) {
        status = await askProbe(backend.startupProbe, backend).catch(() => 0);
        if (status !== 200) await pause(100);
      }
      expect([status, status === 200 ? '' : server.output]).toEqual([200, '']);
      expect(await askProbe(backend.readinessProbe, backend)).toBe(200);
      expect(await askProbe(backend.livenessProbe, backend)).toBe(200);
    });

    test('what the batch reads from the bucket is served by the API', async () => {
      const s3 = new S3Client({
        endpoint: aws.url,
        region: 'eu-central-1',
        forcePathStyle: true,
        credentials: { accessKeyId: 'first', secretAccessKey: 'x' },
      });
      await s3.send(
        new CreateBucketCommand({ Bucket: BUCKET, CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } }),
      );
      const put = (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body }));
      await put(
        'locationData/seas.csv',
        '\uFEFFname,latitude,longitude,note\r\n"Baikal, lake",53.5,108,deep\r\nÖresund,55.7,12.7,\r\n',
      );
      await put('other/ignored.csv', 'name,latitude,longitude\nNowhere,0,0\n');
      const batch = containerIn(placesBatch);
      const given = { AWS_ENDPOINT_URL: aws.url, AWS_ACCESS_KEY_ID: 'first', AWS_SECRET_ACCESS_KEY: 'x' };
      for (const run of ['first', 'again, which changes nothing']) {
        const process = new ContainerProcess(batch, folder, 'batch/Dockerfile', given);
        expect([run, await process.end(), process.output]).toEqual([run, 0, expect.stringContaining('"places":2')]);
      }
      const places = z.array(place).parse(await (await fetch(`${address()}/places`)).json());
      expect(places.map(({ name, latitude, note }) => [name, latitude, note])).toEqual([
        ['Baikal, lake', 53.5, 'deep'],
        ['Öresund', 55.7, ''],
      ]);
    });

    test('the batch fails for a file that is wrong, says where, and takes the others', async () => {
      const s3 = new S3Client({
        endpoint: aws.url,
        region: 'eu-central-1',
        forcePathStyle: true,
        credentials: { accessKeyId: 'first', secretAccessKey: 'x' },
      });
      const put = (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body }));
      await put('locationData/a.csv', 'name,latitude,longitude\nPole,91,0\n');
      await put('locationData/b.csv', 'name,latitude,longitude\nQuito,-0.2,-78.5\n');
      const given = { AWS_ENDPOINT_URL: aws.url, AWS_ACCESS_KEY_ID: 'first', AWS_SECRET_ACCESS_KEY: 'x' };
      const process = new ContainerProcess(containerIn(placesBatch), folder, 'batch/Dockerfile', given);
      expect(await process.end()).toBe(1);
      expect(process.output).toContain("locationData/a.csv, line 2: 'latitude' wants a number from -90 to 90");
      expect(await (await fetch(`${address()}/places?after=Q`)).text()).toContain('Quito');
    });

    test('the API refuses what is no place', async () => {
      const response = await fetch(`${address()}/places`, { method: 'POST', body: '{"name":"x","latitude":1}' });
      expect([response.status, await response.json()]).toEqual([
        400,
        { error: "'longitude' wants a number from -180 to 180" },
      ]);
    });

    describeWithTool('the front end, in Chromium', executablePath, () => {
      let browser: Browser;
      let files: FakeServer;
      let page: Page;
      const complaints: string[] = [];
      const items = () => page.getByRole('listitem').allTextContents();

      beforeAll(async () => {
        files = await serveFolder(join(source, 'frontend'));
        const names = [`MAP ${SITE} ${files.host}`, `MAP api.${SITE} ${new URL(address()).host}`];
        const args = ['--no-sandbox', `--host-resolver-rules=${names.join(',')}`];
        browser = await chromium.launch({ executablePath, args });
        page = await browser.newPage();
        page.on('console', (message) => complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(error.message));
        await page.goto(`http://${SITE}/index.html`);
      }, 60_000);
      afterAll(async () => {
        await browser.close();
        await files.close();
        expect(complaints).toEqual([]);
      });

      test('shows what the API of another name tells', async () => {
        await page.getByRole('status').getByText('3 places').waitFor();
        expect((await items()).map((text) => text.split(' (')[0])).toEqual(['Baikal, lake', 'Quito', 'Öresund']);
        expect(await page.locator('svg circle').count()).toBe(3);
      });

      test('adds a place and removes it', async () => {
        await page.getByLabel('Name').fill('Ararat');
        await page.getByLabel('Latitude').fill('39.7');
        await page.getByLabel('Longitude').fill('44.3');
        await page.getByRole('button', { name: 'Add' }).click();
        await page.getByRole('status').getByText('4 places').waitFor();
        expect(await database.query("SELECT latitude FROM places.places WHERE name = 'Ararat'", 'places')).toBe('39.7');
        await page.getByRole('button', { name: 'Remove Ararat' }).click();
        await page.getByRole('status').getByText('3 places').waitFor();
      });
    });

    test('a pod that goes answers on while it is taken out, ends what is under way, and ends in time', async () => {
      // As the kubelet does it: first the hook, in which requests still come, then the signal.
      await pause((backend.lifecycle?.preStop.sleep.seconds ?? 0) * 1000);
      expect((await fetch(`${address()}/places`)).status).toBe(200);
      const slow = request(`${address()}/places`, { method: 'POST' });
      const answered = new Promise<number | undefined>((resolve, reject) => {
        slow.on('response', ({ statusCode }) => {
          resolve(statusCode);
        });
        slow.on('error', reject);
      });
      slow.write('{"name":"Last",');
      await pause(200);
      server.signal('SIGTERM');
      const late = pause(backend.graceSeconds * 1000, 'too late', { ref: false });
      slow.end('"latitude":0,"longitude":0}');
      expect(await answered).toBe(201);
      expect(await Promise.race([server.end(), late])).toBe(0);
      expect(await database.query("SELECT count(*) FROM places.places WHERE name = 'Last'", 'places')).toBe('1');
    });
  });
});
