import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiPage, pageName } from '../support/api-page';
import { publicApi, type ApiExport, type ApiMember } from '../support/public-api';

/** What is wrong with the documentation of the package's exports is said once each, with the place. */
const entries = publicApi();
const api = [...entries].flatMap(([entry, exports]) => exports.map((one) => ({ entry, ...one })));
const own = api.filter(({ file }) => file.startsWith('src/'));

const members = (kinds: readonly ApiExport['kind'][]): readonly (ApiMember & { readonly place: string })[] =>
  own
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ entry, name, members: all }) => all.map((one) => ({ ...one, place: `${entry} ${name}.${one.name}` })));

test.each([...entries])('the page of %s lists what it exports today; npm run docs:api makes it', (entry, exports) => {
  expect(readFileSync(join(__dirname, '../../docs/api', pageName(entry)), 'utf8')).toBe(apiPage(entry, exports));
});

test('the pages are those of the entry points', () => {
  expect(readdirSync(join(__dirname, '../../docs/api')).sort()).toEqual([...entries.keys()].map(pageName).sort());
});

test('every export says what it is', () => {
  expect(own.filter(({ description }) => description === '').map(({ entry, name }) => `${entry} ${name}`)).toEqual([]);
});

test('every optional property says what it is when it is not given', () => {
  const silent = members(['interface', 'type']).filter(
    ({ isOptional, fallback }) => isOptional && fallback === undefined,
  );
  expect(silent.map(({ place }) => place)).toEqual([]);
});

test('no required property has a default', () => {
  const confused = members(['interface', 'type']).filter(
    ({ isOptional, fallback }) => !isOptional && fallback !== undefined,
  );
  expect(confused.map(({ place }) => place)).toEqual([]);
});

/** `WEB_SERVICE_DEFAULTS` for `WebServiceProps`. */
const defaultsName = (props: string): string =>
  `${props
    .replace(/(Props|Options)$/, '')
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
    .toUpperCase()}_DEFAULTS`;

/** A default that is written out, not described. */
const isLiteral = (fallback: string): boolean => /^(-?[\d_.]+|'[^']*'|true|false)$/.test(fallback);

test('a default that is written out is the one of the exported constant', () => {
  const constants = new Map(own.map((one) => [one.name, one]));
  const wrong = own.flatMap(({ name, members: all }) => {
    const values = constants.get(defaultsName(name))?.values;
    return all.flatMap(({ name: property, fallback }) => {
      const value = values?.get(property);
      const isWrong = value !== undefined && fallback !== undefined && isLiteral(fallback) && value !== fallback;
      return isWrong ? [`${name}.${property}: '@default ${fallback}', but ${defaultsName(name)} says ${value}`] : [];
    });
  });
  expect(wrong).toEqual([]);
});

test('a default that is a constant is one that can be imported', () => {
  const names = new Set(api.map(({ name }) => name));
  const unknown = members(['interface', 'type']).flatMap(({ place, fallback }) => {
    const constant = /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b/.exec(fallback ?? '')?.[1];
    return constant === undefined || names.has(constant) ? [] : [`${place}: ${constant}`];
  });
  expect(unknown).toEqual([]);
});
