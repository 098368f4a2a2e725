import { Deployment, TeamNamespace, type HelmChart, type PodSecurityLevel } from '../../../../src';
import { synthesize } from '../../../../src/charts/synthesize';
import { late } from '../../../../src/values/nodes';
import { chartOf } from '../../../support/chart';
import { refusalOf } from '../../../support/errors';

/** A workload in the namespace of a team, or in that of the release. */
const chart = (enforce: PodSecurityLevel, container: object, pod: object = {}, isInside = true) =>
  chartOf({}, (scope: HelmChart) => {
    const team = new TeamNamespace(scope, 'team-a', {
      members: [{ kind: 'Group', name: 'a' }],
      podSecurity: { enforce },
    });
    const metadata = isInside ? { namespace: team.namespace.name } : {};
    const containers = [{ name: 'web', image: 'nginx:1.29', ...container }];
    new Deployment(scope, 'web', late({ ...pod, metadata, containers }));
  });

test.each<[string, PodSecurityLevel, object, object, string]>([
  [
    'an open file system of the node',
    'restricted',
    {},
    { volumes: [{ name: 'a', hostPath: { path: '/' } }] },
    'a volume of hostPath',
  ],
  ['the network of the node', 'baseline', {}, { hostNetwork: true }, 'hostNetwork'],
  ['privileges', 'baseline', { securityContext: { privileged: true } }, {}, 'privileged of the container "web"'],
  ['root', 'restricted', { securityContext: { runAsUser: 0 } }, {}, 'runAsUser 0 of the container "web"'],
])('fails on %s in a namespace of the chart that enforces %s', async (_, enforce, container, pod, what) => {
  const message = await refusalOf(() => synthesize(chart(enforce, container, pod)));
  expect(message).toContain(`'web': its namespace enforces "${enforce}" of Pod Security, which refuses ${what}`);
});

test.each<[string, PodSecurityLevel, object, boolean]>([
  ['what a level allows', 'restricted', {}, true],
  ['more than another level would allow', 'baseline', { securityContext: { runAsNonRoot: false } }, true],
  ['anything where nothing is enforced', 'privileged', { hostNetwork: true }, true],
  ['anything in a namespace that the chart does not make', 'restricted', { hostNetwork: true }, false],
])('takes %s', (_, enforce, pod, isInside) => {
  expect(synthesize(chart(enforce, {}, pod, isInside)).warnings).toEqual([]);
});
