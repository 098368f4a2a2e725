import { ApiObject, App, Chart, Cron, JsonPatch } from 'cdk8s';
import { CronJob, Deployment, ServiceAccount } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { z } from 'zod';
import { at } from '../../src/charts/adopt/manifest';
import type { HelmChart } from '../../src/charts/helm-chart';
import { set } from '../../src/charts/set';
import { mul, not } from '../../src/values/functions';
import { omitEmpty, when } from '../../src/values/structure';
import { chartOf, chartWith, only } from '../support/chart-of';
import { expectRefusal } from '../support/refusal';

const VALUES = z.object({
  isOn: z.boolean().default(true),
  minutes: z.int().min(0).max(60).default(2),
  tolerations: z.array(z.object({ key: z.string() })).default([]),
});

const report = (chart: HelmChart): CronJob =>
  new CronJob(chart, 'report', { schedule: Cron.daily(), containers: [{ image: 'x' }] });

const api = (chart: HelmChart): Deployment =>
  new Deployment(chart, 'api', { containers: [{ image: 'x', args: ['a'] }] });

test('replaces what a construct wrote by an expression', () => {
  const tree = chartOf(VALUES, (chart, v) => {
    const job = report(chart);
    set(job, '/spec/suspend', not(v.isOn));
    set(job, '/spec/startingDeadlineSeconds', mul(v.minutes, 60));
  });
  expect(at(only(tree, 'CronJob'), 'spec')).toMatchObject({ suspend: false, startingDeadlineSeconds: 120 });
  expect(at(only(tree, 'CronJob', undefined, { values: { isOn: false } }), 'spec', 'suspend')).toBe(true);
});

test('creates missing maps on the way, beside what is added later', () => {
  const tree = chartWith((chart) => {
    const deployment = api(chart);
    set(deployment, '/metadata/annotations/example.com~1a', 'c');
    deployment.metadata.addAnnotation('later', 'd');
  });
  expect(at(only(tree, 'Deployment'), 'metadata', 'annotations')).toEqual({ 'example.com/a': 'c', later: 'd' });
});

test('takes a value from the schema, and leaves an empty one out', () => {
  const tree = chartOf(VALUES, (chart, v) => {
    set(api(chart), '/spec/template/spec/tolerations', omitEmpty(v.tolerations));
  });
  const tolerations = (values: object): unknown =>
    at(only(tree, 'Deployment', undefined, { values: { ...values } }), 'spec', 'template', 'spec', 'tolerations');
  expect(tolerations({})).toBeUndefined();
  expect(tolerations({ tolerations: [{ key: 'gpu' }] })).toEqual([{ key: 'gpu' }]);
});

test('changes items of lists, and adds to their end', () => {
  const tree = chartWith((chart) => {
    const deployment = api(chart);
    set(deployment, '/spec/template/spec/containers/0/args/-', 'b');
    set(deployment, '/spec/template/spec/containers/0/imagePullPolicy', 'IfNotPresent');
    set(deployment, '/spec/template/spec/containers/1', { name: 'side', image: 'y' });
  });
  expect(at(only(tree, 'Deployment'), 'spec', 'template', 'spec', 'containers')).toMatchObject([
    { args: ['a', 'b'], imagePullPolicy: 'IfNotPresent' },
    { name: 'side', image: 'y' },
  ]);
});

test('leaves the field out for undefined, and under a condition that does not hold', () => {
  const tree = chartOf(VALUES, (chart, v) => {
    const deployment = api(chart);
    set(deployment, '/spec/replicas', undefined);
    set(deployment, '/spec/template/spec/automountServiceAccountToken', when(v.isOn, true));
  });
  expect(at(only(tree, 'Deployment'), 'spec')).not.toHaveProperty('replicas');
  const off = only(tree, 'Deployment', undefined, { values: { isOn: false } });
  expect(at(off, 'spec', 'template', 'spec')).not.toHaveProperty('automountServiceAccountToken');
});

test('comes after a JSON patch, and of two values the later one counts', () => {
  const tree = chartWith((chart) => {
    const object = new ApiObject(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', data: { a: '1' } });
    set(object, '/data/a', '2');
    set(object, '/data/a', '3');
    object.addJsonPatch(JsonPatch.replace('/data/a', '4'));
  });
  expect(only(tree, 'ConfigMap')).toMatchObject({ data: { a: '3' } });
});

test('works inside the condition that the object was made under', () => {
  const tree = chartOf(VALUES, (chart, v) => {
    when(v.isOn, () => {
      set(report(chart), '/spec/timeZone', 'Etc/UTC');
    });
  });
  expect(at(only(tree, 'CronJob'), 'spec', 'timeZone')).toBe('Etc/UTC');
});

test('fails inside a condition that the object is outside of', () => {
  expectRefusal(
    () =>
      chartOf(VALUES, (chart, v) => {
        const job = report(chart);
        when(v.isOn, () => {
          set(job, '/spec/suspend', true);
        });
      }),
    'E_CHART_SCOPE',
    "set of '/spec/suspend' at 'report' is inside a when or each that the object is outside of",
  );
});

test.each([
  ['/spec/schedule/hour', `'hour' would be inside "0 0 * * *"`],
  ['/spec/jobTemplate/spec/template/spec/containers/2/image', "'2' is no item of a list of 1"],
  ['/spec/jobTemplate/spec/template/spec/containers/first', "'first' is no item of a list of 1"],
  ['/spec/jobTemplate/spec/template/spec/initContainers/0', "there is no list that '0' is in"],
])('fails for %s, which leads nowhere', (pointer, reason) => {
  expectRefusal(
    () =>
      chartWith((chart) => {
        set(report(chart), pointer, 'x');
      }),
    'E_CHART_OBJECT',
    `set of '${pointer}' at 'report' leads nowhere: ${reason}`,
  );
});

test('fails for a way through an expression', () => {
  expectRefusal(
    () =>
      chartOf(VALUES, (chart, v) => {
        const job = report(chart);
        set(job, '/spec/suspend', v.isOn);
        set(job, '/spec/suspend/deeper', 1);
      }),
    'E_CHART_OBJECT',
    "'deeper' would be inside an expression",
  );
});

test.each(['', 'spec/suspend', '/spec/~2'])('fails for %j, which is no pointer', (pointer) => {
  expectRefusal(
    () =>
      chartWith((chart) => {
        set(report(chart), pointer, 1);
      }),
    'E_CHART_OBJECT',
    `the pointer '${pointer}' at 'report' is no JSON pointer`,
  );
});

test.each(['/metadata/name', '/kind', '/apiVersion'])('fails for %s, by which others know the object', (pointer) => {
  expectRefusal(
    () =>
      chartWith((chart) => {
        set(report(chart), pointer, 'x');
      }),
    'E_CHART_OBJECT',
    `set of '${pointer}' at 'report' would leave other objects with the old one`,
  );
});

test('fails for a construct without an object of its own', () => {
  expectRefusal(
    () =>
      chartWith((chart) => {
        set(new Construct(chart, 'group'), '/spec', {});
      }),
    'E_CHART_OBJECT',
    "'group' has no object of its own",
  );
});

test('fails in a plain chart, and says what to use there', () => {
  const chart = new Chart(new App(), 'plain');
  expectRefusal(
    () => {
      set(new ServiceAccount(chart, 'account'), '/automountServiceAccountToken', true);
    },
    'E_CHART_OBJECT',
    "'plain/account' is in no chart of defineChart; use addJsonPatch",
  );
});
