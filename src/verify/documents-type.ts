import { allDefaults } from '../charts/complete-values';
import type { ChartTree, DependencyTree } from '../charts/chart-tree';
import { isJsonObject, member, type JsonObject } from '../values/json';
import { BOOLEAN, type ObjectType, type Property } from '../values/value-type';

/** What a document may say to a chart: the chart's own values, those of its dependencies under their names, conditions and tags. */
export function documentsType(tree: ChartTree): ObjectType {
  const type = typeOf(tree, allDefaults(tree));
  const tags = tagsOf(tree.dependencies).map((tag): [string, Property] => [tag, { type: BOOLEAN, optional: true }]);
  if (tags.length === 0) return type;
  const property: Property = { type: { kind: 'object', properties: Object.fromEntries(tags) }, optional: true };
  return { ...type, properties: { ...type.properties, tags: property } };
}

/** A document that turns every dependency on which has a condition: only those that are on are checked. */
export function everythingOn({ dependencies }: ChartTree): JsonObject {
  const parts = dependencies.map(({ name, metadata, chart }) => {
    const inside = everythingOn(chart);
    return [name, metadata.condition === undefined ? inside : { ...inside, enabled: true }] as const;
  });
  return Object.fromEntries(parts.filter(([, part]) => Object.keys(part).length > 0));
}

function typeOf({ values, dependencies }: ChartTree, defaults: JsonObject): ObjectType {
  const own = Object.entries(values.properties).map(([key, property]): [string, Property] => {
    const value = member(defaults, key);
    return [key, value === undefined ? property : { ...property, default: value }];
  });
  const parts = dependencies.map((dependency): [string, Property] => {
    const inside = member(defaults, dependency.name);
    const { properties } = typeOf(dependency.chart, isJsonObject(inside) ? inside : {});
    // Two parts that a user gives one name collide, and that is the user's choice.
    const { fullnameOverride: _, ...others } = properties;
    const type: ObjectType = { kind: 'object', properties: others };
    return [dependency.name, { type: withCondition(type, dependency), optional: false }];
  });
  return { kind: 'object', properties: Object.fromEntries([...own, ...parts]) };
}

function withCondition(type: ObjectType, { metadata, values }: DependencyTree): ObjectType {
  const enabled = member(values, 'enabled');
  if (metadata.condition === undefined || enabled === undefined) return type;
  return { ...type, properties: { ...type.properties, enabled: { type: BOOLEAN, optional: false, default: enabled } } };
}

function tagsOf(dependencies: readonly DependencyTree[]): readonly string[] {
  const tags = dependencies.flatMap(({ metadata, chart }) => [...(metadata.tags ?? []), ...tagsOf(chart.dependencies)]);
  return [...new Set(tags)];
}
