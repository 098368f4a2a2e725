import { ChartwrightError } from '../../errors';
import type { Pause } from '../pause';
import { failureReason, fetchWhole, type HttpAnswer, type HttpOptions } from './http-answer';
import { challengeOf, tokenFrom, type Credentials } from './oci-auth';

/** How a registry is spoken to. */
export interface RegistryOptions extends HttpOptions {
  /** As in `https://123456789012.dkr.ecr.eu-central-1.amazonaws.com`. */
  readonly origin: string;
  /** Gives the credentials for the registry when it asks for them; undefined means nobody. */
  readonly credentials: () => Promise<Credentials | undefined>;
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
export type Registry = (request: RegistryRequest) => Promise<HttpAnswer>;

/** Opens a registry. */
export function ociRegistry(options: RegistryOptions): Registry {
  const { origin, pause, attempts } = options;
  /** What was granted last, with which the next request begins; a registry that wants another scope asks again. */
  let granted: string | undefined;
  const send = (request: RegistryRequest, authorization: string | undefined) => {
    const url = new URL(request.path, `${origin}/v2/`);
    // An address elsewhere, as of a bucket that holds the blobs, must not get to see the credentials.
    const own = url.origin === new URL(origin).origin;
    const headers = { ...request.headers, ...(own && authorization ? { authorization } : {}) };
    return fetchWhole(options, url, {
      method: request.method,
      headers,
      body: request.body ?? null,
      redirect: 'follow',
    });
  };
  return async (request) => {
    let authorization = granted;
    let mayAsk = true;
    for (let attempt = 1; ; attempt++) {
      const { answer, failure } = await settle(send(request, authorization));
      if (answer?.status === 401 && mayAsk) {
        mayAsk = false;
        authorization = granted = await authorize(answer, options);
        continue;
      }
      if (answer && (answer.ok || request.expected?.includes(answer.status))) return answer;
      const passing = !answer || answer.status === 408 || answer.status === 429 || answer.status >= 500;
      if (!passing || attempt >= attempts) throw explain(request, origin, answer, failure);
      await pause(attempt);
    }
  };
}

async function settle(
  sent: Promise<HttpAnswer>,
): Promise<{ readonly answer?: HttpAnswer; readonly failure?: unknown }> {
  try {
    return { answer: await sent };
  } catch (failure) {
    return { failure };
  }
}

async function authorize({ headers }: HttpAnswer, options: RegistryOptions): Promise<string | undefined> {
  const credentials = await options.credentials();
  const basic =
    credentials && `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
  const challenge = challengeOf(headers.get('www-authenticate') ?? '');
  if (challenge.scheme !== 'bearer') return basic;
  return `Bearer ${await tokenFrom(challenge, basic, options)}`;
}

const REASONS: Readonly<Record<number, string>> = {
  401: 'the registry wants to know who asks; log in with helm registry login',
  403: 'access is denied; allow this user to push',
  404: 'the registry knows no such repository; on ECR, make it first',
  429: 'the registry asks for fewer requests; try again later',
};

function explain(
  { method, path }: RegistryRequest,
  origin: string,
  answer: HttpAnswer | undefined,
  failure: unknown,
): ChartwrightError {
  const what = `${method} ${new URL(path, `${origin}/v2/`).pathname} of ${new URL(origin).host}`;
  if (!answer) {
    return new ChartwrightError('E_STORE', `${what} failed: ${failureReason(failure)}`, {}, { cause: failure });
  }
  const body = Buffer.from(answer.body).toString('utf8').slice(0, 300).trim();
  const reason = REASONS[answer.status] ?? 'the registry refused';
  return new ChartwrightError('E_STORE', `${what} failed: ${reason} (${answer.status}${body ? `, ${body}` : ''})`);
}
