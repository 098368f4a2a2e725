import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { JsonObject } from '../../src/values/json';

const keyed = z.object({ name: z.string(), key: z.string() });
const httpProbe = z.object({
  httpGet: z.object({ path: z.string(), port: z.union([z.string(), z.number()]) }),
  timeoutSeconds: z.number().default(1),
});
const container = z.object({
  command: z.array(z.string()).optional(),
  args: z.array(z.string()).optional(),
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })).default([]),
  envFrom: z.array(z.object({ configMapRef: z.object({ name: z.string() }) })).default([]),
  env: z
    .array(
      z.object({
        name: z.string(),
        value: z.string().optional(),
        valueFrom: z.object({ secretKeyRef: keyed.optional(), configMapKeyRef: keyed.optional() }).optional(),
      }),
    )
    .default([]),
  volumeMounts: z.array(z.object({ mountPath: z.string() })).default([]),
  startupProbe: httpProbe.optional(),
  readinessProbe: httpProbe.optional(),
  livenessProbe: httpProbe.optional(),
  lifecycle: z.object({ preStop: z.object({ sleep: z.object({ seconds: z.number() }) }) }).optional(),
});
const podSpec = z.object({ terminationGracePeriodSeconds: z.number().optional(), containers: z.tuple([container]) });
const podTemplate = z.object({ spec: podSpec });
const workload = z.union([
  z.object({ kind: z.literal('Job'), spec: z.object({ template: podTemplate }) }),
  z.object({ kind: z.literal('Deployment'), spec: z.object({ template: podTemplate }) }),
  z.object({
    kind: z.literal('CronJob'),
    spec: z.object({ jobTemplate: z.object({ spec: z.object({ template: podTemplate }) }) }),
  }),
]);
const configMap = z.object({
  kind: z.literal('ConfigMap'),
  metadata: z.object({ name: z.string() }),
  data: z.record(z.string(), z.string()),
});

/** The one container of a rendered workload, with what it is run with. */
export interface RunnableContainer extends z.infer<typeof container> {
  /** Variables, those of ConfigMaps and Secrets among them. */
  readonly variables: Readonly<Record<string, string>>;
  /** Seconds that its process has for its end. */
  readonly graceSeconds: number;
}

/** Seconds of grace where a pod does not say (https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/). */
const DEFAULT_GRACE_SECONDS = 30;

/**
 * Reads the container of the one workload among rendered objects.
 *
 * @param secrets data of the Secrets that are there already, by name
 */
export function containerOf(
  objects: readonly JsonObject[],
  secrets: Readonly<Record<string, Readonly<Record<string, string>>>>,
): RunnableContainer {
  const [found] = objects.flatMap((object) => workload.safeParse(object).data ?? []);
  if (found === undefined) throw new Error('there is no workload');
  const { spec } = found.kind === 'CronJob' ? found.spec.jobTemplate.spec.template : found.spec.template;
  const [only] = spec.containers;
  const maps = new Map(
    objects
      .flatMap((object) => configMap.safeParse(object).data ?? [])
      .map(({ metadata, data }) => [metadata.name, data]),
  );
  const valueOf = ({ value, valueFrom }: (typeof only.env)[number]): string => {
    const { secretKeyRef: secret, configMapKeyRef: map } = valueFrom ?? {};
    const looked = secret ? secrets[secret.name]?.[secret.key] : map && maps.get(map.name)?.[map.key];
    const text = valueFrom === undefined ? value : looked;
    if (text === undefined) throw new Error('a variable has no value');
    return text;
  };
  return {
    ...only,
    graceSeconds: spec.terminationGracePeriodSeconds ?? DEFAULT_GRACE_SECONDS,
    variables: {
      ...Object.fromEntries(
        only.envFrom.flatMap(({ configMapRef }) => Object.entries(maps.get(configMapRef.name) ?? {})),
      ),
      ...Object.fromEntries(only.env.map((one) => [one.name, valueOf(one)])),
    },
  };
}

/** What the image runs where the container does not say: the CMD of its Dockerfile. */
export function imageCommand(dockerfile: string): readonly string[] {
  const [, command = ''] = /^CMD (\[.*\])$/m.exec(readFileSync(dockerfile, 'utf8')) ?? [];
  return z.array(z.string()).parse(JSON.parse(command));
}

/** A container as a process of this machine: its own variables and command, and nothing of this environment but PATH. */
export class ContainerProcess {
  private readonly child: ChildProcess;
  private printed = '';

  constructor(
    one: RunnableContainer,
    folder: string,
    dockerfile: string,
    given: Readonly<Record<string, string>> = {},
  ) {
    const argv = [...(one.command ?? []), ...(one.args ?? [])];
    const [entry = '', ...rest] = argv.length > 0 ? argv : imageCommand(join(folder, dockerfile));
    const isScript = entry.endsWith('.js');
    // The entry point of the image is Node, which takes the command as its arguments.
    const command = isScript ? process.execPath : entry;
    this.child = spawn(command, isScript ? [entry, ...rest] : rest, {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...given, ...one.variables },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.printed += chunk.toString();
      });
    }
  }

  /** All that it printed so far. */
  get output(): string {
    return this.printed;
  }

  /** Exit code, or the signal that ended it; waits for its end. */
  async end(): Promise<number | NodeJS.Signals | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode ?? this.child.signalCode;
  }

  /** Sends it a signal. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

/** Asks a probe as the kubelet does, and gives the status of the answer. */
export async function askProbe(
  probe: z.infer<typeof httpProbe> | undefined,
  { ports }: Pick<RunnableContainer, 'ports'>,
): Promise<number> {
  if (probe === undefined) throw new Error('there is no such probe');
  const { path, port } = probe.httpGet;
  const number = ports.find(({ name }) => name === port)?.containerPort ?? port;
  const signal = AbortSignal.timeout(probe.timeoutSeconds * 1000);
  return (await fetch(`http://127.0.0.1:${number}${path}`, { signal })).status;
}
