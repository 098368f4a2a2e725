import { chromium, type Browser, type Page } from 'playwright-core';
import { packChart } from '../../src/packaging/archive';
import { folderOf } from '../../src/publish/open-store';
import { publish } from '../../src/publish/publish';
import { escapeHtml, trusted } from '../../src/publish/site/html';
import { writeSite } from '../../src/publish/site/site';
import { directoryStore } from '../../src/publish/stores/directory';
import { sampleChart } from '../support/charts';
import { emptyFolder } from '../support/folder';
import type { FakeServer } from '../support/http-server';
import { serveFolder } from '../support/static-server';
import { describeWithTool } from '../support/tool';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

describeWithTool('the page of a repository, in Chromium', executablePath, () => {
  let browser: Browser;
  let server: FakeServer;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const folder = emptyFolder();
    const store = directoryStore(folder);
    const schema = '{"properties":{"replicas":{"type":"integer","description":"Pods"}}}';
    const charts = [
      sampleChart(
        { description: 'A web service', appVersion: '1.2' },
        { 'README.md': '<img src=x onerror=alert(1)>', 'values.schema.json': schema },
      ),
      sampleChart({ name: 'db', description: 'A database', keywords: ['postgres'] }),
    ];
    await publish(
      charts.map((chart) => packChart(chart).archive),
      store,
      { now: new Date('2026-01-02T03:04:05Z') },
    );
    await writeSite(folderOf(store), { markdown: (source) => trusted(`<p>${escapeHtml(source)}</p>`) });
    server = await serveFolder(folder);
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    complaints.length = 0;
    page = await browser.newPage({ viewport: { width: 360, height: 700 } });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    await page.goto(`${server.url}/index.html`);
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  test('puts its own address into the commands', async () => {
    expect(await page.locator('.command code').first().textContent()).toBe(`helm repo add charts ${server.url}`);
  });

  test('finds charts by their words, and says how many', async () => {
    await page.getByRole('searchbox', { name: 'Search charts' }).fill('postgres');
    expect(await page.locator('article:visible h2').allTextContents()).toHaveLength(1);
    expect(await page.getByRole('status').textContent()).toBe('1 chart found');
  });

  test('copies a command at a press of Enter', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const button = page.getByRole('button', { name: 'Copy: helm repo add' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`helm repo add charts ${server.url}`);
  });

  test('opens a chart that is linked to', async () => {
    await page.goto(`${server.url}/index.html#chart-web`);
    expect(await page.locator('#chart-web').getByText('Pods', { exact: true }).isVisible()).toBe(true);
  });

  test('fits a phone: nothing is wider than the screen', async () => {
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  test('shows a value and what it means below each other on a phone, still as a row of a table', async () => {
    for (const summary of await page.locator('#chart-web summary').all()) await summary.click();
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'replicas' }) });
    const [name, meaning] = await Promise.all([
      row.getByRole('rowheader').boundingBox(),
      row.getByRole('cell', { name: 'Pods' }).boundingBox(),
    ]);
    expect(meaning!.y).toBeGreaterThan(name!.y);
    expect(meaning!.x + meaning!.width).toBeLessThanOrEqual(360);
  });

  test.each(['light', 'dark'] as const)('has text that can be read in the %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate(CONTRAST)).toBeGreaterThanOrEqual(4.5);
  });

  test('shows everything with scripts off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${server.url}/index.html`);
    expect(await plain.locator('article:visible').count()).toBe(2);
    await context.close();
  });
});

/** The least contrast, as of WCAG, between a text's colour and that of the page. */
const CONTRAST = `
(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const light = (colour) => { const [r, g, b] = channels(colour); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  const all = [...document.querySelectorAll('h1, h2, p, a, small, summary, label, .deprecated')].map((element) => {
    const ink = light(getComputedStyle(element).color);
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
  });
  return Math.min(...all);
})()`;
