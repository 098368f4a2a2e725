import { environmentNamed } from '../../config/environment';
import { environmentValues, type EnvironmentValues } from '../../config/environment-values';
import { loadConfig } from '../../config/load-config';
import { ChartwrightError } from '../../errors';
import { printYaml } from '../../packaging/print-yaml';
import { chartsOf } from '../charts-of';
import type { Io } from '../io';
import { outputsOf } from '../outputs-of';
import { printResult } from '../print-result';
import { MADE, writeMade } from '../write-made';

/** Options of `chartwright values`. */
export interface ValuesCommandOptions {
  /** Files of `terraform output -json`. @default - those of the environment */
  readonly outputs?: readonly string[];
  /** Name of the one chart that is wanted. @default - every chart that the environment has values for */
  readonly chart?: string;
  /** Whether a machine reads what is printed. */
  readonly json: boolean;
}

/** A values file. */
export interface ValuesFile extends EnvironmentValues {
  /** Path of the file below the project, with `/` between its parts. */
  readonly path: string;
}

/**
 * Writes `values/<chart>.<environment>.yaml` from what the stacks tell. Nothing is written before everything is known to be right.
 *
 * @throws ChartwrightError as `outputsOf` and `environmentValues` do; `E_USAGE` for a chart that the environment has no values for;
 *   `E_FILE` where a file that was not made here is in the way
 */
export async function values(
  name: string,
  { outputs: files, chart, json }: ValuesCommandOptions,
  io: Io,
): Promise<readonly ValuesFile[]> {
  const { charts, environments = {} } = await loadConfig(io.folder);
  const environment = environmentNamed(environments, name);
  if (chart !== undefined) chartsOf({ charts }, [chart]);
  const outputs = await outputsOf(environment, files, io);
  const made = environmentValues(environment, charts, outputs)
    .filter((one) => chart === undefined || one.chart === chart)
    .map((one): ValuesFile => ({ ...one, path: `values/${one.chart}.${name}.yaml` }));
  if (made.length === 0) {
    throw new ChartwrightError(
      'E_USAGE',
      `environment '${name}' has no values for ${chart === undefined ? 'any chart' : `chart '${chart}'`}; add a function to 'environments.${name}.values'`,
    );
  }
  const texts = made.map((file) => [file.path, valuesText(name, file)] as const);
  const changed = await writeMade(io.folder, new Map(texts));
  const lines = made.map(({ path }) => `${path} ${changed.has(path) ? 'written' : 'unchanged'}`);
  printResult(io, json, made, lines);
  return made;
}

function valuesText(environment: string, { chart, values }: EnvironmentValues): string {
  const head = `${MADE} values ${environment}, from the outputs of its stacks, for chart ${chart}: change chartwright.config.ts.\n`;
  return head + (Object.keys(values).length === 0 ? '{}\n' : printYaml(values, ''));
}
