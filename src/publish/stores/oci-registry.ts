import { ChartwrightError } from '../../errors';
import type { Pause } from '../pause';
import { challengeOf, tokenFrom, type Credentials } from './oci-auth';

/** How a registry is spoken to. */
export interface RegistryOptions {
  /** As in `https://123456789012.dkr.ecr.eu-central-1.amazonaws.com`. */
  readonly origin: string;
  /** Gives the credentials for the registry when it asks for them; undefined means nobody. */
  readonly credentials: () => Promise<Credentials | undefined>;
  readonly fetch: typeof fetch;
  readonly pause: Pause;
  /** How often a request is made that fails for a reason that passes. */
  readonly attempts: number;
}

/** A request to a registry. */
export interface RegistryRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT';
  /** Path below `/v2/`, or the whole address that the registry gave. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: Uint8Array<ArrayBuffer> | undefined;
  /** Statuses besides 2xx that are an answer too. @default - none */
  readonly expected?: readonly number[] | undefined;
}

/** Sends a request, logs in when asked to, and tries again where the failure may pass. */
export type Registry = (request: RegistryRequest) => Promise<Response>;

/** Opens a registry. */
export function ociRegistry(options: RegistryOptions): Registry {
  const { origin, pause, attempts } = options;
  /** What was granted last; a registry that wants another scope asks again. */
  let authorization: string | undefined;
  const send = async (request: RegistryRequest) => {
    const url = new URL(request.path, `${origin}/v2/`);
    // An address elsewhere, as of a bucket that holds the blobs, must not get to see the credentials.
    const own = url.origin === new URL(origin).origin;
    const headers = { ...request.headers, ...(own && authorization ? { authorization } : {}) };
    return options.fetch(url, { method: request.method, headers, body: request.body ?? null, redirect: 'follow' });
  };
  return async (request) => {
    for (let attempt = 1; ; attempt++) {
      const { response, failure } = await settle(send(request));
      if (response?.status === 401 && attempt === 1) {
        authorization = await authorize(response, options);
        continue;
      }
      if (response && (response.ok || request.expected?.includes(response.status))) return response;
      const passing = !response || response.status === 408 || response.status === 429 || response.status >= 500;
      if (!passing || attempt >= attempts) throw await explain(request, origin, response, failure);
      await pause(attempt);
    }
  };
}

async function settle(sent: Promise<Response>): Promise<{ readonly response?: Response; readonly failure?: unknown }> {
  try {
    return { response: await sent };
  } catch (failure) {
    return { failure };
  }
}

async function authorize(response: Response, options: RegistryOptions): Promise<string | undefined> {
  const credentials = await options.credentials();
  const basic =
    credentials && `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
  const challenge = challengeOf(response.headers.get('www-authenticate') ?? '');
  if (challenge.scheme !== 'bearer') return basic;
  return `Bearer ${await tokenFrom(challenge, basic, options)}`;
}

const REASONS: Readonly<Record<number, string>> = {
  401: 'the registry wants to know who asks; log in with helm registry login',
  403: 'access is denied; allow this user to push',
  404: 'the registry knows no such repository; on ECR, make it first',
  429: 'the registry asks for fewer requests; try again later',
};

async function explain(
  { method, path }: RegistryRequest,
  origin: string,
  response: Response | undefined,
  failure: unknown,
): Promise<ChartwrightError> {
  const what = `${method} ${new URL(path, `${origin}/v2/`).pathname} of ${new URL(origin).host}`;
  if (!response) {
    const cause = failure instanceof Error && failure.cause instanceof Error ? failure.cause : failure;
    const reason = cause instanceof Error ? cause.message : 'the connection was cut';
    return new ChartwrightError('E_STORE', `${what} failed: ${reason}`, {}, { cause: failure });
  }
  const body = (await response.text().catch(() => '')).slice(0, 300).trim();
  const reason = REASONS[response.status] ?? 'the registry refused';
  return new ChartwrightError('E_STORE', `${what} failed: ${reason} (${response.status}${body ? `, ${body}` : ''})`);
}
