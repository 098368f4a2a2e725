import { z } from 'zod';
import { ApiObject } from 'cdk8s';
import { defineChart, dependency, type ChartDefinition, type Dependency } from '../../../src';
import { synthesize } from '../../../src/charts/synthesize';
import { expectRefusal } from '../../support/refusal';

const NONE = z.object({});

/** A chart with one configuration map for each id. */
const having = (name: string, ids: readonly string[], dependencies: readonly Dependency[] = []): ChartDefinition =>
  defineChart({ name, version: '1.0.0', values: NONE, dependencies }, (chart) => {
    for (const id of ids) new ApiObject(chart, id, { apiVersion: 'v1', kind: 'ConfigMap', data: {} });
  });

test('fails where an alias and an id make the name that another alias makes', () => {
  const parts = [
    dependency(having('one', ['b-x']), { alias: 'a' }),
    dependency(having('two', ['x']), { alias: 'a-b' }),
  ];
  expectRefusal(
    () => synthesize(having('whole', [], parts)),
    'E_CHART_DUPLICATE',
    "'a' and 'a-b' both make the ConfigMap 'r-a-b-x'; give one of them another alias, or 'x' another id",
  );
});

test('fails where two parts depend on one chart by one name', () => {
  const store = having('store', ['words']);
  const parts = ['front', 'back'].map((name) => dependency(having(name, [], [dependency(store)])));
  expectRefusal(
    () => synthesize(having('whole', [], parts)),
    'E_CHART_DUPLICATE',
    "'front.store' and 'back.store' both make the ConfigMap 'r-store-words'",
  );
});

test('fails where two parts have one explicit name', () => {
  const fixed = defineChart({ name: 'fixed', version: '1.0.0', values: NONE }, (chart) => {
    new ApiObject(chart, 'words', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'known' }, data: {} });
  });
  const parts = [dependency(fixed, { alias: 'left' }), dependency(fixed, { alias: 'right' })];
  expectRefusal(
    () => synthesize(having('whole', [], parts)),
    'E_CHART_DUPLICATE',
    "'left' and 'right' both make the ConfigMap 'known'",
  );
});

test('fails where it takes a release that is called as the chart is', () => {
  const parts = [dependency(having('backend', ['words']))];
  expectRefusal(
    () => synthesize(having('places', ['backend-words'], parts)),
    'E_CHART_DUPLICATE',
    "'places' and 'backend' both make the ConfigMap 'places-backend-words' in a release called 'places'",
  );
});

test('one chart under two aliases, and equal ids of other kinds, have names of their own', () => {
  const store = having('store', ['words']);
  const parts = [dependency(store, { alias: 'left' }), dependency(store, { alias: 'right' }), dependency(store)];
  expect(() => synthesize(having('whole', ['words'], parts))).not.toThrow();
});
