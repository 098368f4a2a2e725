import { ConfigMap, Secret } from 'cdk8s-plus-28';
import type { HelmChart } from '../../../src/charts/helm-chart';
import { chartWith, only } from '../../support/chart-of';
import { expectRefusal } from '../../support/refusal';

const configs =
  (...ids: readonly string[]) =>
  (chart: HelmChart): void => {
    for (const id of ids) new ConfigMap(chart, id);
  };

test.each([
  ['x-shop-api', 'api'],
  ['shop-api', 'api'],
  ['shop-shop', 'shop'],
])('fails for %s beside %s, which two releases of the chart shop would call alike', (long, short) => {
  expectRefusal(
    () => chartWith(configs(short, long)),
    'E_CHART_NAME',
    `'${long}' and '${short}' (ConfigMap of core) can get one name in two releases`,
  );
});

test('the two releases that a collision is about would really meet', () => {
  const name = (id: string, release: string): unknown =>
    only(chartWith(configs(id)), 'ConfigMap', undefined, { release: { name: release } })['metadata'];
  expect(name('x-shop-api', 'a')).toMatchObject({ name: 'a-shop-x-shop-api' });
  expect(name('api', 'a-shop-x')).toMatchObject({ name: 'a-shop-x-shop-api' });
});

test.each([['shop'], ['shop-api'], ['workshop-api'], ['api-shop']])('%s beside api is no collision of names', (id) => {
  expect(chartWith(configs('web', id)).warnings).toEqual([]);
});

test('names of two kinds never meet', () => {
  const tree = chartWith((chart) => {
    new ConfigMap(chart, 'api');
    new Secret(chart, 'x-shop-api');
  });
  expect(tree.warnings).toEqual([]);
});
