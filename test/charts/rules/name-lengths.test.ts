import { ConfigMap, Service } from 'cdk8s-plus-28';
import { z } from 'zod';
import { each, trunc } from '../../../src';
import { ConfigMap as OwnConfigMap } from '../../../src/charts/config/config-map';
import type { HelmChart } from '../../../src/charts/helm-chart';
import { chartOf } from '../../support/chart-of';
import { expectRefusal } from '../../support/refusal';

const chartCalled = (schema: z.ZodString, name: (given: string, chart: HelmChart) => string) =>
  chartOf(z.object({ name: schema.default('web') }), (chart, v) => {
    new Service(chart, 'api', { metadata: { name: name(v.name, chart) }, ports: [{ port: 80 }] });
  });

test.each<[what: string, schema: z.ZodString, got: string]>([
  ['without a bound', z.string(), 'has no greatest length'],
  ['of a pattern without a bound', z.string().regex(/^[a-z]+$/), 'has no greatest length'],
  ['of a pattern that need not match all of it', z.string().regex(/^[a-z]{1,9}/), 'has no greatest length'],
  ['with too great a bound', z.string().max(64), 'may have 64 characters'],
  ['of a pattern with too great a bound', z.string().regex(/^[a-z]([-a-z]{0,62}[a-z])?$/), 'may have 64 characters'],
])('fails for a text %s in a name', (_, schema, got) => {
  const message = `'api': the name of the Service holds 'name', which ${got}; wants at most 63`;
  expectRefusal(() => chartCalled(schema, (given) => given), 'E_CHART_NAME', message);
  expectRefusal(() => chartCalled(schema, (given, { release }) => `${release.name}-${given}`), 'E_CHART_NAME', message);
});

test.each<[what: string, schema: z.ZodString]>([
  ['with a bound', z.string().max(63)],
  ['of a pattern with a bound', z.string().regex(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/)],
  ['of alternatives with a bound', z.string().regex(/^(web|api-[0-9]{1,3})$/)],
])('a name may hold a text %s', (_, schema) => {
  expect(chartCalled(schema, (given) => given).objects).toHaveLength(1);
});

test('a name may hold what its author has cut', () => {
  expect(chartCalled(z.string().regex(/^[a-z]+$/), (given) => trunc(given, 40)).objects).toHaveLength(1);
});

describe('a key of a map', () => {
  const shops = (pattern: RegExp) =>
    z.object({ shops: z.record(z.string().regex(pattern), z.string()).default({ a: 'b' }) });
  const named = (pattern: RegExp) =>
    chartOf(shops(pattern), (chart, v) => {
      each(v.shops, (_text: string, key: string) => {
        new ConfigMap(chart, key, { metadata: { name: key }, data: { a: 'b' } });
      });
    });

  test('fails to stand in a name without a bound', () => {
    expectRefusal(() => named(/^[a-z]+$/), 'E_CHART_NAME', 'wants at most 253');
  });

  test('may stand in a name with a bound', () => {
    expect(named(/^[a-z]{1,60}$/).objects).toHaveLength(1);
  });

  test('may be any where the chart makes the name, for that is cut', () => {
    const chart = chartOf(shops(/^[a-z]+$/), (chart, v) => {
      each(v.shops, (text: string, key: string) => {
        new OwnConfigMap(chart, key, { data: { text } });
      });
    });
    expect(chart.objects).toHaveLength(1);
  });
});
