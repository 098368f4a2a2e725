import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject, member, parseJson } from '../src/values/json';

const root = join(__dirname, '..');
const exported = member(parseJson(readFileSync(join(root, 'package.json'), 'utf8')), 'exports');
const entries = isJsonObject(exported) ? Object.entries(exported).filter(([path]) => path !== './package.json') : [];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

test.each(entries)('the entry point %s has its source, and its types beside it', (_, target) => {
  const [types, code] = [textOf(member(target, 'types')), textOf(member(target, 'default'))];
  expect(types.replace(/\.d\.ts$/, '')).toBe(code.replace(/\.js$/, ''));
  expect(existsSync(join(root, code.replace('./dist/lib', 'src').replace(/\.js$/, '.ts')))).toBe(true);
});

test('every index of a folder of src is an entry point', () => {
  const indexes = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, 'src', entry.name, 'index.ts')))
    .map((entry) => `./${entry.name}`);
  expect(entries.map(([path]) => path)).toEqual(expect.arrayContaining(indexes));
});

test('what can be imported are the halves of the product, what a configuration and a test need, the example and the rule', () => {
  expect(entries.map(([path]) => path).sort()).toEqual([
    '.',
    './config',
    './delivery',
    './eslint',
    './infra',
    './places',
    './places/infra',
    './publish',
    './testing',
  ]);
});
