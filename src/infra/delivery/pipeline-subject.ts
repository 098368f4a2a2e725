import { ChartwrightError } from '../../errors';
import { checkUuid } from './pipeline-issuer';

/** Which runs of a GitHub repository: of a branch, a tag, a deployment environment, or pull requests. */
export type GithubRun =
  | { readonly branch: string }
  | { readonly tag: string }
  | { readonly environment: string }
  | { readonly pullRequests: true };

/** Which runs of a GitLab project. */
export type GitlabRun = { readonly branch: string } | { readonly tag: string };

/** The subject that a token must have. */
export interface PipelineSubject {
  /** Service whose tokens have such subjects. */
  readonly service: 'github' | 'gitlab' | 'bitbucket';
  /** How IAM compares: exactly, or with `*` where the service puts an id of the run. */
  readonly operator: 'StringEquals' | 'StringLike';
  /** The subject. */
  readonly value: string;
}

/**
 * Runs of one GitHub repository. An environment is the safest: its protection rules say who may start them. Pure.
 *
 * @param repository - Owner and name, as in `acme/places`.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 * @example
 * githubSubject('acme/places', { environment: 'prod' }).value; // 'repo:acme/places:environment:prod'
 */
export function githubSubject(repository: string, run: GithubRun): PipelineSubject {
  exactly('repository', repository, /^[\w.-]+\/[\w.-]+$/, "owner and name, as in 'acme/places'");
  return { service: 'github', operator: 'StringEquals', value: `repo:${repository}:${githubRun(run)}` };
}

/**
 * Pipelines of one GitLab project. Pure.
 *
 * @param project - Path with its groups, as in `acme/apps/places`.
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 * @example
 * gitlabSubject('acme/places', { branch: 'main' }).value; // 'project_path:acme/places:ref_type:branch:ref:main'
 */
export function gitlabSubject(project: string, run: GitlabRun): PipelineSubject {
  exactly('project', project, /^[\w.-]+(\/[\w.-]+)+$/, "groups and name, as in 'acme/places'");
  const [type, ref] = 'branch' in run ? ['branch', gitRef('branch', run.branch)] : ['tag', gitRef('tag', run.tag)];
  return { service: 'gitlab', operator: 'StringEquals', value: `project_path:${project}:ref_type:${type}:ref:${ref}` };
}

/**
 * Pipelines of one Bitbucket repository in one deployment environment. The subject ends with an id of the step, new with
 * each run, which alone is left open. Pure.
 *
 * @param repositoryId - UUID of the repository, without braces.
 * @param environmentId - UUID of the deployment environment, without braces.
 */
export function bitbucketSubject(repositoryId: string, environmentId: string): PipelineSubject {
  const repository = checkUuid('repositoryId', repositoryId);
  const environment = checkUuid('environmentId', environmentId);
  return { service: 'bitbucket', operator: 'StringLike', value: `{${repository}}:{${environment}}:*` };
}

function githubRun(run: GithubRun): string {
  if ('branch' in run) return `ref:refs/heads/${gitRef('branch', run.branch)}`;
  if ('tag' in run) return `ref:refs/tags/${gitRef('tag', run.tag)}`;
  if ('pullRequests' in run) return 'pull_request';
  return `environment:${exactly('environment', run.environment, /^[\w .-]+$/, 'the name of one environment')}`;
}

function gitRef(property: string, ref: string): string {
  return exactly(property, ref, /^[\w./+-]+$/, `the name of one ${property}; a pattern would let others in`);
}

function exactly(property: string, value: string, pattern: RegExp, wanted: string): string {
  if (pattern.test(value)) return value;
  throw new ChartwrightError('E_INFRA', `'${property}' is '${value}'; wants ${wanted}`);
}
