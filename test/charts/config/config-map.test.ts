import { App, Chart } from 'cdk8s';
import { z } from 'zod';
import { ConfigMap } from '../../../src/charts/config/config-map';
import { Deployment, type DeploymentProps } from '../../../src/charts/workloads/deployment';
import { entries, when } from '../../../src/values/structure';
import type { Json, JsonObject } from '../../../src/values/json';
import { at, chartOf, objectsOf, only, rendered } from '../../support/chart';
import { refusalOf } from '../../support/errors';

type Container = DeploymentProps['containers'][number];

const using = (container: (config: ConfigMap) => Partial<Container>): Json | undefined => {
  const objects = objectsOf((chart) => {
    const config = new ConfigMap(chart, 'config', { data: { MODE: 'live' } });
    new Deployment(chart, 'web', { containers: [{ name: 'web', image: 'nginx:1.29', ...container(config) }] });
  });
  return at(only(objects, 'Deployment'), 'spec.template');
};

describe('is used in three ways', () => {
  test('as one variable from a key', () => {
    const template = using((config) => ({ env: [{ name: 'APP_MODE', valueFrom: config.env('MODE') }] }));
    expect(at(template, 'spec.containers.0.env.0')).toEqual({
      name: 'APP_MODE',
      valueFrom: { configMapKeyRef: { name: 'app-config', key: 'MODE' } },
    });
  });

  test('as a variable for each key', () => {
    const template = using((config) => ({ envFrom: [config.envFrom({ prefix: 'APP_' })] }));
    expect(at(template, 'spec.containers.0.envFrom')).toEqual([
      { prefix: 'APP_', configMapRef: { name: 'app-config' } },
    ]);
  });

  test('as files', () => {
    const template = using((config) => ({
      mounts: [{ volume: config.volume({ items: [{ key: 'MODE', path: 'mode.txt' }] }), mountPath: '/etc/app' }],
    }));
    expect(at(template, 'spec.volumes.0')).toEqual({
      name: 'config',
      configMap: { name: 'app-config', items: [{ key: 'MODE', path: 'mode.txt' }] },
    });
    expect(at(template, 'spec.containers.0.volumeMounts.0')).toEqual({ name: 'config', mountPath: '/etc/app' });
  });
});

describe('a checksum of the data on the pods that use it', () => {
  const chart = chartOf(
    {
      level: z.string().default('info'),
      debug: z.boolean().default(false),
      team: z.string().default('a'),
      more: z.record(z.string().regex(/^[A-Z]+$/), z.string()).default({}),
    },
    (scope, v) => {
      const config = new ConfigMap(scope, 'config', {
        metadata: { labels: { team: v.team } },
        data: { LEVEL: v.level, DEBUG: when(v.debug, 'yes'), ...entries(v.more) },
      });
      new Deployment(scope, 'web', {
        containers: [{ name: 'web', image: 'nginx:1.29', envFrom: [config.envFrom()] }],
      });
      new Deployment(scope, 'other', { containers: [{ name: 'web', image: 'nginx:1.29' }] });
    },
  );
  const sum = (values: JsonObject): Json | undefined => {
    const [web] = rendered(chart, values).filter(({ kind }) => kind === 'Deployment');
    return at(at(web, 'spec.template.metadata.annotations'), 'checksum/config');
  };

  test('changes with the data', () => {
    const sums = [{}, { level: 'debug' }, { debug: true }, { more: { A: 'b' } }].map(sum);
    expect(new Set(sums).size).toBe(4);
  });

  test('stays where anything else changes', () => {
    expect(sum({ team: 'b' })).toBe(sum({}));
    expect(sum({})).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is on no other pods', () => {
    const [, other] = rendered(chart).filter(({ kind }) => kind === 'Deployment');
    expect(at(other, 'spec.template.metadata.annotations')).toBeUndefined();
  });
});

test('a ConfigMap that exists already is used in the same ways', () => {
  const config = ConfigMap.existing('shared.settings');
  expect(config.env('MODE', { optional: true })).toEqual({
    configMapKeyRef: { name: 'shared.settings', key: 'MODE', optional: true },
  });
  expect(config.envFrom()).toEqual({ configMapRef: { name: 'shared.settings' } });
  expect(config.volume().name).toMatch(/^shared-settings-[0-9a-f]{8}$/);
  expect(config.volume({ name: 'settings' })).toMatchObject({ name: 'settings' });
});

test('fails on a key that it does not have', async () => {
  const config = new ConfigMap(new Chart(new App(), 'shop'), 'config', { data: { MODE: 'live' } });
  expect(await refusalOf(() => config.env('MOOD'))).toBe(
    `E_RELATION: the ConfigMap 'shop/config' has no key "MOOD"; wants one of "MODE"; add the key, or use one that is there`,
  );
});
