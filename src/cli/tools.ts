/** A program that Chartwright, or whoever works with what it makes, runs. */
export interface Tool {
  /** Its name on PATH. */
  readonly name: string;
  /** Arguments that make it print its version. */
  readonly arguments: readonly string[];
  /** Finds the version in what it prints; the first group is the version. */
  readonly version: RegExp;
  /** Versions that work, as a semver range. */
  readonly works: string;
  /** What needs it. */
  readonly for: string;
  /** Where it comes from. */
  readonly get: string;
}

/** Every tool, in the order in which a project meets them. Helm and Node are looked at in ways of their own. */
export const TOOLS: readonly Tool[] = [
  {
    name: 'kubectl',
    arguments: ['version', '--client', '--output=json'],
    version: /"gitVersion": *"v([0-9][^"]*)"/,
    works: '>=1.28.0-0',
    for: 'connect, teardown',
    get: 'https://kubernetes.io/docs/tasks/tools/',
  },
  {
    name: 'terraform',
    arguments: ['version', '-json'],
    version: /"terraform_version": *"([^"]+)"/,
    works: '>=1.10.0',
    for: 'applying dist/terraform',
    get: 'https://developer.hashicorp.com/terraform/install',
  },
  {
    name: 'aws',
    arguments: ['--version'],
    version: /aws-cli\/(\S+)/,
    works: '>=2.0.0',
    for: 'connect, and logging in to a cluster',
    get: 'https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
  },
  {
    name: 'session-manager-plugin',
    arguments: ['--version'],
    version: /^(\d+\.\d+\.\d+)/m,
    works: '>=1.2.0',
    for: 'connect',
    get: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-install-plugin.html',
  },
  {
    name: 'gpg',
    arguments: ['--version'],
    version: /^gpg \(GnuPG\S*\) (\S+)/m,
    works: '>=2.0.0',
    for: 'signing charts with a key of the keyring',
    get: 'https://gnupg.org/download/',
  },
];

/** Versions of Node that work: the ones that `package.json` names. */
export const NODE_VERSIONS = '>=20.9.0';

/** Helm, which may be there in several versions. */
export const HELM_TOOL = {
  name: 'helm',
  works: '>=3.14.0 <5.0.0',
  for: 'verify, deploy',
  get: 'https://helm.sh/docs/intro/install/',
} as const;
