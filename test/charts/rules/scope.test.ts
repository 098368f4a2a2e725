import { ApiObject } from 'cdk8s';
import { ConfigMap, Deployment, Ingress, IngressBackend, Service } from 'cdk8s-plus-28';
import { z } from 'zod';
import type { HelmChart } from '../../../src/charts/helm-chart';
import { and, eq } from '../../../src/values/functions';
import { check, each, items, when } from '../../../src/values/structure';
import { chartOf } from '../../support/chart-of';
import { expectRefusal } from '../../support/refusal';

const VALUES = z.object({
  isOn: z.boolean().default(true),
  isLarge: z.boolean().default(true),
  queues: z.record(z.string(), z.string()).default({ a: 'x' }),
});

const uses = (chart: HelmChart, id: string, data: object): ApiObject =>
  new ApiObject(chart, id, { apiVersion: 'v1', kind: 'ConfigMap', data });

test('fails for the name of an object outside the condition that it was made under', () => {
  expectRefusal(
    () =>
      chartOf(VALUES, (chart, v) => {
        let name = '';
        when(v.isOn, () => (name = new ConfigMap(chart, 'config').name));
        uses(chart, 'user', { name: `http://${name}` });
      }),
    'E_CHART_SCOPE',
    "'user' uses the name of 'config', which exists only when isOn",
  );
});

test('fails for the name of an object of another loop', () => {
  expectRefusal(
    () =>
      chartOf(VALUES, (chart, v) => {
        const services: Service[] = [];
        each(v.queues, (_, name) => services.push(new Service(chart, `worker-${name}`, { ports: [{ port: 80 }] })));
        new Ingress(chart, 'web', {
          rules: services.map((service) => ({ backend: IngressBackend.fromService(service) })),
        });
      }),
    'E_CHART_SCOPE',
    "'web' uses the key of 'queues', outside of the loop",
  );
});

test('fails for the entry of a loop outside the loop', () => {
  expectRefusal(
    () =>
      chartOf(VALUES, (chart, v) => {
        let last = '';
        each(v.queues, (priority) => (last = priority));
        uses(chart, 'user', { last });
      }),
    'E_CHART_SCOPE',
    "'user' uses the value of 'queues', outside of the loop",
  );
});

test('fails for pods of a loop that are selected outside of it', () => {
  expectRefusal(
    () =>
      chartOf(VALUES, (chart, v) => {
        const web = new Deployment(chart, 'web', { containers: [{ image: 'x' }] });
        each(v.queues, (_, name) => {
          web.scheduling.colocate(new Deployment(chart, `worker-${name}`, { containers: [{ image: 'x' }] }));
        });
      }),
    'E_CHART_SCOPE',
    "'web' uses the key of 'queues', outside of the loop",
  );
});

test('a name may be used under the same condition, a stricter one, or a field that has it', () => {
  const tree = chartOf(VALUES, (chart, v) => {
    let name = '';
    when(v.isOn, () => {
      name = new ConfigMap(chart, 'config').name;
      uses(chart, 'inside', { name });
    });
    when(and(v.isLarge, v.isOn), () => uses(chart, 'stricter', { name }));
    when(v.isLarge, () => {
      when(v.isOn, () => uses(chart, 'nested', { name }));
    });
    uses(chart, 'field', { name: when(v.isOn, name) });
  });
  expect(tree.objects).toHaveLength(5);
});

test('names and entries of a loop may be used inside it', () => {
  const tree = chartOf(VALUES, (chart, v) => {
    each(v.queues, (priority, key) => {
      const { name } = new ConfigMap(chart, `worker-${key}`);
      uses(chart, `user-${key}`, { name, priority, list: items(v.queues, (item, other) => `${key} ${other} ${item}`) });
    });
  });
  expect(tree.objects).toHaveLength(2);
});

describe('what a loop gives', () => {
  /** A chart that keeps the value of a loop and hands it to whatever comes after. */
  const escaping = (use: (chart: HelmChart, value: string) => void) => (): unknown =>
    chartOf(VALUES, (chart, v) => {
      let kept = '';
      each(v.queues, (value, name) => {
        kept = value;
        uses(chart, `queue-${name}`, { value });
      });
      use(chart, kept);
    });

  test.each<[string, string, (chart: HelmChart, value: string) => void]>([
    [
      'the notes',
      "the notes use the value of 'queues'",
      (chart, value) => {
        chart.notes(`queue ${value}`);
      },
    ],
    [
      'a check',
      "a check uses the value of 'queues'",
      (_, value) => {
        check(eq(value, 'x'), 'must be x');
      },
    ],
    [
      'the message of a check',
      "a check uses the value of 'queues'",
      (chart, value) => {
        check(eq(chart.release.name, 'x'), `not for ${value}`);
      },
    ],
    [
      'an object',
      "'user' uses the value of 'queues'",
      (chart, value) => {
        uses(chart, 'user', { value });
      },
    ],
  ])('fails outside of the loop: %s', (_, text, use) => {
    expectRefusal(escaping(use), 'E_CHART_SCOPE', text);
  });
});
