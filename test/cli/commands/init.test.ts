import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { init } from '../../../src/cli/commands/init';
import { emptyFolder } from '../../support/folder';
import { recordedIo } from '../../support/recorded-io';
import { expectRejection } from '../../support/refusal';

const place = { account: '222233334444', region: 'eu-west-1', json: false };

test('a project has the name of its folder, its account and its region wherever they are said', async () => {
  const folder = emptyFolder();
  const { files } = await init('shop', place, recordedIo(folder));
  const texts = files.map((file) => readFileSync(join(folder, 'shop', file), 'utf8')).join('\n');
  expect(texts).not.toMatch(/my-app|111122223333|eu-central-1/);
  expect(texts).toContain('"name": "shop"');
  expect(texts).toContain('222233334444');
  expect(files).toEqual(expect.arrayContaining(['package.json', '.gitignore', 'src/chart.ts', 'test/chart.test.ts']));
});

const placeOf = (folder: string) => readFileSync(join(folder, 'shop/src/place.ts'), 'utf8');

test('a project trusts no repository unless one is given', async () => {
  const folder = emptyFolder();
  await init('shop', place, recordedIo(folder));
  expect(placeOf(folder)).toContain('repository: string | undefined = undefined;');
});

test.each(['acme/my-app', 'acme@12/shop@345'])(
  'a project is delivered from %s where that is given',
  async (repository) => {
    const folder = emptyFolder();
    await init('shop', { ...place, repository }, recordedIo(folder));
    expect(placeOf(folder)).toContain(`repository: string | undefined = '${repository}';`);
  },
);

test('a project asks for the version of the package that made it', async () => {
  const folder = emptyFolder();
  await init('shop', place, recordedIo(folder));
  expect(readFileSync(join(folder, 'shop/package.json'), 'utf8')).toMatch(/"chartwright": "\^\d+\.\d+\.\d+"/);
  expect(readFileSync(join(folder, 'shop/package.json'), 'utf8')).not.toContain('^0.0.0');
});

test('an empty folder is taken, and what comes next is told', async () => {
  const folder = join(emptyFolder(), 'shop');
  mkdirSync(folder);
  const io = recordedIo(folder);
  await init('.', place, io);
  expect(io.lines).toEqual(['shop is in .; next:', '  npm install', '  npm run synth && npm test']);
});

test('fails for a folder with something in it, and leaves it as it is', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'mine.txt'), '');
  await expectRejection(
    init('.', { ...place, name: 'shop' }, recordedIo(folder)),
    'E_FILE',
    'is not empty: it has mine.txt',
  );
  expect(readdirSync(folder)).toEqual(['mine.txt']);
});

test.each([
  ['a name that AWS does not take', 'My_Shop', place, "'name' is 'My_Shop'"],
  ['an account that is none', 'shop', { ...place, account: '1' }, "'account' is '1'"],
  ['a name that is too long with its environment', 'a-shop-of-seventy', place, "'name' is 'a-shop-of-seventy'"],
  ['every repository of an owner', 'shop', { ...place, repository: 'acme/*' }, "'repository' is 'acme/*'"],
  ['a region that is none', 'shop', { ...place, region: 'mars' }, "'region' is 'mars'"],
])('fails for %s, and writes nothing', async (_, name, options, text) => {
  const folder = emptyFolder();
  await expectRejection(init(name, options, recordedIo(folder)), 'E_USAGE', text);
  expect(readdirSync(folder)).toEqual([]);
});
