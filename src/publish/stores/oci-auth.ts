import { z } from 'zod';
import { ChartwrightError } from '../../errors';
import { failureReason, fetchWhole, jsonOf, type HttpOptions } from './http-answer';

/** Who logs in. Never printed, never logged. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** What a registry asks for (https://distribution.github.io/distribution/spec/auth/token/). */
export interface Challenge {
  /** In lower case, as in `bearer`. */
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const tokenAnswer = z.object({ token: z.string().optional(), access_token: z.string().optional() });

/** Reads a `WWW-Authenticate` header. */
export function challengeOf(header: string): Challenge {
  const [scheme = ''] = header.trim().split(/\s/, 1);
  const parameters = [...header.matchAll(/([a-zA-Z_]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, value] as const,
  );
  return { scheme: scheme.toLowerCase(), parameters: Object.fromEntries(parameters) };
}

/**
 * Gets a token of the service that the registry names.
 *
 * @param basic value of `Authorization`; undefined asks for what everybody may do
 * @throws ChartwrightError `E_STORE` where the service refuses, or does not answer
 */
export async function tokenFrom(
  { parameters }: Challenge,
  basic: string | undefined,
  options: HttpOptions & { readonly origin: string },
): Promise<string> {
  const realm = new URL(parameters['realm'] ?? options.origin, options.origin);
  if (realm.protocol !== 'https:' && realm.protocol !== new URL(options.origin).protocol) {
    throw refuse(realm, 'it is not reached by HTTPS');
  }
  for (const key of ['service', 'scope']) {
    const value = parameters[key];
    if (value !== undefined) realm.searchParams.set(key, value);
  }
  const headers = basic === undefined ? {} : { authorization: basic };
  const answer = await fetchWhole(options, realm, { headers }).catch((failure: unknown) => {
    throw refuse(realm, failureReason(failure), failure);
  });
  if (!answer.ok) throw refuse(realm, `it answers ${answer.status}; log in with helm registry login`);
  const { data } = tokenAnswer.safeParse(jsonOf(answer));
  const token = data?.token ?? data?.access_token;
  if (token === undefined) throw refuse(realm, 'its answer holds no token');
  return token;
}

function refuse(realm: URL, reason: string, cause?: unknown): ChartwrightError {
  const message = `the registry's token service ${realm.host} gave no token: ${reason}`;
  return new ChartwrightError('E_STORE', message, {}, { cause });
}
