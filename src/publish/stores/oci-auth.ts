import { z } from 'zod';
import { ChartwrightError } from '../../errors';

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
 * @throws ChartwrightError `E_STORE` where the service refuses
 */
export async function tokenFrom(
  { parameters }: Challenge,
  basic: string | undefined,
  options: { readonly fetch: typeof fetch; readonly origin: string },
): Promise<string> {
  const realm = new URL(parameters['realm'] ?? options.origin, options.origin);
  if (realm.protocol !== 'https:' && realm.protocol !== new URL(options.origin).protocol) {
    throw refuse(realm, 'it is not reached by HTTPS');
  }
  for (const key of ['service', 'scope']) {
    const value = parameters[key];
    if (value !== undefined) realm.searchParams.set(key, value);
  }
  const response = await options.fetch(realm, { headers: basic === undefined ? {} : { authorization: basic } });
  if (!response.ok) throw refuse(realm, `it answers ${response.status}; log in with helm registry login`);
  const answer = tokenAnswer.safeParse(await response.json().catch(() => undefined));
  const token = answer.data?.token ?? answer.data?.access_token;
  if (token === undefined) throw refuse(realm, 'its answer holds no token');
  return token;
}

function refuse(realm: URL, reason: string): ChartwrightError {
  return new ChartwrightError('E_STORE', `the registry's token service ${realm.host} gave no token: ${reason}`);
}
