import { z } from 'zod';
import { ServiceAccount } from '../../../src/charts/access/service-account';
import type { HelmChart } from '../../../src/charts/helm-chart';
import type { PodIdentity } from '../../../src/charts/workloads/pod-template';
import { Deployment } from '../../../src/charts/workloads/deployment';
import { at, chartOf, objectsOf, only, rendered } from '../../support/chart';

test('names the IAM role of its pods beside annotations from the values', () => {
  const chart = chartOf({ annotations: z.record(z.string(), z.string()).default({}) }, (scope, v) => {
    new ServiceAccount(scope, 'api', {
      roleArn: 'arn:aws:iam::111122223333:role/a',
      metadata: { annotations: v.annotations },
    });
  });
  expect(at(rendered(chart, { annotations: { team: 'a' } })[0], 'metadata.annotations')).toEqual({
    'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/a',
    team: 'a',
  });
});

const podAs = (account: (chart: HelmChart) => PodIdentity) => {
  const objects = objectsOf((chart) => {
    new Deployment(chart, 'web', {
      serviceAccount: account(chart),
      containers: [{ name: 'web', image: 'nginx:1.29' }],
    });
  });
  return at(only(objects, 'Deployment'), 'spec.template.spec');
};

test('pods get no token unless the account says so', () => {
  expect(podAs((chart) => new ServiceAccount(chart, 'api', {}))).toMatchObject({
    serviceAccountName: 'app-api',
    automountServiceAccountToken: false,
  });
  expect(podAs((chart) => new ServiceAccount(chart, 'api', { automountServiceAccountToken: true }))).toMatchObject({
    automountServiceAccountToken: true,
  });
});

test('pods may run as an account that exists already', () => {
  expect(podAs(() => ServiceAccount.existing('robot', true))).toMatchObject({
    serviceAccountName: 'robot',
    automountServiceAccountToken: true,
  });
});
