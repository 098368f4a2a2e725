import { checkDelivery, DEFAULT_BRANCH, DEFAULT_NODE_VERSION, type DeliveryProps } from './delivery-props';
import { CHECK_COMMANDS, chartCommands, deployCommands, imageCommands, siteCommands } from './steps';

/** What Jenkins has to have besides. */
export interface JenkinsOptions {
  /**
   * Credential of the OpenID Connect Provider plugin, an id token in a file with the audience `sts.amazonaws.com`.
   *
   * @default 'aws-id-token'
   */
  readonly tokenCredential?: string | undefined;
  /**
   * Label of the agents, which have Node, Docker, Helm, jq and the command line of AWS.
   *
   * @default 'linux'
   */
  readonly agent?: string | undefined;
}

/** Credential when nothing is said. */
export const DEFAULT_TOKEN_CREDENTIAL = 'aws-id-token';

/** Label of the agents when nothing is said. */
export const DEFAULT_AGENT = 'linux';

interface Stage {
  readonly name: string;
  /** Role that its commands assume. @default - none */
  readonly role?: string;
  readonly commands: readonly string[];
}

/**
 * The declarative Jenkinsfile that does what the workflow of GitHub does: checks every change, and delivers the main branch
 * by roles that the job's own token assumes. Pure.
 *
 * @throws ChartwrightError `E_PROP` for a property that would mean something else in a shell
 *
 * @example
 * const text = jenkinsfile(
 *   {
 *     environment: 'prod',
 *     region: 'eu-central-1',
 *     cluster: 'places-prod',
 *     chartRepository: 's3://places-prod-charts',
 *     roles: {
 *       images: 'arn:aws:iam::111122223333:role/places-prod-images',
 *       charts: 'arn:aws:iam::111122223333:role/places-prod-charts',
 *       deploy: 'arn:aws:iam::111122223333:role/places-prod-deploy',
 *     },
 *   },
 *   { agent: 'linux-arm64' },
 * );
 */
export function jenkinsfile(props: DeliveryProps, options: JenkinsOptions = {}): string {
  checkDelivery(props);
  const { images = [], sites = [], roles, region, branch = DEFAULT_BRANCH, nodeVersion = DEFAULT_NODE_VERSION } = props;
  const stages: readonly Stage[] = [
    ...images.map((image) => ({
      name: `Image ${image.name}`,
      role: roles.images,
      commands: imageCommands(image, props, '${GIT_COMMIT}'),
    })),
    { name: 'Charts', role: roles.charts, commands: chartCommands(props) },
    ...sites.map((site) => ({ name: `Site ${site.bucket}`, role: roles.site ?? '', commands: siteCommands(site) })),
    { name: 'Deploy', role: roles.deploy, commands: deployCommands(props, ({ name }) => `$(cat ${name}.digest)`) },
  ];
  const check = [`node --version | grep --quiet '^v${nodeVersion}[.]'`, ...CHECK_COMMANDS];
  return `// Made by chartwright: change the configuration, not this file.
pipeline {
  agent { label '${options.agent ?? DEFAULT_AGENT}' }
  options {
    disableConcurrentBuilds()
    timeout(time: 60, unit: 'MINUTES')
  }
  environment {
    AWS_REGION = '${region}'
  }
  stages {
${[stageText({ name: 'Check', commands: check }, '', options), ...stages.map((stage) => stageText(stage, `      when { branch '${branch}' }\n`, options))].join('\n')}
  }
}
`;
}

function stageText(
  { name, role, commands }: Stage,
  when: string,
  { tokenCredential = DEFAULT_TOKEN_CREDENTIAL }: JenkinsOptions,
): string {
  const script = ['set -eu', ...commands].map((line) => `            ${line}`).join('\n');
  const run = `          sh '''\n${script.replaceAll('\\', '\\\\').replaceAll("'''", "\\'\\'\\'")}\n          '''`;
  const steps =
    role === undefined
      ? run
      : `          withCredentials([file(credentialsId: '${tokenCredential}', variable: 'AWS_WEB_IDENTITY_TOKEN_FILE')]) {
            withEnv(['AWS_ROLE_ARN=${role}']) {
${run.replaceAll(/^ {10}/gm, '              ')}
            }
          }`;
  return `    stage('${name}') {\n${when}      steps {\n${steps.replaceAll(/^ {10}/gm, '        ')}\n      }\n    }`;
}
