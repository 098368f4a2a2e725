import type { ChartMetadata } from '../../packaging/chart-files';
import type { DependencyTree } from '../chart-tree';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../values/json';
import type { ObjectType, Property } from '../../values/value-type';
import { yamlQuoted, yamlScalar } from './yaml-scalar';

/** `Chart.yaml`, its fields in the order of Helm's documentation. Versions are quoted: YAML reads 1.10 as a number. */
export function chartYaml(metadata: ChartMetadata): string {
  const { apiVersion, name, description, type, version, appVersion, kubeVersion, ...rest } = metadata;
  const quoted = { version, appVersion, kubeVersion };
  const lines = [
    ...fieldLines({ apiVersion, name, description, type }),
    ...Object.entries(quoted).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${yamlQuoted(value)}`])),
    ...fieldLines(rest),
  ];
  return `${lines.join('\n')}\n`;
}

function fieldLines(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const json: Json | undefined = value === undefined ? undefined : plainJson(value);
    return json === undefined ? [] : dataLines(`${key}:`, json, 0);
  });
}

/** `values.yaml`: the defaults, each under what its schema says of it. */
export function valuesYaml(values: ObjectType, dependencies: readonly DependencyTree[]): string {
  const sections = dependencies.flatMap(({ name, chart, values: own }) => [
    '',
    `# Values of ${chart.metadata.name}, where they differ from its own`,
    ...dataLines(`${yamlScalar(name)}:`, own, 0),
  ]);
  return `${[...memberLines(values, 0), ...sections].join('\n').trim()}\n`;
}

function memberLines(type: ObjectType, indent: number): readonly string[] {
  const members = Object.entries(type.properties).map(([key, property]) => [
    ...commentLines(property, indent),
    ...propertyLines(key, property, indent),
  ]);
  // Sections stand apart, so that each description belongs to one of them at a glance.
  return members.flatMap((lines, index) => (index > 0 && indent === 0 ? ['', ...lines] : lines));
}

function commentLines({ description }: Property, indent: number): readonly string[] {
  return description === undefined
    ? []
    : description.split('\n').map((line) => `${' '.repeat(indent)}# ${line}`.trimEnd());
}

function propertyLines(key: string, property: Property, indent: number): readonly string[] {
  const printedKey = `${' '.repeat(indent)}${yamlScalar(key)}:`;
  if (property.default === undefined) {
    const without = property.imported === undefined ? 'required' : 'imported from a dependency';
    return [`${' '.repeat(indent)}# ${yamlScalar(key)}: (${property.optional ? 'not set' : without})`];
  }
  const members =
    property.type.kind === 'object' ? memberLines(withDefaults(property.type, property.default), indent + 2) : [];
  if (members.some((line) => !line.trimStart().startsWith('#') && line !== '')) return [printedKey, ...members];
  if (members.length > 0) return [`${printedKey} {}`, ...members];
  return dataLines(printedKey, property.default, indent);
}

/** The members of an object whose own default says otherwise than theirs. */
function withDefaults(type: ObjectType, value: Json): ObjectType {
  if (!isJsonObject(value)) return type;
  const properties = Object.entries(type.properties).map(([key, { default: _, ...property }]): [string, Property] => {
    const own = Object.hasOwn(value, key) ? value[key] : undefined;
    return [key, own === undefined ? property : { ...property, default: own }];
  });
  return { ...type, properties: Object.fromEntries(properties) };
}

/** Plain data as YAML, after a key or dash. */
export function dataLines(key: string, value: Json, indent: number): readonly string[] {
  const lines: string[] = [];
  addData(lines, key, value, indent);
  return lines;
}

/** Objects may have many thousands of lines: they are added to one list, and none is copied on the way up. */
function addData(lines: string[], key: string, value: Json, indent: number): void {
  if (isJsonArray(value)) {
    lines.push(value.length === 0 ? `${key} []` : key);
    for (const item of value) addItem(lines, item, indent + 2);
  } else if (isJsonObject(value)) {
    const start = lines.push(key);
    addMembers(lines, value, indent + 2);
    if (lines.length === start) lines[start - 1] = `${key} {}`;
  } else {
    lines.push(`${key} ${yamlScalar(value)}`);
  }
}

function addMembers(lines: string[], value: JsonObject, indent: number): void {
  const margin = ' '.repeat(indent);
  for (const [key, member] of Object.entries(value)) addData(lines, `${margin}${yamlScalar(key)}:`, member, indent);
}

/** The first member of an object stands beside the dash. */
function addItem(lines: string[], value: Json, indent: number): void {
  const dash = `${' '.repeat(indent)}-`;
  const start = lines.length;
  if (isJsonObject(value)) addMembers(lines, value, indent + 2);
  const first = lines[start];
  if (first === undefined) addData(lines, dash, value, indent);
  else lines[start] = `${dash} ${first.slice(indent + 2)}`;
}

function plainJson(value: unknown): Json | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.flatMap((item) => plainJson(item) ?? []);
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      const json = plainJson(member);
      return json === undefined ? [] : [[key, json] as const];
    }),
  );
}
