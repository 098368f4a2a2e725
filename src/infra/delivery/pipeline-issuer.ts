import { ChartwrightError } from '../../errors';

/** A CI service that gives its jobs OIDC tokens. */
export interface PipelineIssuer {
  /** Name of the service. */
  readonly service: 'github' | 'gitlab' | 'bitbucket';
  /** URL of the issuer. */
  readonly issuer: string;
  /** Audience of the tokens that are meant for AWS. */
  readonly audience: string;
}

/**
 * GitHub Actions; of GitHub Enterprise Server, with its host. Pure.
 *
 * @see https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
export function githubIssuer(enterpriseHost?: string): PipelineIssuer {
  return {
    service: 'github',
    issuer:
      enterpriseHost === undefined
        ? 'https://token.actions.githubusercontent.com'
        : `https://${host('enterpriseHost', enterpriseHost)}/_services/token`,
    audience: 'sts.amazonaws.com',
  };
}

/**
 * GitLab CI/CD. A job asks for its token by `id_tokens` with `aud` as here. Pure.
 *
 * @param gitlabHost - Host of a GitLab of one's own.
 * @see https://docs.gitlab.com/ci/cloud_services/aws/
 */
export function gitlabIssuer(gitlabHost = 'gitlab.com'): PipelineIssuer {
  const issuer = `https://${host('gitlabHost', gitlabHost)}`;
  return { service: 'gitlab', issuer, audience: issuer };
}

/**
 * Bitbucket Pipelines of one workspace. Pure.
 *
 * @param workspace - Name of the workspace, as in its URL.
 * @param workspaceId - UUID of the workspace, without braces; the repository's OpenID Connect page shows both.
 * @see https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/
 */
export function bitbucketIssuer(workspace: string, workspaceId: string): PipelineIssuer {
  if (!/^[A-Za-z0-9_.-]+$/.test(workspace)) {
    throw new ChartwrightError('E_INFRA', `'workspace' is '${workspace}'; wants the name in the workspace's URL`);
  }
  return {
    service: 'bitbucket',
    issuer: `https://api.bitbucket.org/2.0/workspaces/${workspace}/pipelines-config/identity/oidc`,
    audience: `ari:cloud:bitbucket::workspace/${checkUuid('workspaceId', workspaceId)}`,
  };
}

/**
 * Checks a UUID as Bitbucket prints it, but without its braces.
 *
 * @throws ChartwrightError `E_INFRA` if it is none
 */
export function checkUuid(property: string, value: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return value;
  throw new ChartwrightError(
    'E_INFRA',
    `'${property}' is '${value}'; wants a UUID without braces, as in '1a2b3c4d-0000-4000-8000-000000000000'`,
  );
}

function host(property: string, value: string): string {
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(value)) return value;
  throw new ChartwrightError(
    'E_INFRA',
    `'${property}' is '${value}'; wants a host name alone, as in 'git.example.com'`,
  );
}
