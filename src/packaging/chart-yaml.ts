import { valid } from 'semver';
import { z } from 'zod';
import { ChartwrightError } from '../errors';
import { parseHelmYaml } from './helm-yaml';

/** Helm turns an unquoted number or boolean into text where it wants text, as in `appVersion: 1.10` (which becomes 1.1). */
const anyText = z.union([z.string(), z.number(), z.boolean()]).transform(String);
/** Helm makes one line of most texts, and drops what cannot be printed. */
const text = anyText.transform((value) =>
  value.replace(/\p{White_Space}/gu, ' ').replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, ''),
);
const optionalText = text.nullish().transform((value) => value ?? undefined);
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? undefined);

/** Charts that a chart depends on. */
export const dependencies = list(
  z.object({
    name: text,
    version: optionalText,
    repository: optionalText,
    condition: optionalText,
    tags: list(text),
    enabled: z
      .boolean()
      .nullish()
      .transform((value) => value ?? undefined),
    'import-values': list(z.union([z.string(), z.object({ child: z.string(), parent: z.string() })])),
    alias: optionalText,
  }),
);

/** Names of the fields are in the order in which Helm writes them as JSON: the digest of an OCI manifest depends on it. */
export const chartYamlShape = {
  name: text,
  home: optionalText,
  sources: list(text),
  version: text,
  description: optionalText,
  keywords: list(text),
  maintainers: list(z.object({ name: optionalText, email: optionalText, url: optionalText })),
  icon: optionalText,
  apiVersion: text,
  condition: optionalText,
  tags: optionalText,
  appVersion: optionalText,
  deprecated: z
    .boolean()
    .nullish()
    .transform((value) => value ?? undefined),
  annotations: z
    .record(z.string(), anyText)
    .nullish()
    .transform((value) => value ?? undefined),
  kubeVersion: optionalText,
  dependencies,
  type: optionalText,
};

const chartYaml = z.object(chartYamlShape);

/** `Chart.yaml` as Helm reads it, whoever wrote it; `ChartMetadata` is what Chartwright writes. */
export type ChartYaml = z.infer<typeof chartYaml>;

/** Names that Helm takes, less those that a file system or a URL would read as something else. */
const CHART_NAME = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,249}$/;

/**
 * Reads `Chart.yaml` by the rules of Helm: YAML 1.1, unknown fields ignored, numbers taken as text.
 *
 * @param source text of the file
 * @param file what to call it in an error
 * @throws ChartwrightError `E_CHART_METADATA` where it is no YAML, or `name`, `version` or `apiVersion` is missing or malformed
 */
export function parseChartYaml(source: string, file: string): ChartYaml {
  return checkChartYaml(parseHelmYaml(source, file, 'E_CHART_METADATA'), file);
}

/**
 * Checks what somebody says `Chart.yaml` holds.
 *
 * @throws ChartwrightError `E_CHART_METADATA` as of `parseChartYaml`
 */
export function checkChartYaml(value: unknown, file: string): ChartYaml {
  const parsed = chartYaml.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') ?? '';
    throw refuse(
      `'${path || 'Chart.yaml'}' of '${file}' is malformed: ${issue?.message.toLowerCase() ?? 'not a chart'}`,
      file,
    );
  }
  const { name, version, apiVersion } = parsed.data;
  if (!CHART_NAME.test(name) || name.includes('..')) {
    throw refuse(`'name' of '${file}' is ${JSON.stringify(name)}; wants letters, digits, '-', '_' and '.'`, file);
  }
  if (valid(version) === null) {
    throw refuse(`'version' of '${file}' is ${JSON.stringify(version)}; wants a semantic version such as 1.2.3`, file);
  }
  if (apiVersion !== 'v1' && apiVersion !== 'v2') {
    throw refuse(`'apiVersion' of '${file}' is ${JSON.stringify(apiVersion)}; wants v2, or v1 of Helm 2`, file);
  }
  return parsed.data;
}

function refuse(message: string, file: string): ChartwrightError {
  return new ChartwrightError('E_CHART_METADATA', message, { file });
}
