import { stringify } from 'yaml';
import { checkDelivery, DEFAULT_BRANCH, DEFAULT_NODE_VERSION, type DeliveryProps } from './delivery-props';
import { CHECK_COMMANDS, chartCommands, deployCommands, imageCommands, siteCommands } from './steps';

/** A step of a job: an action with its inputs, or a script. */
export type GithubStep =
  | { readonly name?: string; readonly uses: string; readonly with?: Readonly<Record<string, string | number>> }
  | { readonly name?: string; readonly id?: string; readonly run: string };

/** A job (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax). */
export interface GithubJob {
  readonly 'runs-on': string;
  /** Jobs that have to succeed first. @default - it waits for none */
  readonly needs?: readonly string[];
  /** Expression that decides whether it runs. @default - it runs always */
  readonly if?: string;
  /** Environment whose protection rules count, and which is named in the token's subject. @default - none */
  readonly environment?: string;
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly 'timeout-minutes': number;
  /** What later jobs read of it, by name. @default - nothing */
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly GithubStep[];
}

/** A workflow of GitHub Actions. */
export interface GithubWorkflow {
  readonly name: string;
  readonly on: { readonly push: { readonly branches: readonly string[] }; readonly pull_request: object };
  readonly permissions: object;
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly jobs: Readonly<Record<string, GithubJob>>;
}

/** The runner, and the actions that jobs use. */
const RUNNER = 'ubuntu-24.04';
const CHECKOUT: GithubStep = { uses: 'actions/checkout@v4', with: { 'persist-credentials': 'false' } };
const CREDENTIALS = 'aws-actions/configure-aws-credentials@v4';

/**
 * The workflow that checks every change, and delivers the main branch: images by digest, charts, sites, and the releases of
 * an environment. Roles are assumed by the token of each job (OIDC), so that there is no key to keep. Pure.
 *
 * @throws ChartwrightError `E_PROP` for a property that would mean something else in a shell
 *
 * @example
 * const text = githubWorkflowText(githubWorkflow({
 *   environment: 'prod',
 *   region: 'eu-central-1',
 *   cluster: 'places-prod',
 *   chartRepository: 's3://places-prod-charts',
 *   roles: {
 *     images: 'arn:aws:iam::111122223333:role/places-prod-images',
 *     charts: 'arn:aws:iam::111122223333:role/places-prod-charts',
 *     deploy: 'arn:aws:iam::111122223333:role/places-prod-deploy',
 *   },
 * }));
 */
export function githubWorkflow(props: DeliveryProps): GithubWorkflow {
  checkDelivery(props);
  const { images = [], sites = [], roles, environment, branch = DEFAULT_BRANCH } = props;
  const builds = images.map((image) => [`image-${image.name}`, image] as const);
  const node = setupNode(props);
  const steps = (role: string) => [CHECKOUT, assumeRole(role, props)];
  const imageJobs = builds.map(([id, image]) => {
    const run = script([
      ...imageCommands(image, props, '${GITHUB_SHA}'),
      `echo "digest=$(cat ${image.name}.digest)" >> "$GITHUB_OUTPUT"`,
    ]);
    const job = delivering(branch, ['check'], [...steps(roles.images), { id: 'push', run }]);
    return [id, { ...job, outputs: { digest: '${{ steps.push.outputs.digest }}' } }] as const;
  });
  const siteJobs = sites.map((site, at) => {
    const run = script(siteCommands(site));
    return [`site-${at + 1}`, delivering(branch, ['check'], [...steps(roles.site ?? ''), { run }])] as const;
  });
  const deploy = script(deployCommands(props, ({ name }) => `\${{ needs.image-${name}.outputs.digest }}`));
  return {
    name: `delivery-${environment}`,
    on: { push: { branches: [branch] }, pull_request: {} },
    permissions: {},
    // One delivery after the other; a change that is only checked makes way for its successor.
    concurrency: {
      group: `delivery-${environment}-\${{ github.ref }}`,
      'cancel-in-progress': false,
    },
    jobs: {
      check: {
        'runs-on': RUNNER,
        permissions: { contents: 'read' },
        'timeout-minutes': 30,
        steps: [CHECKOUT, node, { run: script(CHECK_COMMANDS) }],
      },
      ...Object.fromEntries(imageJobs),
      charts: delivering(branch, ['check'], [...steps(roles.charts), node, { run: script(chartCommands(props)) }]),
      ...Object.fromEntries(siteJobs),
      deploy: {
        ...delivering(branch, ['charts', ...builds.map(([id]) => id)], [...steps(roles.deploy), node, { run: deploy }]),
        environment,
      },
    },
  };
}

/** A workflow as a file below `.github/workflows/`. */
export function githubWorkflowText(workflow: GithubWorkflow): string {
  return `# Made by chartwright: change the configuration, not this file.\n${stringify(workflow, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

function delivering(branch: string, needs: readonly string[], steps: readonly GithubStep[]): GithubJob {
  return {
    'runs-on': RUNNER,
    needs,
    if: `github.event_name == 'push' && github.ref == 'refs/heads/${branch}'`,
    permissions: { contents: 'read', 'id-token': 'write' },
    'timeout-minutes': 30,
    steps,
  };
}

const setupNode = ({ nodeVersion = DEFAULT_NODE_VERSION }: DeliveryProps): GithubStep => ({
  uses: 'actions/setup-node@v4',
  with: { 'node-version': nodeVersion, cache: 'npm' },
});

const assumeRole = (role: string, { region }: DeliveryProps): GithubStep => ({
  uses: CREDENTIALS,
  with: { 'role-to-assume': role, 'aws-region': region },
});

const script = (commands: readonly string[]): string => `${['set -euo pipefail', ...commands].join('\n')}\n`;
