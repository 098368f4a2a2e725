import { z } from 'zod';
import { defineChart } from '../../src/charts/define-chart';
import { dependency } from '../../src/charts/dependency';
import { releasesOf, type ReleaseConfig } from '../../src/config/releases';
import { expectRefusal } from '../support/refusal';

const chart = (name: string) => defineChart({ name, version: '1.2.3', values: z.object({}) }, () => undefined);
const api = chart('api');
const umbrella = defineChart(
  { name: 'shop', version: '2.0.0', values: z.object({}), dependencies: [dependency(api)] },
  () => undefined,
);
const place = { name: 'dev', prefix: 'shop-dev', application: 'shop', account: '111122223333', region: 'eu-central-1' };

const releases = (listed?: readonly ReleaseConfig[]) =>
  releasesOf({ charts: [chart('platform'), api, umbrella] }, { ...place, releases: listed });

test('every chart that does not travel inside another is a release, in the namespace of the application', () => {
  const shared = { namespace: 'shop', repository: 'dist/charts' };
  expect(releases()).toEqual([
    { ...shared, chart: 'platform', name: 'platform', version: '1.2.3' },
    { ...shared, chart: 'shop', name: 'shop', version: '2.0.0' },
  ]);
});

test('an environment lists its releases in their order, charts of others among them', () => {
  const foreign = {
    chart: 'karpenter',
    version: '1.8.0',
    repository: 'oci://public.ecr.aws/karpenter',
    namespace: 'kube-system',
  };
  expect(releases([foreign, { chart: 'api', name: 'blue' }])).toEqual([
    { ...foreign, name: 'karpenter' },
    { chart: 'api', name: 'blue', namespace: 'shop', version: '1.2.3', repository: 'dist/charts' },
  ]);
});

test('fails for a chart of others without a version', () => {
  expectRefusal(
    () => releases([{ chart: 'karpenter' }]),
    'E_CONFIG',
    "'karpenter', which is not the project's, without a version",
  );
});

test('fails for two releases of one name in one namespace', () => {
  expectRefusal(() => releases([{ chart: 'api' }, { chart: 'api' }]), 'E_CONFIG', 'has shop/api twice');
});
