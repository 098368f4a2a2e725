import { ChartwrightError } from '../../errors';
import { checkUuid } from './pipeline-issuer';

/** Which runs of a GitHub repository: of a branch, a tag, a deployment environment (on one branch alone), or pull requests. */
export type GithubRun =
  | { readonly branch: string }
  | { readonly tag: string }
  | { readonly environment: string; readonly branch?: string }
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
  /**
   * What the token's claim `ref` has to be besides.
   *
   * @default - anything
   */
  readonly ref?: string;
}

/** A repository of GitHub: owner and name, both with their ids or without. */
export const GITHUB_REPOSITORY = /^([\w.-]+\/[\w.-]+|[\w.-]+@\d+\/[\w.-]+@\d+)$/;

/**
 * Runs of one GitHub repository. An environment on one branch is the safest: its protection rules say who may start them,
 * and AWS compares the branch, for github.com in its commercial regions. Pure.
 *
 * @param repository - Owner and name as the repository's tokens have them: with their ids, as in
 *   `acme@12/places@345`, where it was made, renamed or transferred after 15 July 2026, else `acme/places`. `gh api
 *   repos/acme/places --jq '"\(.owner.login)@\(.owner.id)/\(.name)@\(.id)"'` prints the former.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 * @example
 * githubSubject('acme/places', { environment: 'prod' }).value; // 'repo:acme/places:environment:prod'
 */
export function githubSubject(repository: string, run: GithubRun): PipelineSubject {
  exactly('repository', repository, GITHUB_REPOSITORY, "owner and name, as in 'acme/places' or 'acme@12/places@345'");
  const subject = {
    service: 'github',
    operator: 'StringEquals',
    value: `repo:${repository}:${githubRun(run)}`,
  } as const;
  return 'environment' in run && run.branch !== undefined
    ? { ...subject, ref: `refs/heads/${gitRef('branch', run.branch)}` }
    : subject;
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
  if ('environment' in run)
    return `environment:${exactly('environment', run.environment, /^[\w .-]+$/, 'the name of one environment')}`;
  if ('branch' in run) return `ref:refs/heads/${gitRef('branch', run.branch)}`;
  return 'tag' in run ? `ref:refs/tags/${gitRef('tag', run.tag)}` : 'pull_request';
}

function gitRef(property: string, ref: string): string {
  return exactly(property, ref, /^[\w./+-]+$/, `the name of one ${property}; a pattern would let others in`);
}

function exactly(property: string, value: string, pattern: RegExp, wanted: string): string {
  if (pattern.test(value)) return value;
  throw new ChartwrightError('E_INFRA', `'${property}' is '${value}'; wants ${wanted}`);
}
