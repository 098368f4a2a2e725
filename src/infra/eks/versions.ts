import { ChartwrightError } from '../../errors';

/** Support of a Kubernetes minor version by EKS. */
export interface VersionSupport {
  /** Whether the version costs nothing extra (`standard`) or is billed by the hour (`extended`). */
  readonly support: 'standard' | 'extended';
  /** Last day of standard support. */
  readonly standardUntil: string;
  /** Last day of extended support; EKS upgrades the cluster by itself afterwards. */
  readonly extendedUntil: string;
}

/**
 * The Kubernetes versions that EKS supports, and Chartwright knows.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
 */
export const KUBERNETES_VERSIONS = {
  '1.32': { support: 'extended', standardUntil: '2026-03-23', extendedUntil: '2027-03-23' },
  '1.33': { support: 'extended', standardUntil: '2026-07-29', extendedUntil: '2027-07-29' },
  '1.34': { support: 'standard', standardUntil: '2026-12-02', extendedUntil: '2027-12-02' },
  '1.35': { support: 'standard', standardUntil: '2027-03-27', extendedUntil: '2028-03-27' },
} as const satisfies Readonly<Record<string, VersionSupport>>;

/** A Kubernetes minor version that EKS supports. */
export type KubernetesVersion = keyof typeof KUBERNETES_VERSIONS;

/** The newest version in standard support. */
export const KUBERNETES_VERSION: KubernetesVersion = '1.35';

/**
 * What happens when a version leaves standard support: `STANDARD` has EKS upgrade the cluster, `EXTENDED` pays six times
 * the price of the control plane to stay.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/view-upgrade-policy.html
 */
export type SupportPolicy = 'STANDARD' | 'EXTENDED';

/** The policy that cannot make a bill grow by itself. EKS's own default is `EXTENDED`. */
export const SUPPORT_POLICY: SupportPolicy = 'STANDARD';

/** A version as it is chosen, and as it was before. */
export interface VersionChoice {
  /** Version to run. */
  readonly version: string;
  /** What happens when the version leaves standard support. */
  readonly supportPolicy: SupportPolicy;
  /**
   * Version that runs now.
   *
   * @default - a new cluster
   */
  readonly upgradeFrom?: string | undefined;
}

/**
 * Checks that EKS supports the version under the policy, and can get to it in one step. Pure.
 *
 * @throws ChartwrightError `E_INFRA` if not
 */
export function checkVersion({ version, supportPolicy, upgradeFrom }: VersionChoice): void {
  if (!isKnown(version)) {
    throw new ChartwrightError(
      'E_INFRA',
      `'version' is '${version}'; EKS supports ${Object.keys(KUBERNETES_VERSIONS).join(', ')}; give '${KUBERNETES_VERSION}', or leave it out`,
    );
  }
  const { support, standardUntil } = KUBERNETES_VERSIONS[version];
  if (support === 'extended' && supportPolicy === 'STANDARD') {
    throw new ChartwrightError(
      'E_INFRA',
      `'version' is '${version}', which left standard support on ${standardUntil}; EKS would upgrade the cluster by itself; give '${KUBERNETES_VERSION}', or pay for it with supportPolicy 'EXTENDED'`,
    );
  }
  if (upgradeFrom === undefined) return;
  const step = minor(version) - minor(upgradeFrom);
  if (step < 0 || step > 1) {
    throw new ChartwrightError(
      'E_INFRA',
      `'version' is '${version}' and 'upgradeFrom' '${upgradeFrom}'; a control plane moves up one minor version at a time; give '1.${minor(upgradeFrom) + 1}'`,
    );
  }
}

function isKnown(version: string): version is KubernetesVersion {
  return version in KUBERNETES_VERSIONS;
}

/** The number after `1.`. */
function minor(version: string): number {
  return Number(version.split('.')[1]);
}
