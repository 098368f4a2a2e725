import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ChartwrightError } from '../../errors';
import { nodeErrorCode } from '../../packaging/node-error';
import type { Credentials } from './oci-auth';

/** Where credentials are looked for. */
export interface CredentialSources {
  /** Environment of the process: `HELM_REGISTRY_CONFIG`, `XDG_CONFIG_HOME` and `DOCKER_CONFIG` say where the files are. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Home folder of the user. */
  readonly home: string;
}

const config = z.object({
  auths: z.record(z.string(), z.object({ auth: z.string().optional() })).optional(),
  credHelpers: z.record(z.string(), z.string()).optional(),
  credsStore: z.string().optional(),
});
const helperAnswer = z.object({ Username: z.string(), Secret: z.string() });

const ECR = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;

/**
 * Credentials of the standard chains: what `helm registry login` left, what `docker login` left, credential helpers, and for ECR a token of
 * twelve hours by AWS's own chain.
 *
 * @throws ChartwrightError `E_STORE` where a file or a helper is there and fails
 */
export function registryCredentials(sources: CredentialSources): (host: string) => Promise<Credentials | undefined> {
  return async (host) => {
    for (const file of configFiles(sources)) {
      const found = await fromConfig(file, host);
      if (found) return found;
    }
    const region = ECR.exec(host)?.[1];
    return region === undefined ? undefined : ecrCredentials(region);
  };
}

function configFiles({ environment, home }: CredentialSources): readonly string[] {
  const configHome = environment['XDG_CONFIG_HOME'] ?? join(home, '.config');
  return [
    environment['HELM_REGISTRY_CONFIG'] ?? join(configHome, 'helm', 'registry', 'config.json'),
    join(home, 'Library', 'Preferences', 'helm', 'registry', 'config.json'),
    join(environment['DOCKER_CONFIG'] ?? join(home, '.docker'), 'config.json'),
  ];
}

async function fromConfig(file: string, host: string): Promise<Credentials | undefined> {
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(nodeErrorCode(error) ?? '')) return undefined;
    throw refuse(`'${file}' cannot be read`, error);
  });
  if (source === undefined) return undefined;
  const parsed = config.safeParse(parseJson(source));
  if (!parsed.success) throw refuse(`'${file}' is malformed; log in again`);
  const { auths = {}, credHelpers = {}, credsStore } = parsed.data;
  const helper = credHelpers[host] ?? credsStore;
  // A file that was written by a helper names the host with nothing in it.
  const auth = [host, `https://${host}`, `https://${host}/v1/`].map((key) => auths[key]?.auth).find((value) => value);
  if (auth !== undefined) return decode(auth);
  return helper === undefined ? undefined : fromHelper(helper, host);
}

function decode(auth: string): Credentials | undefined {
  const text = Buffer.from(auth, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** Speaks the protocol of docker-credential-helpers; a helper that knows nothing of the host fails, which is no error. */
function fromHelper(name: string, host: string): Promise<Credentials | undefined> {
  return new Promise((resolve) => {
    const child = execFile(`docker-credential-${name}`, ['get'], { timeout: 30_000 }, (error, stdout) => {
      const answer = error ? undefined : helperAnswer.safeParse(parseJson(stdout)).data;
      resolve(answer && { username: answer.Username, password: answer.Secret });
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(host);
  });
}

async function ecrCredentials(region: string): Promise<Credentials> {
  const sdk = await import('@aws-sdk/client-ecr');
  const client = new sdk.ECRClient({ region });
  try {
    const { authorizationData } = await client.send(new sdk.GetAuthorizationTokenCommand({}));
    const found = decode(authorizationData?.[0]?.authorizationToken ?? '');
    if (found) return found;
    throw new Error('ECR gave no token');
  } catch (cause) {
    throw refuse('ECR gives no token; log in to AWS, and allow ecr:GetAuthorizationToken', cause);
  } finally {
    client.destroy();
  }
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function refuse(message: string, cause?: unknown): ChartwrightError {
  return new ChartwrightError('E_STORE', `credentials of the registry: ${message}`, {}, { cause });
}
