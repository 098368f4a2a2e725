import { z } from 'zod';
import { ChartwrightError } from '../errors';
import { dependencies, type ChartYaml } from './chart-yaml';
import { parseHelmYaml } from './helm-yaml';

const requirements = z.object({ dependencies });

/**
 * Metadata with the dependencies that charts of `apiVersion: v1` keep in a file of their own, as Helm has it.
 *
 * @param source text of `requirements.yaml`; undefined where there is none
 * @throws ChartwrightError `E_CHART_METADATA` where it is malformed
 */
export function withRequirements(metadata: ChartYaml, source: string | undefined, folder: string): ChartYaml {
  if (source === undefined) return metadata;
  const file = `${folder}/requirements.yaml`;
  const parsed = requirements.safeParse(parseHelmYaml(source, file, 'E_CHART_METADATA') ?? {});
  if (parsed.success) return { ...metadata, dependencies: parsed.data.dependencies };
  const [issue] = parsed.error.issues;
  const message = `'${issue?.path.join('.') ?? 'dependencies'}' of '${file}' is malformed: ${issue?.message.toLowerCase() ?? ''}`;
  throw new ChartwrightError('E_CHART_METADATA', message, { file });
}
