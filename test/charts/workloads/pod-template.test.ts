import { z } from 'zod';
import { Deployment, type DeploymentProps } from '../../../src/charts/workloads/deployment';
import { items, when } from '../../../src/values/structure';
import type { Json, JsonObject } from '../../../src/values/json';
import { at, chartOf, objectsOf, rendered } from '../../support/chart';

const podOf = (props: Partial<DeploymentProps>): Json | undefined => {
  const [deployment] = objectsOf((chart) => {
    new Deployment(chart, 'web', { containers: [{ name: 'web', image: 'nginx:1.29' }], ...props });
  });
  return at(deployment, 'spec.template.spec');
};

const RESTRICTED = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true };

describe('with nothing set', () => {
  test("pods pass Pod Security's profile restricted", () => {
    const pod = podOf({ initContainers: [{ name: 'prepare', image: 'busybox:1.37' }] });
    expect(at(pod, 'securityContext')).toEqual({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(at(pod, 'containers.0.securityContext')).toEqual(RESTRICTED);
    expect(at(pod, 'initContainers.0.securityContext')).toEqual(RESTRICTED);
  });

  test('pods get neither links to services nor a token', () => {
    expect(podOf({})).toMatchObject({ enableServiceLinks: false, automountServiceAccountToken: false });
  });

  test('containers have modest resources and write to /tmp', () => {
    const pod = podOf({});
    expect(at(pod, 'containers.0.resources')).toEqual({
      requests: { cpu: '100m', memory: '128Mi' },
      limits: { memory: '256Mi' },
    });
    expect(at(pod, 'containers.0.volumeMounts')).toEqual([{ name: 'tmp', mountPath: '/tmp' }]);
    expect(at(pod, 'volumes')).toEqual([{ name: 'tmp', emptyDir: {} }]);
  });
});

describe('one field loosens one thing', () => {
  test('of the pod', () => {
    const pod = podOf({ securityContext: { runAsNonRoot: false, fsGroup: 1000 } });
    expect(at(pod, 'securityContext')).toEqual({
      runAsNonRoot: false,
      seccompProfile: { type: 'RuntimeDefault' },
      fsGroup: 1000,
    });
  });

  test('of a container, whose /tmp is its own where it may write', () => {
    const pod = podOf({
      containers: [{ name: 'web', image: 'nginx:1.29', securityContext: { readOnlyRootFilesystem: false } }],
    });
    expect(at(pod, 'containers.0.securityContext')).toEqual({ ...RESTRICTED, readOnlyRootFilesystem: false });
    expect(at(pod, 'containers.0.volumeMounts')).toBeUndefined();
    expect(at(pod, 'volumes')).toBeUndefined();
  });

  test('of a privileged container, of which the API refuses that it may not escalate', () => {
    const pod = podOf({ containers: [{ name: 'web', image: 'nginx:1.29', securityContext: { privileged: true } }] });
    expect(at(pod, 'containers.0.securityContext')).toEqual({
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
      privileged: true,
    });
  });

  test('of links and tokens', () => {
    const pod = podOf({ enableServiceLinks: true, automountServiceAccountToken: true });
    expect(pod).toMatchObject({ enableServiceLinks: true, automountServiceAccountToken: true });
  });
});

describe('mounts', () => {
  const cache = { name: 'cache', emptyDir: { sizeLimit: '1Gi' } };

  test('give the pod each volume once', () => {
    const mounts = [{ volume: cache, mountPath: '/cache', readOnly: true }];
    const pod = podOf({
      containers: [
        { name: 'a', image: 'a:1', mounts },
        { name: 'b', image: 'b:1', mounts },
      ],
    });
    expect(at(pod, 'volumes')).toEqual([cache, { name: 'tmp', emptyDir: {} }]);
    expect(at(pod, 'containers.1.volumeMounts.0')).toEqual({ name: 'cache', mountPath: '/cache', readOnly: true });
  });

  test('at /tmp take the place of the default', () => {
    const pod = podOf({ containers: [{ name: 'a', image: 'a:1', mounts: [{ volume: cache, mountPath: '/tmp' }] }] });
    expect(at(pod, 'volumes')).toEqual([cache]);
  });

  test('use a volume of the same name that the pod has already', () => {
    const pod = podOf({ volumes: [{ name: 'tmp', emptyDir: { medium: 'Memory' } }] });
    expect(at(pod, 'volumes')).toEqual([{ name: 'tmp', emptyDir: { medium: 'Memory' } }]);
  });

  test('bring a volume only where a container that mounts it is there', () => {
    const chart = chartOf({ one: z.boolean().default(false), two: z.boolean().default(false) }, (scope, v) => {
      const container = (name: string) => ({ name, image: 'a:1', mounts: [{ volume: cache, mountPath: '/tmp' }] });
      new Deployment(scope, 'web', {
        containers: [
          { name: 'a', image: 'a:1', securityContext: { readOnlyRootFilesystem: false } },
          when(v.one, container('one')),
          when(v.two, container('two')),
        ],
      });
    });
    const volumes = (values: JsonObject) => at(rendered(chart, values)[0], 'spec.template.spec.volumes');
    expect(volumes({})).toBeUndefined();
    expect(volumes({ one: true })).toEqual([cache]);
    expect(volumes({ two: true })).toEqual([cache]);
    expect(volumes({ one: true, two: true })).toEqual([cache]);
  });
});

test('containers, variables and volumes may come from values', () => {
  const name = z.string().regex(/^[a-z]+$/);
  const chart = chartOf(
    {
      sidecars: z.array(z.object({ name, image: z.string() })).default([]),
      env: z.record(z.string().regex(/^[A-Z]+$/), z.string()).default({}),
      volumes: z.array(z.object({ name, emptyDir: z.object({}) })).default([]),
    },
    (scope, v) => {
      new Deployment(scope, 'web', {
        volumes: v.volumes,
        containers: [
          {
            name: 'web',
            image: 'nginx:1.29',
            env: [{ name: 'MODE', value: 'live' }, items(v.env, (value, key) => ({ name: key, value }))],
          },
          items(v.sidecars, (sidecar) => sidecar),
        ],
      });
    },
  );
  const [deployment] = rendered(chart, {
    sidecars: [{ name: 'log', image: 'log:1' }],
    env: { A: '1' },
    volumes: [{ name: 'x', emptyDir: {} }],
  });
  expect(at(deployment, 'spec.template.spec.containers.0.env')).toEqual([
    { name: 'MODE', value: 'live' },
    { name: 'A', value: '1' },
  ]);
  expect(at(deployment, 'spec.template.spec.containers.1')).toMatchObject({
    name: 'log',
    image: 'log:1',
    securityContext: RESTRICTED,
  });
  expect(at(deployment, 'spec.template.spec.volumes.1')).toEqual({ name: 'x', emptyDir: {} });
});
