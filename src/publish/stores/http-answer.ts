/** An answer that came whole, so that a connection that drops in the middle of it is a failure of the request. */
export interface HttpAnswer {
  readonly status: number;
  /** Whether the status is one of 2xx. */
  readonly ok: boolean;
  /** Where it came from, after all redirections. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** How a server is spoken to. */
export interface HttpOptions {
  readonly fetch: typeof fetch;
  /** Seconds that a whole answer may take. */
  readonly timeoutSeconds: number;
}

/** Sends a request, and reads the answer to its end. */
export async function fetchWhole(options: HttpOptions, url: URL, request: RequestInit): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(options.timeoutSeconds * 1000);
  const response = await options.fetch(url, { ...request, signal });
  const { status, ok, headers } = response;
  return { status, ok, url: response.url, headers, body: new Uint8Array(await response.arrayBuffer()) };
}

/** The body of an answer as JSON; undefined where it is none. */
export function jsonOf({ body }: HttpAnswer): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Why no answer came, in words for people. */
export function failureReason(failure: unknown): string {
  if (textField(failure, 'name') === 'TimeoutError') return 'it does not answer; try again later';
  const cause = typeof failure === 'object' && failure !== null && 'cause' in failure ? failure.cause : undefined;
  return textField(cause, 'message') ?? textField(failure, 'message') ?? 'the connection was cut';
}

/** Asks for no class, for errors of another realm have another. */
function textField(error: unknown, field: 'name' | 'message'): string | undefined {
  const found: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
}
