import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { aggregatedDiscovery, type ServedKind, servedKinds } from './discovery';
import { kubectlPath } from './kubectl';
import {
  ApiError,
  kubernetesList,
  type KubernetesObject,
  kubernetesObject,
  type ObjectReference,
  statusObject,
} from './objects';
import { poll } from './poll';

/** What the API server answered. */
export interface Answer {
  /** The object with defaults filled in. */
  readonly object: KubernetesObject;
  /** What it warned of: deprecated fields, Pod Security in warning mode, and the like. */
  readonly warnings: readonly string[];
}

/** How an object is applied. */
export interface ApplyOptions {
  /** Only ask whether it would be accepted. @default false */
  readonly dryRun?: boolean;
  /** Who owns the fields. @default 'chartwright-test' */
  readonly fieldManager?: string;
}

/** Which objects are listed. */
export interface ListOptions {
  /** @default 'default' */
  readonly namespace?: string;
  /** As in `app=api,tier!=test`. @default - all of them */
  readonly labelSelector?: string;
}

/**
 * A client of any Kubernetes API server, by way of `kubectl proxy`: so every way of logging in works that kubectl knows.
 *
 * @example
 * const cluster = await Cluster.connect('/home/me/.kube/config');
 * const { object, warnings } = await cluster.apply(deployment, { dryRun: true });
 * await cluster.close();
 */
export class Cluster {
  private constructor(
    private readonly proxy: ChildProcessWithoutNullStreams,
    private readonly address: string,
    /** Every kind that the API server serves when the client connects, custom resources included. */
    readonly kinds: readonly ServedKind[],
  ) {}

  /** Connects with the current context of a kubeconfig file. */
  static async connect(kubeconfig: string): Promise<Cluster> {
    const proxy = spawn(kubectlPath, [`--kubeconfig=${kubeconfig}`, 'proxy', '--port=0', '--keepalive=30s']);
    const errors: string[] = [];
    createInterface(proxy.stderr).on('line', (line) => errors.push(line));
    for await (const line of createInterface(proxy.stdout)) {
      const [address] = /127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (address === undefined) continue;
      return new Cluster(proxy, `http://${address}`, await discover(`http://${address}`));
    }
    throw new Error(`kubectl proxy did not start:\n${errors.join('\n')}`);
  }

  /** Every kind that the API server serves now. */
  async discover(): Promise<readonly ServedKind[]> {
    return discover(this.address);
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    const exit = once(this.proxy, 'exit');
    this.proxy.kill();
    await exit;
  }

  /** What the API server answers under a path, as in `/openapi/v3`. */
  async read(path: string): Promise<unknown> {
    return (await this.request('GET', path)).body;
  }

  /** The object as it is, or undefined where there is none. */
  async get(reference: ObjectReference): Promise<KubernetesObject | undefined> {
    try {
      return kubernetesObject.parse(await this.read(this.pathOf(reference)));
    } catch (error) {
      if (error instanceof ApiError && error.code === 404) return undefined;
      throw error;
    }
  }

  /** The objects of a kind, in one namespace or, of a kind that knows none, in the cluster. */
  async list(
    kind: ServedKind | Pick<KubernetesObject, 'apiVersion' | 'kind'>,
    options: ListOptions = {},
  ): Promise<readonly KubernetesObject[]> {
    const collection =
      'resource' in kind ? collectionPath(kind, options.namespace) : this.collectionOf(kind, options.namespace);
    const query = new URLSearchParams({ labelSelector: options.labelSelector ?? '' });
    const { items } = kubernetesList.parse(await this.read(`${collection}?${query.toString()}`));
    return items.map((item) => ({ ...item, apiVersion: kind.apiVersion, kind: kind.kind }));
  }

  /** Makes the object, or asks whether it could be made. Unknown and duplicate fields are errors. */
  async create(object: KubernetesObject, options: Pick<ApplyOptions, 'dryRun'> = {}): Promise<Answer> {
    const dryRun = (options.dryRun ?? false) ? '&dryRun=All' : '';
    return this.send(
      'POST',
      `${this.collectionOf(object, object.metadata.namespace)}?fieldValidation=Strict${dryRun}`,
      object,
    );
  }

  /** Applies the object on the server's side. Unknown and duplicate fields are errors, and so is a conflict. */
  async apply(object: KubernetesObject, options: ApplyOptions = {}): Promise<Answer> {
    const query = new URLSearchParams({
      fieldValidation: 'Strict',
      fieldManager: options.fieldManager ?? 'chartwright-test',
    });
    if (options.dryRun ?? false) query.set('dryRun', 'All');
    return this.send('PATCH', `${this.pathOf(object)}?${query.toString()}`, object, 'application/apply-patch+yaml');
  }

  /** Says whether a field of the object may become something else, by a dry run; `path` is a JSON pointer. */
  async tryChange(reference: ObjectReference, path: string, value: unknown): Promise<Answer> {
    const patch = [{ op: 'add', path, value }];
    return this.send('PATCH', `${this.pathOf(reference)}?dryRun=All`, patch, 'application/json-patch+json');
  }

  /** Asks for the removal of the object and of what it owns; the API server may take its time. */
  async delete(reference: ObjectReference): Promise<void> {
    await this.request('DELETE', this.pathOf(reference), { propagationPolicy: 'Background' });
  }

  /** Waits until there is no such object. */
  async waitUntilGone(reference: ObjectReference): Promise<void> {
    await poll(`${reference.kind} '${reference.metadata.name}' is gone`, async () =>
      (await this.get(reference)) === undefined ? true : undefined,
    );
  }

  /** Waits until the object is there and is as wanted. */
  async waitFor(
    reference: ObjectReference,
    isAsWanted: (object: KubernetesObject) => boolean = () => true,
  ): Promise<KubernetesObject> {
    const { kind, metadata } = reference;
    return poll(`${kind} '${metadata.name}' is as wanted`, async () => {
      const object = await this.get(reference);
      return object !== undefined && isAsWanted(object) ? object : undefined;
    });
  }

  private collectionOf({ apiVersion, kind }: Pick<ObjectReference, 'apiVersion' | 'kind'>, namespace?: string): string {
    const served = this.kinds.find((candidate) => candidate.apiVersion === apiVersion && candidate.kind === kind);
    if (served === undefined) throw new Error(`the API server serves no ${kind} of ${apiVersion}`);
    return collectionPath(served, namespace);
  }

  private pathOf(reference: ObjectReference): string {
    return `${this.collectionOf(reference, reference.metadata.namespace)}/${reference.metadata.name}`;
  }

  private async send(method: string, path: string, body: unknown, type?: string): Promise<Answer> {
    const answer = await this.request(method, path, body, type);
    return { object: kubernetesObject.parse(answer.body), warnings: answer.warnings };
  }

  private async request(method: string, path: string, body?: unknown, type = 'application/json') {
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: { 'content-type': type },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.headers.get('content-type')?.startsWith('application/json') !== true)
      throw new ApiError(response.status, '', await response.text());
    const answer: unknown = await response.json();
    if (!response.ok) {
      const { code, reason, message } = statusObject.parse(answer);
      throw new ApiError(code, reason, message);
    }
    return { body: answer, warnings: warningsOf(response.headers.get('warning') ?? '') };
  }
}

/** Path of the objects of a kind, in a namespace where the kind knows one. */
function collectionPath({ apiVersion, namespaced, resource }: ServedKind, namespace = 'default'): string {
  const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  return `${base}${namespaced ? `/namespaces/${namespace}` : ''}/${resource}`;
}

async function discover(address: string): Promise<readonly ServedKind[]> {
  const documents = ['/api', '/apis'].map(async (path) => {
    const response = await fetch(`${address}${path}`, { headers: { accept: aggregatedDiscovery } });
    return servedKinds(await response.json());
  });
  return (await Promise.all(documents)).flat();
}

/** The texts of a `Warning` header, as in `299 - "text", 299 - "other"`. */
function warningsOf(header: string): readonly string[] {
  return [...header.matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}
