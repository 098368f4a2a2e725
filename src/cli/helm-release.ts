import { z } from 'zod';
import type { Release } from '../config/releases';
import { ChartwrightError } from '../errors';
import { majorOf } from '../helm/find-helm';
import { helmFailure, runHelm, tryHelm, type Helm, type HelmOptions } from '../helm/run-helm';
import { isJsonObject, type JsonObject } from '../packaging/differences/difference';
import { parseHelmYaml } from '../packaging/helm-yaml';

/** A release whose chart is at hand. */
export interface ReadyRelease extends Release {
  /** Path of the archive. */
  readonly archive: string;
  /** Path of the values file, where it has one. */
  readonly valuesFile: string | undefined;
  /** Texts that go before the values file, as in `image.digest=sha256:…`. */
  readonly texts: readonly string[];
}

/** How releases are changed. */
export interface UpgradeOptions {
  /** Context of the kubeconfig. @default - the current one */
  readonly context?: string | undefined;
  /** Minutes that a release may take to become ready. */
  readonly timeoutMinutes: number;
  /** Whether a release that does not become ready goes back to what it was. */
  readonly rollback: boolean;
}

/** What Helm says of a release. */
export interface ReleaseState {
  readonly revision: number;
  readonly status: string;
}

const released = z.object({ version: z.int(), info: z.object({ status: z.string() }) });
const simulated = z.object({
  manifest: z.string().default(''),
  hooks: z.array(z.object({ manifest: z.string() })).default([]),
});

/** Installs or upgrades a release, and waits until it is ready. */
export async function upgrade(
  helm: Helm,
  release: ReadyRelease,
  options: UpgradeOptions,
  run: HelmOptions,
): Promise<ReleaseState> {
  const { timeoutMinutes, rollback } = options;
  const back = majorOf(helm) === 3 ? '--atomic' : '--rollback-on-failure';
  const argv = [
    ...upgradeArguments(release, options),
    '--create-namespace',
    '--wait',
    '--wait-for-jobs',
    `--timeout=${timeoutMinutes}m`,
    ...(rollback ? [back] : []),
  ];
  // Helm ends itself in time and says why; a little later nobody waits for it any more.
  const output = await runHelm(helm, argv, { ...run, timeoutSeconds: timeoutMinutes * 60 + 60 });
  const { version, info } = released.parse(readJson(output));
  return { revision: version, status: info.status };
}

/** The objects that a release would have, as the cluster's API server would take them. */
export async function objectsAfter(
  helm: Helm,
  release: ReadyRelease,
  options: UpgradeOptions,
  run: HelmOptions,
): Promise<readonly JsonObject[]> {
  const output = await runHelm(helm, [...upgradeArguments(release, options), '--dry-run=server'], run);
  const { manifest, hooks } = simulated.parse(readJson(output));
  return [manifest, ...hooks.map((hook) => hook.manifest)].flatMap((text) => objectsIn(text, release.name));
}

/** The objects of a release as it was last installed; none where it is not there. */
export async function objectsBefore(
  helm: Helm,
  { name, namespace }: Release,
  options: UpgradeOptions,
  run: HelmOptions,
): Promise<readonly JsonObject[]> {
  const argv = (what: string) => ['get', what, name, ...placeArguments(namespace, options)];
  const manifest = await tryHelm(helm, argv('manifest'), run);
  if (manifest.exitCode !== 0 && /release: not found/.test(manifest.stderr)) return [];
  if (manifest.exitCode !== 0) throw helmFailure(helm, argv('manifest'), manifest);
  const hooks = await runHelm(helm, argv('hooks'), run);
  return [manifest.stdout, hooks].flatMap((text) => objectsIn(text, name));
}

function upgradeArguments(release: ReadyRelease, options: UpgradeOptions): readonly string[] {
  const { name, namespace, archive, valuesFile, texts } = release;
  return [
    'upgrade',
    '--install',
    name,
    archive,
    ...placeArguments(namespace, options),
    ...valuesArguments({ valuesFile, texts }),
    '--output=json',
  ];
}

/** The arguments that give a release its values. */
export const valuesArguments = ({
  valuesFile,
  texts,
}: Pick<ReadyRelease, 'valuesFile' | 'texts'>): readonly string[] => [
  ...(valuesFile === undefined ? [] : [`--values=${valuesFile}`]),
  ...texts.map((text) => `--set-string=${text}`),
];

const placeArguments = (namespace: string, { context }: UpgradeOptions): readonly string[] => [
  `--namespace=${namespace}`,
  ...(context === undefined ? [] : [`--kube-context=${context}`]),
];

/** The document in what Helm printed: warnings may stand before it. */
function readJson(output: string): unknown {
  const start = output.search(/^\{/m);
  try {
    return JSON.parse(output.slice(Math.max(start, 0)));
  } catch (error) {
    throw new ChartwrightError('E_TOOL', `Helm printed no JSON: ${output.slice(0, 200)}`, {}, { cause: error });
  }
}

const json = z.json();

function objectsIn(manifest: string, name: string): readonly JsonObject[] {
  return manifest.split(/^---[ \t\r]*$\n?/m).flatMap((text) => {
    const { data } = json.safeParse(parseHelmYaml(text, name, 'E_TOOL'));
    return isJsonObject(data) ? [data] : [];
  });
}
