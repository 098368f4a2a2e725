import { ApiObject } from 'cdk8s';
import { evaluateChart, type RenderTarget } from '../../../src/charts/evaluate';
import { OFFLINE_API_VERSIONS } from '../../../src/charts/offline-api-versions';
import { synthesize } from '../../../src/charts/synthesize';
import { templateArguments, readManifests } from '../../../src/helm/render';
import { runHelm } from '../../../src/helm/run-helm';
import { choose, when, type JsonObject } from '../../../src';
import { chartOf } from '../../support/chart';
import { describeHelm, withFiles } from '../../support/helm';
import { chartFiles } from '../../support/law';

const MONITORS = 'monitoring.coreos.com/v1';
const MONITOR = `${MONITORS}/ServiceMonitor`;

const chart = chartOf({}, (scope) => {
  const { release, capabilities } = scope;
  const config = (id: string, is: object): ApiObject =>
    new ApiObject(scope, id, { apiVersion: 'example.com/v1', kind: 'Words', id, is });
  config('release', {
    name: release.name,
    namespace: release.namespace,
    service: release.service,
    install: release.isInstall,
    upgrade: release.isUpgrade,
    mode: choose(release.isUpgrade, 'upgrade', 'install'),
    chart: `${scope.info.name}-${scope.info.version}`,
  });
  config('cluster', {
    version: capabilities.kubeVersion,
    minor: capabilities.kubeVersionAtLeast('1.31'),
    patch: capabilities.kubeVersionAtLeast('1.31.4'),
    newer: capabilities.kubeVersionAtLeast('1.31.5'),
    monitors: capabilities.has(MONITORS),
    monitor: capabilities.has(MONITOR),
    deployments: capabilities.has('apps/v1'),
  });
  when(release.isInstall, () => config('first', {}));
  when(capabilities.has(MONITOR), () => config('monitor', {}));
});

const RELEASE = { name: 'demo', namespace: 'team', service: 'Helm', chart: 'app-1.0.0' };
const INSTALL = { ...RELEASE, install: true, upgrade: false, mode: 'install' };
const UPGRADE = { ...RELEASE, install: false, upgrade: true, mode: 'upgrade' };
const CLUSTER = { minor: false, patch: false, newer: false, monitors: false, monitor: false, deployments: true };

interface Case {
  readonly title: string;
  readonly flags: readonly string[];
  readonly target: Pick<RenderTarget, 'release' | 'capabilities'>;
  readonly wanted: JsonObject;
}

const kubernetes = (version: string): Pick<RenderTarget, 'capabilities'> => ({
  capabilities: { kubeVersion: version },
});
const serving = (...apis: readonly string[]): Pick<RenderTarget, 'capabilities'> => ({
  capabilities: { kubeVersion: 'v1.30.0', apiVersions: [...OFFLINE_API_VERSIONS, ...apis] },
});

const CASES: readonly Case[] = [
  {
    title: 'an installation on an old cluster',
    flags: ['--kube-version=1.30.9'],
    target: kubernetes('v1.30.9'),
    wanted: { release: INSTALL, cluster: { ...CLUSTER, version: 'v1.30.9' }, first: {} },
  },
  {
    title: 'an upgrade on the very version that is asked for',
    flags: ['--is-upgrade', '--kube-version=v1.31.4'],
    target: { release: { isUpgrade: true }, ...kubernetes('v1.31.4') },
    wanted: { release: UPGRADE, cluster: { ...CLUSTER, version: 'v1.31.4', minor: true, patch: true } },
  },
  {
    title: "a vendor's version",
    flags: ['--kube-version=v1.31.5-eks-0a1b2c3'],
    target: kubernetes('v1.31.5-eks-0a1b2c3'),
    wanted: {
      release: INSTALL,
      cluster: { ...CLUSTER, version: 'v1.31.5-eks-0a1b2c3', minor: true, patch: true, newer: true },
      first: {},
    },
  },
  {
    title: 'a cluster that serves a group version',
    flags: ['--kube-version=1.30.0', `--api-versions=${MONITORS}`],
    target: serving(MONITORS),
    wanted: { release: INSTALL, cluster: { ...CLUSTER, version: 'v1.30.0', monitors: true }, first: {} },
  },
  {
    title: 'an upgrade on a cluster that serves a kind',
    flags: ['--is-upgrade', '--kube-version=1.30.0', `--api-versions=${MONITORS},${MONITOR}`],
    target: { release: { isUpgrade: true }, ...serving(MONITORS, MONITOR) },
    wanted: {
      release: UPGRADE,
      cluster: { ...CLUSTER, version: 'v1.30.0', monitors: true, monitor: true },
      monitor: {},
    },
  },
];

const tree = synthesize(chart);

describe('what a chart sees of release and cluster when it is evaluated', () => {
  it.each(CASES)('is as given: $title', ({ target, wanted }) => {
    const release = { name: 'demo', namespace: 'team', ...target.release };
    expect(wordsOf(evaluateChart(tree, { ...target, release }).objects)).toEqual(wanted);
  });
});

describeHelm('what a chart sees of release and cluster', (helm) => {
  it.each(CASES)('is the same: $title', async ({ flags, wanted }) => {
    const output = await withFiles(Object.fromEntries(chartFiles(chart)), (folder) => {
      const request = { chart: `${folder}/chart`, release: 'demo', namespace: 'team' };
      return runHelm(helm, [...templateArguments(request), ...flags], { environment: process.env });
    });
    expect(wordsOf(readManifests(output).map(({ object }) => object))).toEqual(wanted);
  });
});

function wordsOf(objects: readonly JsonObject[]): JsonObject {
  return Object.fromEntries(
    objects.flatMap(({ id, is }) => (typeof id !== 'string' || is === undefined ? [] : [[id, is]])),
  );
}
