import { places, placesDatabase, placesPlatform } from '../../../src/charts/places';
import { at, only, rendered } from '../../support/chart';

const release = { name: 'places', namespace: 'places' };

test('is backend, batch and database, each of which may be left out', () => {
  const kinds = (values = {}) => rendered(places, values).map(({ kind }) => kind);
  expect(kinds()).toEqual(expect.arrayContaining(['Deployment', 'CronJob', 'Job']));
  expect(kinds({ backend: { enabled: false } })).not.toContain('Deployment');
  expect(kinds({ batch: { enabled: false } })).not.toContain('CronJob');
  expect(kinds({ database: { enabled: false } })).not.toContain('Job');
});

test('tells all its charts at once where the database is', () => {
  const global = { database: { host: 'db.internal', port: 6432, name: 'all' } };
  const maps = rendered(places, { global }).filter((one) => at(one, 'data.PGHOST') !== undefined);
  expect(maps.map((one) => at(one, 'data.PGHOST'))).toEqual(['db.internal', 'db.internal', 'db.internal']);
});

test('calls its objects after release and part', () => {
  const objects = rendered(places, {}, { release });
  expect(at(only(objects, 'Deployment'), 'metadata.name')).toBe('places-backend-api');
  expect(at(only(objects, 'CronJob'), 'metadata.name')).toBe('places-batch-import');
});

test('finds what the platform has made', () => {
  const platform = rendered(placesPlatform, {}, { release: { name: 'places-platform', namespace: 'default' } });
  const made = (kind: string, path: string) =>
    platform.filter((one) => one['kind'] === kind).map((one) => at(one, path));
  const pod = at(only(rendered(placesDatabase), 'Job'), 'spec.template.spec');
  expect(made('ServiceAccount', 'metadata.name')).toEqual([at(pod, 'serviceAccountName')]);
  const secrets = [1, 2].map((index) => at(pod, `containers.0.env.${index}.valueFrom.secretKeyRef.name`));
  expect(made('ExternalSecret', 'spec.target.name')).toEqual(secrets);
});
