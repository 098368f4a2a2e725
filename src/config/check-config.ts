import { z } from 'zod';
import type { ChartDefinition } from '../charts/define-chart';
import type { RenderTarget } from '../charts/evaluate';
import { ChartwrightError } from '../errors';
import type { Config } from './config';
import type { EnvironmentConfig } from './environment';
import type { ReleaseConfig } from './releases';
import { didYouMean } from './did-you-mean';

const flagValue = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]);

/** A path below the project, with `/` between its parts. */
const FILE = /^(?!\/)(?!(.*\/)?\.\.?(\/|$))[^\\]+$/;

const text = z.string().min(1);

/** Which names of releases Helm takes: https://github.com/helm/helm/blob/v3.17.2/pkg/chartutil/validate_name.go */
const releaseName = z
  .string()
  .max(53, 'wants at most 53 characters')
  .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/, 'wants a name that Helm takes');
const release = z.strictObject({
  chart: text,
  name: releaseName.optional(),
  namespace: text.optional(),
  repository: text.optional(),
  version: text.optional(),
} satisfies Readonly<Record<keyof ReleaseConfig, z.ZodType>>);

const environment = z.strictObject({
  application: z.string(),
  account: z.string('wants text, for a leading zero counts'),
  region: z.string(),
  outputs: z.array(z.string()).optional(),
  releases: z.array(release).optional(),
  values: z
    .record(
      z.string(),
      z.custom((value) => typeof value === 'function', 'wants a function of the outputs'),
    )
    .optional(),
} satisfies Readonly<Record<keyof EnvironmentConfig, z.ZodType>>);

const renderTarget = z.strictObject({
  alias: text.optional(),
  // What the values may be is for the schema of their chart to say.
  values: z.custom<NonNullable<RenderTarget['values']>>(isRecord, 'wants a map of values').optional(),
  release: z
    .strictObject({ name: releaseName.optional(), namespace: text.optional(), isUpgrade: z.boolean().optional() })
    .optional(),
  capabilities: z.strictObject({ kubeVersion: text.optional(), apiVersions: z.array(text).optional() }).optional(),
  externalDependencies: z.enum(['refused', 'left-out']).optional(),
} satisfies Readonly<Record<keyof RenderTarget, z.ZodType>>);

/** What each key of the configuration wants. */
const KEYS = {
  charts: z.array(
    z.custom<ChartDefinition>(isDefinition, 'wants what defineChart returns'),
    "wants a list of charts, in what the file exports as its default: write 'export default defineConfig({ charts: [ … ] })'",
  ),
  manifests: z.record(z.string(), renderTarget).optional(),
  terraform: z
    .custom<NonNullable<Config['terraform']>>((value) => typeof value === 'function', 'wants a function of an app')
    .optional(),
  environments: z.record(z.string(), environment).optional(),
  files: z.record(z.string().regex(FILE, 'wants paths below the project'), z.string()).optional(),
  repository: z.string().min(1, 'wants a folder or a URL').optional(),
  defaults: z.record(z.string(), z.record(z.string(), flagValue)).optional(),
} satisfies Readonly<Record<keyof Config, z.ZodType>>;

const configuration = z.strictObject(KEYS);

/**
 * Holds a value against what a configuration is.
 *
 * @param value what the file exports as its default
 * @param file where it comes from; named in errors
 * @throws ChartwrightError `E_CONFIG` where it is none, has a key that means nothing, a value of another kind than its key
 *   wants, two charts of one name, or a word about a chart that is not there
 */
export function assertConfig(value: unknown, file: string): asserts value is Config {
  const refuse = (message: string): never => {
    throw new ChartwrightError('E_CONFIG', `${file} ${message}`, { file });
  };
  if (!isRecord(value)) {
    refuse("exports no configuration as its default; write 'export default defineConfig({ charts: [ … ] })'");
  }
  const parsed = configuration.safeParse(value);
  if (!parsed.success) return refuse(complaint(parsed.error.issues[0]));
  const { data } = parsed;
  const names = data.charts.map(({ metadata }) => metadata.name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) refuse(`has two charts of the name '${twice}'; give each a name of its own`);
  const mentioned = [
    ['manifests', data.manifests] as const,
    ...Object.entries(data.environments ?? {}).map(
      ([name, { values }]) => [`environments.${name}.values`, values] as const,
    ),
  ];
  for (const [place, charts = {}] of mentioned) {
    const unknown = Object.keys(charts).find((name) => !names.includes(name));
    if (unknown !== undefined) refuse(`has '${place}' of an unknown chart '${unknown}'; ${didYouMean(unknown, names)}`);
  }
}

function complaint(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code !== 'unrecognized_keys') return `has a mistake in '${issue?.path.join('.')}': ${issue?.message}`;
  const place = issue.path.length === 0 ? '' : ` in '${issue.path.join('.')}'`;
  const [key = ''] = issue.keys;
  return `has an unknown key '${key}'${place}; ${didYouMean(key, knownBeside(issue.path))}`;
}

/** The keys that an object of the configuration can have. */
function knownBeside(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = configuration;
  for (const key of path) {
    while (schema instanceof z.ZodOptional) schema = schema.unwrap();
    if (schema instanceof z.ZodObject) schema = schema.shape[String(key)];
    else if (schema instanceof z.ZodRecord) schema = schema.valueType;
  }
  while (schema instanceof z.ZodOptional) schema = schema.unwrap();
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDefinition(value: unknown): boolean {
  return isRecord(value) && 'metadata' in value && 'build' in value;
}
