import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentNamed } from '../../config/environment';
import { didYouMean } from '../../config/did-you-mean';
import { loadConfig } from '../../config/load-config';
import { releasesOf, type Release } from '../../config/releases';
import { ChartwrightError } from '../../errors';
import { runHelm, type Helm, type HelmOptions } from '../../helm/run-helm';
import type { Difference } from '../../packaging/differences/difference';
import { objectDifferences } from '../../packaging/differences/object-differences';
import { differencesText } from '../../packaging/differences/report';
import {
  objectsAfter,
  objectsBefore,
  upgrade,
  valuesArguments,
  type ReadyRelease,
  type UpgradeOptions,
} from '../helm-release';
import type { Io } from '../io';
import { paintOf } from '../paint';
import { printResult } from '../print-result';
import { bringArchive } from '../release-archive';
import { helmOf } from '../rendered-archive';
import type { StoreFlags } from '../store-at';
import { checkValuesFiles } from '../values-files';

/** Options of `chartwright deploy`. */
export interface DeployOptions extends UpgradeOptions, StoreFlags {
  /** Where the charts of the project come from. @default - the repository of the configuration */
  readonly repository?: string | undefined;
  /** Folder of the values files, `<chart>.<environment>.yaml`. */
  readonly values: string;
  /** Texts that go before the values files, as in `places-backend.image.digest=sha256:…`, each with its release. @default [] */
  readonly set?: readonly string[] | undefined;
  /** Path of Helm. @default - the first of PATH and of the tool cache */
  readonly helm?: string | undefined;
  /** Whether to show what would change, and change nothing. */
  readonly dryRun: boolean;
  /** Whether to print JSON. */
  readonly json: boolean;
}

/** What became of a release. */
export interface DeployedRelease extends Release {
  /** Number of the revision. @default - nothing was changed */
  readonly revision?: number;
  /** Helm's word, as in `deployed`. @default - nothing was changed */
  readonly status?: string;
  /** What would change. @default - it was changed */
  readonly differences?: readonly Difference[];
}

/**
 * Installs or upgrades the releases of an environment, one after the other in their order. Every archive is brought and
 * rendered with its values before the first release is changed.
 *
 * @param names of releases; all where none is given
 * @throws ChartwrightError `E_USAGE` for an environment or a release that there is not; `E_FILE` for a values file that was
 *   not made, or that Helm cannot load; `E_STORE` for a version that was not published; `E_TOOL` where Helm refuses
 */
export async function deploy(
  environmentName: string,
  names: readonly string[],
  options: DeployOptions,
  io: Io,
): Promise<readonly DeployedRelease[]> {
  const config = await loadConfig(io.folder);
  const environment = environmentNamed(config.environments ?? {}, environmentName);
  const releases = chosen(releasesOf(config, environment, options.repository), names);
  const texts = textsByRelease(options.set ?? [], releases);
  const helm = await helmOf({ helm: options.helm }, io);
  if (helm === undefined)
    throw new ChartwrightError('E_TOOL', "there is no Helm; 'chartwright doctor' says how to get it");
  const run: HelmOptions = { environment: io.environment, folder: io.folder, home: 'user', signal: io.interruption };
  const folder = await mkdtemp(join(tmpdir(), 'chartwright-deploy-'));
  try {
    const ready: ReadyRelease[] = [];
    for (const release of releases) {
      io.progress(`checking ${release.name}`, { done: ready.length, total: releases.length });
      const wantsValues = environment.values?.[release.chart] !== undefined;
      const valuesFile = await valuesFileOf(release, environmentName, wantsValues, options, io);
      const archive = await bringArchive(release, folder, helm, options, io);
      const one = { ...release, archive, valuesFile, texts: texts.get(release.name) ?? [] };
      await render(helm, one, run);
      ready.push(one);
    }
    return options.dryRun ? await simulate(helm, ready, options, run, io) : await change(helm, ready, options, run, io);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Changes the cluster, release after release; one that fails ends it, and those before it stay as they are. */
async function change(
  helm: Helm,
  releases: readonly ReadyRelease[],
  options: DeployOptions,
  run: HelmOptions,
  io: Io,
): Promise<readonly DeployedRelease[]> {
  const results: DeployedRelease[] = [];
  for (const ready of releases) {
    const release = releaseOf(ready);
    io.progress(`installing ${release.name}`, { done: results.length, total: releases.length });
    const state = await upgrade(helm, ready, options, run);
    results.push({ ...release, ...state });
    if (!options.json) io.print(`${titleOf(release)}: ${state.status}, revision ${state.revision}`);
  }
  if (options.json) printResult(io, true, results, []);
  return results;
}

/** Shows what would change. */
async function simulate(
  helm: Helm,
  releases: readonly ReadyRelease[],
  options: DeployOptions,
  run: HelmOptions,
  io: Io,
): Promise<readonly DeployedRelease[]> {
  const results: DeployedRelease[] = [];
  const lines: string[] = [];
  for (const ready of releases) {
    const release = releaseOf(ready);
    io.progress(`comparing ${release.name}`, { done: results.length, total: releases.length });
    const after = await objectsAfter(helm, ready, options, run);
    const before = await objectsBefore(helm, release, options, run);
    const differences = objectDifferences(before, after).map(withoutSecrets);
    results.push({ ...release, differences });
    lines.push(`${titleOf(release)}:`, differencesText(differences, paintOf(io)) || 'no difference');
  }
  printResult(io, options.json, results, lines);
  return results;
}

function chosen(releases: readonly Release[], names: readonly string[]): readonly Release[] {
  const known = releases.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new ChartwrightError('E_USAGE', `there is no release '${unknown}'; ${didYouMean(unknown, known)}`);
  return names.length === 0 ? releases : releases.filter(({ name }) => names.includes(name));
}

/** The texts of each release, without its name before them. */
function textsByRelease(set: readonly string[], releases: readonly Release[]): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  for (const word of set) {
    const [, name = word, text = ''] = /^([^.=]+)\.(.+=.*)$/s.exec(word) ?? [];
    chosen(releases, [name]);
    texts.set(name, [...(texts.get(name) ?? []), text]);
  }
  return texts;
}

const releaseOf = ({ chart, version, name, namespace, repository }: Release): Release => ({
  chart,
  version,
  name,
  namespace,
  repository,
});

async function valuesFileOf(
  { chart }: Release,
  environment: string,
  isWanted: boolean,
  { values }: DeployOptions,
  io: Io,
): Promise<string | undefined> {
  const file = join(values, `${chart}.${environment}.yaml`);
  if (existsSync(join(io.folder, file))) {
    await checkValuesFiles([file], io.folder);
    return join(io.folder, file);
  }
  if (!isWanted) return undefined;
  throw new ChartwrightError('E_FILE', `${file} is not there; make it first: chartwright values ${environment}`, {
    file,
  });
}

/** Renders a release without a cluster: a mistake in the values of the last one is found before the first one is changed. */
async function render(helm: Helm, release: ReadyRelease, run: HelmOptions): Promise<void> {
  const { name, namespace, archive } = release;
  await runHelm(helm, ['template', name, archive, `--namespace=${namespace}`, ...valuesArguments(release)], {
    ...run,
    home: 'empty',
  });
}

/** What is in a Secret does not go into a terminal or the log of a pipeline. */
function withoutSecrets({ before, after, ...difference }: Difference): Difference {
  if (!difference.name.startsWith('Secret ')) return { ...difference, before, after };
  const hidden = (value: unknown) => (value === undefined ? undefined : '(hidden)');
  return { ...difference, before: hidden(before), after: hidden(after) };
}

const titleOf = ({ name, namespace, chart, version }: Release): string =>
  `${name} in ${namespace}, ${chart} ${version}`;
