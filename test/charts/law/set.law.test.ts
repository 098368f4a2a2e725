import { ApiObject, Cron, JsonPatch } from 'cdk8s';
import { CronJob, Deployment } from 'cdk8s-plus-28';
import { z } from 'zod';
import { choose, items, mul, not, omitEmpty, set, when } from '../../../src';
import { at, chartOf, only, rendered } from '../../support/chart';
import { describeHelm } from '../../support/helm';
import { expectAgreement } from '../../support/law';

const chart = chartOf(
  {
    isOn: z.boolean().default(true),
    minutes: z.int().min(0).max(60).default(2),
    text: z.string().default('text'),
    tolerations: z.array(z.object({ key: z.string() })).default([]),
    labels: z.record(z.string().regex(/^[a-z]+$/), z.string()).default({}),
  },
  (scope, v) => {
    const report = new CronJob(scope, 'report', { schedule: Cron.daily(), containers: [{ image: 'x' }] });
    set(report, '/spec/suspend', not(v.isOn));
    set(report, '/spec/startingDeadlineSeconds', mul(v.minutes, 60));

    const api = new Deployment(scope, 'api', { containers: [{ image: 'x', args: ['a'] }] });
    const pod = '/spec/template/spec';
    set(api, '/metadata/annotations/example.com~1text', v.text);
    api.metadata.addAnnotation('later', 'd');
    set(api, '/spec/replicas', undefined);
    set(api, `${pod}/tolerations`, omitEmpty(v.tolerations));
    set(api, `${pod}/automountServiceAccountToken`, when(v.isOn, true));
    set(api, `${pod}/nodeSelector`, v.labels);
    set(api, `${pod}/containers/0/args/-`, `--minutes=${v.minutes}`);
    set(
      api,
      `${pod}/containers/0/args/-`,
      items(v.labels, (value, key) => `--${key}=${value}`),
    );
    set(api, `${pod}/containers/1`, { name: 'side', image: v.text, env: [{ name: 'ON', value: `${v.minutes}` }] });

    const config = new ApiObject(scope, 'config', { apiVersion: 'v1', kind: 'ConfigMap', data: { a: '1', b: '1' } });
    config.addJsonPatch(JsonPatch.replace('/data/a', '2'));
    set(config, '/data/a', v.text);
    set(config, '/data/a', choose(v.isOn, 'on', v.text));
    set(config, '/data/b', when(v.isOn, 'on'));

    when(v.isOn, () => {
      const daily = new CronJob(scope, 'inner', { schedule: Cron.daily(), containers: [{ image: 'x' }] });
      set(daily, '/spec/timeZone', v.text);
    });
  },
);

const OFF = { isOn: false, minutes: 0, text: 'a: "{{ b }}"\n', tolerations: [{ key: 'gpu' }], labels: { disk: 'yes' } };

describe('what set puts into objects', () => {
  it.each([
    [{}, false, 120, ['a', '--minutes=2'], { a: 'on', b: 'on' }],
    [OFF, true, 0, ['a', '--minutes=0', '--disk=yes'], { a: OFF.text }],
  ])('is there for the values %j', (values, suspend, seconds, args, data) => {
    const objects = rendered(chart, values).filter(({ metadata }) => at(metadata, 'name') !== 'app-inner');
    expect(at(only(objects, 'CronJob'), 'spec')).toMatchObject({ suspend, startingDeadlineSeconds: seconds });
    expect(at(only(objects, 'Deployment'), 'spec.template.spec.containers.0.args')).toEqual(args);
    expect(only(objects, 'ConfigMap')).toMatchObject({ data });
  });
});

describeHelm('what set puts into objects', (helm) => {
  it('is the same in both readings', async () => {
    await expectAgreement(helm, chart, [{}, OFF, { isOn: false }, { text: '', labels: { a: '', b: '1e3' } }]);
  });
});
