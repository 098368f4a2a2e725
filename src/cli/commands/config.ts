import type { Command } from 'commander';
import { DEFAULT_REPOSITORY } from '../../config/config';
import { findConfig, loadConfig } from '../../config/load-config';
import type { Io } from '../io';
import { checkDefaults, SETTINGS_ORDER, settingsOf, type Setting } from '../settings';

/** What holds in a project. */
export interface ConfigReport {
  /** The configuration file. */
  readonly file: string;
  /** Names of the charts. */
  readonly charts: readonly string[];
  /** Where charts are published to and installed from. */
  readonly repository: string;
  /** Every flag that takes a value, and what it is where a call does not give it. */
  readonly settings: readonly Setting[];
}

/** Options of `chartwright config`. */
export interface ConfigOptions {
  /** Whether to print JSON. */
  readonly json: boolean;
}

/**
 * Shows the configuration of the project and where each value comes from.
 *
 * @param program the command line, whose flags are told
 */
export async function showConfig(program: Command, { json }: ConfigOptions, io: Io): Promise<ConfigReport> {
  const { charts, repository = DEFAULT_REPOSITORY, defaults } = await loadConfig(io.folder);
  checkDefaults(program, defaults);
  const report = {
    file: findConfig(io.folder) ?? '',
    charts: charts.map(({ metadata }) => metadata.name),
    repository,
    settings: settingsOf(program, io.environment, defaults),
  };
  if (json) io.print(JSON.stringify(report, undefined, 2));
  else for (const line of textOf(report, io)) io.print(line);
  return report;
}

function textOf({ file, charts, repository, settings }: ConfigReport, { colors }: Io): readonly string[] {
  const rows = settings.map(({ command, flag, value, source, variable }) => [
    `${command} --${flag}`,
    shown(value),
    source === 'environment' ? `environment (${variable})` : source,
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0), 0));
  return [
    `file        ${file}`,
    `charts      ${charts.join(', ')}`,
    `repository  ${repository}`,
    '',
    colors.dim(`Values of flags, looked for in this order: ${SETTINGS_ORDER}`),
    ...rows.map(
      ([name = '', value = '', source = '']) =>
        `${name.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${source}`,
    ),
  ];
}

/** A value; one that holds several has commas between them, as on the command line. */
function shown(value: unknown): string {
  if (value === undefined) return '-';
  return Array.isArray(value) ? value.map((one: unknown) => String(one)).join(',') : JSON.stringify(value);
}
