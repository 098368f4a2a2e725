import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesize } from '../../../src/charts/synthesize';
import { printChart } from '../../../src/charts/print/chart';
import type { ChartDefinition } from '../../../src/charts/define-chart';
import { filesOf } from '../../../src/cli/commands/synth';
import { writeFiles } from '../../../src/cli/write-files';
import { helmFailure, tryHelm, type Helm, type HelmRun } from '../../../src/helm/run-helm';
import type { JsonObject } from '../../../src/values/json';
import { asciiJson } from '../../support/helm';

/** Writes a chart, and those inside it, as Helm reads them; gives the folder of the chart. */
export async function writeChart(definition: ChartDefinition, folder: string): Promise<string> {
  const { name, version } = definition.metadata;
  const own = join(folder, `${name}-${version}`);
  await writeFiles(own, new Map(filesOf(printChart(synthesize(definition)), name)));
  return join(own, name);
}

/** How a release is tended to. */
export interface ReleaseOptions {
  /** Where values files are written. */
  readonly folder: string;
  /** Whether Helm waits until every object is ready. @default true */
  readonly isWaitedFor?: boolean;
}

/** A release on the cluster that `KUBECONFIG` names. Each command gives what Helm warned of. */
export class Release {
  /**
   * @param helm who tends to it from here on
   */
  constructor(
    readonly name: string,
    readonly namespace: string,
    private readonly helm: Helm,
    private readonly options: ReleaseOptions,
  ) {}

  install(chart: string, values: JsonObject = {}): Promise<readonly string[]> {
    return this.run('install', [chart, ...this.waiting(), this.valuesFile(values)]);
  }

  upgrade(chart: string, values: JsonObject = {}): Promise<readonly string[]> {
    return this.run('upgrade', [chart, ...this.waiting(), this.valuesFile(values)]);
  }

  rollback(revision: number): Promise<readonly string[]> {
    return this.run('rollback', [`${revision}`, ...this.waiting()]);
  }

  /** Runs the tests of the chart, and gives the names of those that succeeded. */
  async test(): Promise<readonly string[]> {
    const { stdout } = await this.call('test', []);
    const suites = [...stdout.matchAll(/^TEST SUITE: +(\S+)$(?:\n(?!TEST SUITE).*)*?\nPhase: +(\S+)$/gm)];
    return suites.flatMap(([, name = '', phase]) => (phase === 'Succeeded' ? [name] : []));
  }

  uninstall(): Promise<readonly string[]> {
    return this.run('uninstall', ['--wait']);
  }

  /** What Helm warned of. */
  private async run(command: string, args: readonly string[]): Promise<readonly string[]> {
    const { stderr } = await this.call(command, args);
    return stderr.split('\n').filter((line) => line !== '' && !isNoteOfClient(line));
  }

  /** @throws ChartwrightError `E_TOOL` where Helm fails, with its message */
  private async call(command: string, args: readonly string[]): Promise<HelmRun> {
    const flags = [
      '--timeout=240s',
      `--namespace=${this.namespace}`,
      `--kubeconfig=${process.env['KUBECONFIG'] ?? ''}`,
    ];
    const argv = [command, this.name, ...args, ...flags];
    const run = await tryHelm(this.helm, argv, { environment: process.env });
    if (run.exitCode !== 0) throw helmFailure(this.helm, argv, run);
    return run;
  }

  private waiting(): readonly string[] {
    return (this.options.isWaitedFor ?? true) ? ['--wait', '--wait-for-jobs'] : [];
  }

  private valuesFile(values: JsonObject): string {
    const path = join(this.options.folder, `${this.namespace}-${this.name}.json`);
    writeFileSync(path, asciiJson(values));
    return `--values=${path}`;
  }
}

/**
 * Whether the Kubernetes client inside Helm noted how it goes: of a watch, or of an answer, that ended when Helm's wait
 * did, it writes with severity I, W or E, as it happens. What the API server warned of it writes from warnings.go.
 */
function isNoteOfClient(line: string): boolean {
  return /^[IWE]\d{4} [\d:.]+ +\d+ (?!warnings\.go)\S+\.go:\d+\] /.test(line);
}
