import { join } from 'node:path';
import type { ChartTree } from '../../charts/chart-tree';
import type { ChartDefinition } from '../../charts/define-chart';
import { evaluateChart } from '../../charts/evaluate';
import { printChart } from '../../charts/print/chart';
import { manifestsYaml } from '../../charts/print/manifests-yaml';
import { synthesize } from '../../charts/synthesize';
import type { Config } from '../../config/config';
import { loadConfig } from '../../config/load-config';
import type { ChartFiles } from '../../packaging/chart-files';
import { carryOut, planFiles, type Written } from '../write-files';
import type { Io } from '../io';

/** What `chartwright synth` wrote. */
export interface SynthResult {
  readonly charts: readonly string[];
  readonly helm: Written;
  readonly dist: Written;
  /** Files beside the charts. */
  readonly files: Written;
  /** Terraform to be planned without an account; only where that was asked for. */
  readonly offline?: Written;
}

/** Options of `chartwright synth`. */
export interface SynthOptions {
  /** Whether to print JSON. */
  readonly json: boolean;
  /** Whether to write Terraform that is planned without an account beside that which is applied. */
  readonly offline: boolean;
}

/** Folder of Terraform that is planned without an account: apart, so that nobody applies it by mistake. */
const OFFLINE_FOLDER = join('dist', 'terraform-offline');

/**
 * Writes every chart to `helm/`, its plain manifests to `dist/manifests/` and the project's Terraform to `dist/terraform/`.
 * Nothing is written before everything is known to be right.
 */
export async function synth({ json, offline }: SynthOptions, io: Io): Promise<SynthResult> {
  const { charts, manifests = {}, files = {}, terraform } = await loadConfig(io.folder);
  const shared = new Map<ChartDefinition, ChartTree>();
  const trees = charts.map((definition, done) => {
    io.progress(`synthesizing ${definition.metadata.name}`, { done, total: charts.length });
    return synthesize(definition, undefined, shared);
  });
  const helm = trees.flatMap((tree) => filesOf(printChart(tree), tree.metadata.name));
  const plain = trees.map((tree) => {
    const { crds, objects } = evaluateChart(tree, manifests[tree.metadata.name]);
    return [`manifests/${tree.metadata.name}.k8s.yaml`, manifestsYaml([...crds, ...objects])] as const;
  });
  const stacks = await terraformFiles(terraform, false, io);
  const planned = offline ? await terraformFiles(terraform, true, io) : undefined;
  const plans = {
    helm: await planFiles(join(io.folder, 'helm'), new Map(helm)),
    dist: await planFiles(
      join(io.folder, 'dist'),
      new Map([...plain, ...[...stacks].map(([path, text]) => [`terraform/${path}`, text] as const)]),
    ),
    files: await planFiles(io.folder, new Map(Object.entries(files))),
    offline: planned && (await planFiles(join(io.folder, OFFLINE_FOLDER), planned)),
  };
  const result = {
    charts: trees.map(({ metadata }) => metadata.name),
    helm: carryOut(plans.helm),
    dist: carryOut(plans.dist),
    files: carryOut(plans.files),
    ...(plans.offline && { offline: carryOut(plans.offline) }),
  };
  for (const tree of trees) for (const warning of tree.warnings) io.warn(warning);
  if (json) io.print(JSON.stringify(result, undefined, 2));
  else {
    io.print(`helm/ ${summary(result.helm)}`);
    io.print(`dist/ ${summary(result.dist)}`);
    if (result.offline !== undefined) io.print(`${OFFLINE_FOLDER}/ ${summary(result.offline)}`);
    if (Object.keys(files).length > 0) io.print(`other files ${summary(result.files)}`);
  }
  return result;
}

/** The files of the project's Terraform; its constructs are loaded only where there is some. */
async function terraformFiles(
  program: Config['terraform'],
  offline: boolean,
  io: Io,
): Promise<ReadonlyMap<string, string>> {
  if (program === undefined) return new Map();
  io.progress(offline ? 'synthesizing Terraform that is planned without an account' : 'synthesizing Terraform');
  const { synthesizeTerraform } = await import('../../infra/synthesize.js');
  return synthesizeTerraform(program, { offline });
}

/** The files of a chart and of the charts inside it, below one folder. */
export function filesOf({ files, subcharts }: ChartFiles, folder: string): readonly (readonly [string, string])[] {
  return [
    ...[...files].map(([path, text]) => [`${folder}/${path}`, text] as const),
    ...subcharts.flatMap((chart) => filesOf(chart, `${folder}/charts/${chart.metadata.name}`)),
  ];
}

const summary = ({ written, removed, unchanged }: Written): string =>
  `${written.length} written, ${removed.length} removed, ${unchanged} unchanged`;
