import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml, trusted } from '../../../src/publish/site/html';
import { sitePage, writeSite } from '../../../src/publish/site/site';
import { folderOf } from '../../../src/publish/open-store';
import { publish } from '../../../src/publish/publish';
import { currentIndex } from '../../../src/publish/repository/update-index';
import { directoryStore } from '../../../src/publish/stores/directory';
import { packChart } from '../../../src/packaging/archive';
import { sampleChart } from '../../support/charts';
import { emptyFolder } from '../../support/folder';

const now = new Date('2026-01-02T03:04:05Z');
const markdown = (source: string) => trusted(`<p>${escapeHtml(source)}</p>`);
const schema = JSON.stringify({
  properties: {
    replicas: { type: 'integer', minimum: 0, maximum: 9, description: 'Pods of the API' },
    image: { $ref: '#/definitions/image' },
    ports: { type: 'array', items: { properties: { name: { type: 'string', enum: ['http', 'grpc'] } } } },
  },
  definitions: { image: { properties: { tag: { type: ['string', 'null'], pattern: '^v' } } } },
});

async function repository(...charts: Parameters<typeof sampleChart>[]) {
  const path = emptyFolder();
  const store = directoryStore(path);
  await publish(
    charts.map((chart) => packChart(sampleChart(...chart)).archive),
    store,
    { now },
  );
  const folder = folderOf(store);
  return {
    path,
    folder,
    page: async (options = {}) => sitePage(folder, await currentIndex(folder), { markdown, ...options }),
  };
}

test('the page names each chart, its newest stable version, and the commands to copy', async () => {
  const { page } = await repository(
    [{ version: '1.0.0' }],
    [{ version: '1.1.0-rc.1' }],
    [{ name: 'db', description: 'A database' }],
  );
  const text = await page({ title: 'Charts of Places', url: 'https://charts.example.com' });
  expect(text).toContain('helm repo add charts-of-places https://charts.example.com');
  expect(text).toContain('helm install web charts-of-places/web --version 1.0.0');
  expect(text.match(/<article /g)).toHaveLength(2);
  expect(text).toContain('1.1.0-rc.1');
});

test('values are told from the schema: type, limits, default and meaning', async () => {
  const { page } = await repository([
    {},
    { 'values.schema.json': schema, 'values.yaml': 'replicas: 2\nimage: {tag: v1}\n' },
  ]);
  const cells = [
    ...(await page()).matchAll(
      /<code>([\w.[\]]+)<\/code>\s*<\/th>\s*<td[^>]*>(.*?)<\/td>\s*<td[^>]*>(.*?)<\/td>\s*<td[^>]*>(.*?)<\/td>/g,
    ),
  ];
  expect(cells.map(([, ...row]) => row)).toEqual([
    ['replicas', 'integer from 0 to 9', '<code>2</code>', 'Pods of the API'],
    ['image.tag', 'string or null matches ^v', '<code>&quot;v1&quot;</code>', ''],
    ['ports', 'array', '', ''],
    ['ports[].name', '&quot;http&quot; or &quot;grpc&quot;', '', ''],
  ]);
});

test('the README and the changelog of the newest version are there', async () => {
  const { page } = await repository([{}, { 'README.md': 'read <b>me</b>', 'CHANGELOG.md': 'changed' }]);
  expect(await page()).toContain('<p>read &lt;b&gt;me&lt;/b&gt;</p>');
  expect(await page()).toContain('<p>changed</p>');
});

test('nothing of a chart becomes markup, nor a link that runs', async () => {
  const { page } = await repository([
    {
      description: '<script>alert(1)</script>',
      home: 'javascript:alert(1)',
      keywords: ['"><img src=x onerror=alert(1)>'],
    },
  ]);
  const text = await page();
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(text).not.toContain('href="javascript:');
  expect(text).not.toContain('<img');
});

test('the policy lets in the page’s own script and style, and nothing else', async () => {
  const { page } = await repository([{}]);
  const text = await page();
  const digest = (name: string) => {
    const content = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(text)?.[1] ?? '';
    return createHash('sha256').update(content).digest('base64');
  };
  expect(text).toContain(
    `default-src &#39;none&#39;; style-src &#39;sha256-${digest('style')}&#39;; script-src &#39;sha256-${digest('script')}&#39;; img-src data:`,
  );
  expect(text).not.toMatch(/(?:src|href)="https?:/);
});

test('long histories are cut, and said to be', async () => {
  const { page } = await repository(
    ...['1.0.0', '1.1.0', '1.2.0'].map((version): [{ version: string }] => [{ version }]),
  );
  expect(await page({ versions: 1 })).toContain('2 older versions');
});

test('the page is not written again where nothing changed', async () => {
  const { path, folder } = await repository([{}]);
  await writeSite(folder, { markdown });
  const before = statSync(join(path, 'index.html'), { bigint: true });
  await writeSite(folder, { markdown });
  expect(statSync(join(path, 'index.html'), { bigint: true }).ino).toBe(before.ino);
});
