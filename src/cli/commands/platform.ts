import { environmentNamed } from '../../config/environment';
import { checkPlace } from '../../config/environment-values';
import { loadConfig } from '../../config/load-config';
import { requireOutput } from '../../contract/outputs';
import { parseJson } from '../../values/json';
import { printYaml } from '../../packaging/print-yaml';
import { installPlan, platformValuesPath, type InstallStep } from '../../platform/install-plan';
import { platformReleases } from '../../platform/platform';
import type { PlatformRelease } from '../../platform/release';
import type { Io } from '../io';
import { outputsOf } from '../outputs-of';
import { printResult } from '../print-result';
import { writeMade } from '../write-made';

/** Options of `chartwright platform`. */
export interface PlatformCommandOptions {
  /** Files of `terraform output -json`. @default - those of the environment */
  readonly outputs?: readonly string[];
  /** Whether a machine reads what is printed. */
  readonly json: boolean;
}

/** What a cluster needs inside, and how it gets there. */
export interface PlatformResult {
  readonly releases: readonly PlatformRelease[];
  readonly steps: readonly InstallStep[];
}

/**
 * Writes the values of every release that the cluster needs to work at all, and tells how they are installed.
 *
 * @throws ChartwrightError as `outputsOf` does; `E_OUTPUTS` where the cluster's outputs are not among them, or are of another
 *   environment; `E_FILE` where a file that was not made here is in the way
 */
export async function platform(name: string, options: PlatformCommandOptions, io: Io): Promise<PlatformResult> {
  const environment = environmentNamed((await loadConfig(io.folder)).environments ?? {}, name);
  const outputs = await outputsOf(environment, options.outputs, io);
  checkPlace(environment, outputs);
  const releases = platformReleases({ cluster: requireOutput(outputs, 'cluster'), edge: outputs.edge });
  const files = releases.map((release) => {
    const head = `# Made by chartwright platform ${name}, from the outputs of its stacks, for ${release.chart.name} ${release.chart.version}.\n`;
    return [
      platformValuesPath(name, release),
      head + printYaml(parseJson(JSON.stringify(release.values)), ''),
    ] as const;
  });
  await writeMade(io.folder, new Map(files));
  const result = { releases, steps: installPlan(name, releases) };
  const lines = result.steps.flatMap(({ title, commands }, at) => [
    `${at + 1}. ${title}`,
    ...commands.map((command) => `     ${command}`),
  ]);
  printResult(io, options.json, result, lines);
  return result;
}
