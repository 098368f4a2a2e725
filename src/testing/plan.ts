import { z } from 'zod';
import { ChartwrightError } from '../errors';
import { isJson, isJsonObject, parseJson, type Json, type JsonObject } from '../values/json';

/** What Terraform would do to a resource. */
export type PlannedAction = 'create' | 'update' | 'replace' | 'delete' | 'read' | 'forget' | 'none';

/** What a plan says of one resource. */
export interface PlannedChange {
  /** As in `module.network.aws_subnet.private["a"]`. */
  readonly address: string;
  /** As in `aws_subnet`. */
  readonly type: string;
  readonly name: string;
  readonly action: PlannedAction;
  /** The attributes that the resource has; undefined for one that does not exist yet. */
  readonly before: JsonObject | undefined;
  /** The attributes that it would have, as far as they are known; undefined for one that goes. */
  readonly after: JsonObject | undefined;
  /** Names of the outermost attributes that are known only after the apply, in part or as a whole. */
  readonly unknown: readonly string[];
  /** Paths of the attributes that force the replacement, as in `engine` or `subnet.0.id`. */
  readonly replacedFor: readonly string[];
}

/** A plan of Terraform, as changes of resources. Data sources are among them only where they are read during the apply. */
export interface Plan {
  /** Version of Terraform that made the plan. */
  readonly terraformVersion: string;
  /** What changes, of every type or of one. Resources that stay as they are are left out. */
  changes(type?: string): readonly PlannedChange[];
  /** What is created and was not there before. */
  creates(type?: string): readonly PlannedChange[];
  /** What changes in place. */
  updates(type?: string): readonly PlannedChange[];
  /** What is destroyed and created anew. */
  replaces(type?: string): readonly PlannedChange[];
  /** What is destroyed for good. */
  deletes(type?: string): readonly PlannedChange[];
  /** What stays as it is. */
  unchanged(type?: string): readonly PlannedChange[];
}

const json = z.custom<Json>((value) => isJson(value));
const attributes = json.nullish();

/** What is read of the plan's JSON: https://developer.hashicorp.com/terraform/internals/json-format */
const PLAN = z.object({
  format_version: z.string().regex(/^1\./),
  terraform_version: z.string().default(''),
  resource_changes: z
    .array(
      z.object({
        address: z.string(),
        type: z.string(),
        name: z.string(),
        change: z.object({
          actions: z.array(z.string()).readonly(),
          before: attributes,
          after: attributes,
          after_unknown: attributes,
          replace_paths: z.array(z.array(z.union([z.string(), z.number()]))).nullish(),
        }),
      }),
    )
    .default([]),
});

type ResourceChange = z.infer<typeof PLAN>['resource_changes'][number];

/** By the actions as Terraform lists them. */
const ACTIONS: Readonly<Record<string, PlannedAction>> = {
  'no-op': 'none',
  create: 'create',
  read: 'read',
  update: 'update',
  delete: 'delete',
  forget: 'forget',
  'delete create': 'replace',
  'create delete': 'replace',
  'create forget': 'replace',
};

/**
 * Reads what `terraform show -json PLANFILE` prints, for assertions on what a change of the code would do.
 *
 * @param plan the text, or what `JSON.parse` made of it
 * @throws ChartwrightError `E_INFRA` for what is no plan, and for a plan of an unknown format or action
 *
 * @example
 * const plan = readPlan(execFileSync('terraform', ['show', '-json', 'plan.tfplan'], { encoding: 'utf8' }));
 * if (plan.replaces('aws_db_instance').length > 0) throw new Error('the database would be lost');
 */
export function readPlan(plan: string | object): Plan {
  const read = PLAN.safeParse(typeof plan === 'string' ? parsed(plan) : plan);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw refused(`'${issue?.path.join('.') ?? ''}': ${issue?.message ?? ''}`);
  }
  const all = read.data.resource_changes.map(plannedChange);
  const by = (wanted: (action: PlannedAction) => boolean) => (type?: string) =>
    all.filter((change) => wanted(change.action) && (type === undefined || change.type === type));
  return {
    terraformVersion: read.data.terraform_version,
    changes: by((action) => action !== 'none'),
    creates: by((action) => action === 'create'),
    updates: by((action) => action === 'update'),
    replaces: by((action) => action === 'replace'),
    deletes: by((action) => action === 'delete'),
    unchanged: by((action) => action === 'none'),
  };
}

function parsed(text: string): Json {
  try {
    return parseJson(text);
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error));
  }
}

function plannedChange({ address, type, name, change }: ResourceChange): PlannedChange {
  const action = ACTIONS[change.actions.join(' ')];
  if (action === undefined) throw refused(`'${address}' has the actions ${change.actions.join(', ') || 'none'}`);
  return {
    address,
    type,
    name,
    action,
    before: objectOf(change.before),
    after: objectOf(change.after),
    unknown: Object.entries(objectOf(change.after_unknown) ?? {}).flatMap(([key, part]) =>
      isUnknown(part) ? [key] : [],
    ),
    replacedFor: (change.replace_paths ?? []).map((path) => path.join('.')),
  };
}

const objectOf = (value: Json | null | undefined): JsonObject | undefined =>
  value !== null && isJsonObject(value) ? value : undefined;

/** Terraform says true of what is not known, and repeats the structure above it. */
const isUnknown = (part: Json): boolean =>
  part === true || (typeof part === 'object' && part !== null && Object.values(part).some(isUnknown));

const refused = (problem: string): ChartwrightError =>
  new ChartwrightError(
    'E_INFRA',
    `this is no plan that can be read: ${problem}; give what 'terraform show -json PLANFILE' prints`,
  );
