import { ChartwrightError } from '../errors';
import type { ChartDependencyMetadata } from '../packaging/chart-files';
import type { ImportedValues } from '../values/coalesce';
import { isJsonObject, member, type Json, type JsonObject } from '../values/json';
import type { ObjectType, Property } from '../values/value-type';

/** What a dependency hands up to its parent, both forms of `import-values` alike. */
export function importsOf({ 'import-values': imports = [] }: ChartDependencyMetadata): readonly ImportedValues[] {
  return imports.map((one) => (typeof one === 'string' ? { child: `exports.${one}`, parent: '.' } : one));
}

/** A dependency, as far as what it hands up is concerned. */
interface Source {
  readonly name: string;
  readonly metadata: ChartDependencyMetadata;
}

/**
 * The values of a chart, those marked that defaults of its dependencies fill.
 *
 * @param defaults what the chart and its dependencies have where nobody says anything
 * @throws ChartwrightError `E_CHART_METADATA` where there is nothing to import, or where what is imported could not arrive
 */
export function withImports(type: ObjectType, dependencies: readonly Source[], defaults: JsonObject): ObjectType {
  const imports = dependencies.flatMap((source) => importsOf(source.metadata).map((one) => ({ source, ...one })));
  return imports.reduce((marked, { source, child, parent }) => {
    const table = valueAt(defaults, [source.name, ...child.split('.')]);
    if (!isJsonObject(table)) throw refused(source.name, `'${child}' is no map among its defaults`);
    const path = parent === '.' ? [] : parent.split('.');
    const placed = path.reduceRight<JsonObject>((inner, key) => ({ [key]: inner }), table);
    return marking(marked, placed, { source, defaults, path: [] });
  }, type);
}

interface Place {
  readonly source: Source;
  readonly defaults: JsonObject;
  readonly path: readonly string[];
}

function marking(type: ObjectType, imported: JsonObject, { source, defaults, path }: Place): ObjectType {
  const marked = Object.entries(imported).map(([key, value]): [string, Property] => {
    const own = [...path, key];
    const property = type.properties[key];
    if (property === undefined) {
      throw refused(source.name, `the chart has no value '${own.join('.')}'; declare it, without a default`);
    }
    if (property.type.kind === 'object' && isJsonObject(value)) {
      return [key, { ...property, type: marking(property.type, value, { source, defaults, path: own }) }];
    }
    if (property.default !== undefined) {
      throw refused(source.name, `the chart has a default of its own for '${own.join('.')}', which wins; leave it out`);
    }
    const arrives = valueAt(defaults, own);
    return [key, arrives === undefined ? property : { ...property, imported: arrives }];
  });
  return { ...type, properties: { ...type.properties, ...Object.fromEntries(marked) } };
}

const valueAt = (values: JsonObject, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(member, values);

function refused(dependency: string, problem: string): ChartwrightError {
  return new ChartwrightError('E_CHART_METADATA', `'import-values' of the dependency '${dependency}': ${problem}`, {
    value: dependency,
  });
}
