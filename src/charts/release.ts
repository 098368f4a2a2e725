import type { Expr } from '../values/expression';
import { call } from '../values/call';
import { present } from '../values/nodes';
import { reference } from '../values/references';
import { ANY_STRING, BOOLEAN, type Property } from '../values/value-type';

const text: Property = { type: ANY_STRING, optional: false };
const flag: Property = { type: BOOLEAN, optional: false };

/** What Helm says of the release that a chart is rendered for. */
export interface Release {
  /** Name of the release, up to 53 characters; may contain dots and begin with a digit. */
  readonly name: string;
  /** Namespace that the release is installed into. */
  readonly namespace: string;
  /** What renders: `Helm`. */
  readonly service: string;
  /** Whether this is an installation, as opposed to an upgrade or roll-back. */
  readonly isInstall: Expr<boolean>;
  /** Whether this is an upgrade or roll-back. */
  readonly isUpgrade: Expr<boolean>;
}

/** What Helm says of the chart. */
export interface ChartInfo {
  /** Name of the chart, or its alias where it is a dependency under another name. */
  readonly name: string;
  readonly version: string;
  readonly appVersion: string;
}

/** What Helm says of the cluster. */
export interface Capabilities {
  /** Version of Kubernetes, as in `v1.35.2`. */
  readonly kubeVersion: string;
  /** Whether the cluster is of this version of Kubernetes or a newer one, pre-releases and vendors' suffixes included. */
  kubeVersionAtLeast(version: string): Expr<boolean>;
  /** Whether the cluster serves a group version, as in `autoscaling/v2`, or a kind of one. Helm knows only a few of them offline. */
  has(api: string): Expr<boolean>;
}

export function releaseReference(): Release {
  return {
    name: reference({ root: 'Release', path: ['Name'] }, text),
    namespace: reference({ root: 'Release', path: ['Namespace'] }, text),
    service: reference({ root: 'Release', path: ['Service'] }, text),
    isInstall: reference({ root: 'Release', path: ['IsInstall'] }, flag),
    isUpgrade: reference({ root: 'Release', path: ['IsUpgrade'] }, flag),
  };
}

export function chartReference(): ChartInfo {
  return {
    name: reference({ root: 'Chart', path: ['Name'] }, text),
    version: reference({ root: 'Chart', path: ['Version'] }, text),
    appVersion: reference({ root: 'Chart', path: ['AppVersion'] }, text),
  };
}

export function capabilitiesReference(): Capabilities {
  const kubeVersion: string = reference({ root: 'Capabilities', path: ['KubeVersion', 'Version'] }, text);
  return {
    kubeVersion,
    kubeVersionAtLeast: (version) => call('kubeVersionAtLeast', kubeVersion, version),
    has: (api) => present({ op: 'hasApi', api }),
  };
}
