import { requireBuild } from '../../values/build';
import { EXPRESSION_KEY, isExpr, type Dynamic, type Expr } from '../../values/expression';
import { items, omitEmpty } from '../../values/structure';
import { late, present } from '../../values/nodes';
import { mapParts } from '../../values/parts';
import type { EnvVarSource } from '../api/core';
import type { TemplatedObject } from '../templated';
import type { ContainerProps } from '../workloads/container';

/** The value of a variable: text, or where it comes from, as in `secret.env('password')`. */
export type VariableValue = Dynamic<string> | TemplatedObject<EnvVarSource>;

/**
 * Environment variables by name. Those that come from values stand among them as `...entries(v.env)`, or in their place.
 */
export type Environment =
  Readonly<Record<string, VariableValue | Expr<VariableValue> | undefined>> | Expr<Readonly<Record<string, string>>>;

/** Variables as a container takes them. Written ones come first; they may be referred to in those of the values. */
export function environmentOf(environment: Environment | undefined): ContainerProps['env'] {
  if (environment === undefined) return undefined;
  if (isExpr(environment)) return omitEmpty([fromValues(environment)]);
  const members = Object.entries<unknown>(environment);
  const written = members.flatMap(([name, value]) =>
    includedIn(value) === undefined ? [mapParts<unknown>(value, (part) => variable(name, part))] : [],
  );
  const included = members.flatMap(([, value]) => includedIn(value) ?? []).map(fromValues);
  return late<ContainerProps['env']>(omitEmpty([...written, ...included]));
}

const fromValues = (map: Dynamic<Readonly<Record<string, string>>>) => items(map, (value, name) => ({ name, value }));

/** The map whose entries stand among the written ones. */
function includedIn(value: unknown): Expr<Readonly<Record<string, string>>> | undefined {
  if (!isExpr(value)) return undefined;
  const handle = value[EXPRESSION_KEY];
  return 'entries' in handle ? present(requireBuild('entries').node(handle.entries)) : undefined;
}

function variable(name: string, value: unknown): object {
  return typeof value === 'object' && !isExpr(value) ? { name, valueFrom: value } : { name, value };
}
