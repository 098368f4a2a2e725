import { join } from 'node:path';
import type { ChartFiles } from '../packaging/chart-files';
import { isJson, isJsonObject } from '../values/json';
import { writeChart } from './scratch-chart';

/** Charts that do nothing but depend on another one, each written once however many batches it is for. */
export class Parents {
  private readonly written = new Map<string, Promise<string>>();

  public constructor(
    private readonly folder: string,
    private readonly chart: ChartFiles,
  ) {}

  /** Folder of the one that depends on the chart once under each alias. */
  public async having(aliases: readonly string[]): Promise<string> {
    const key = aliases.join(' ');
    const written = this.written.get(key) ?? this.write(aliases);
    this.written.set(key, written);
    return written;
  }

  private async write(aliases: readonly string[]): Promise<string> {
    const folder = join(this.folder, `parent-${this.written.size}`);
    await writeChart(folder, parentOf(this.chart, aliases));
    return folder;
  }
}

/** A chart that does nothing but depend on another one, once under each alias. */
export function parentOf(chart: ChartFiles, aliases: readonly string[]): ChartFiles {
  const { name, version } = chart.metadata;
  // Of a chart that several dependencies share, Helm 3 sees the aliases inside only the first time that it comes to it.
  const copied = chart.subcharts.length > 0;
  const dependencies = aliases.map((alias) => (copied ? { name: alias, version } : { name, version, alias }));
  const metadata = { apiVersion: 'v2', name: 'chartwright-verify', version: '1.0.0', dependencies } as const;
  const files = new Map([['Chart.yaml', `${JSON.stringify(metadata)}\n`]]);
  return { metadata, files, subcharts: copied ? aliases.map((alias) => renamed(chart, alias)) : [chart] };
}

function renamed(chart: ChartFiles, name: string): ChartFiles {
  const metadata = { ...chart.metadata, name };
  return {
    metadata,
    files: new Map([...chart.files, ['Chart.yaml', `${JSON.stringify(metadata)}\n`]]),
    subcharts: chart.subcharts.map((part) => refusingFor(part, name)),
  };
}

/** What the refusal of a schema names that {@link parentOf} has changed for an alias. */
export const refusedFor = (alias: string): string => `refused for ${alias}`;

/** The chart with schemas that refuse what they did, and name an alias: Helm names none but the innermost chart. */
function refusingFor({ metadata, files, subcharts }: ChartFiles, alias: string): ChartFiles {
  const changed = [...files].map(([path, text]): [string, string] =>
    path === 'values.schema.json' ? [path, refusing(text, alias)] : [path, text],
  );
  return { metadata, files: new Map(changed), subcharts: subcharts.map((part) => refusingFor(part, alias)) };
}

function refusing(text: string, alias: string): string {
  const schema: unknown = JSON.parse(text);
  if (!isJson(schema) || !isJsonObject(schema)) return text;
  // References lead to the definitions at the root.
  const { $schema, definitions, ...rule } = schema;
  return `${JSON.stringify({ $schema, definitions, if: { not: rule }, then: { const: refusedFor(alias) } })}\n`;
}
