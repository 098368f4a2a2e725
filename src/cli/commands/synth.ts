import { join } from 'node:path';
import { evaluateChart } from '../../charts/evaluate';
import { printChart } from '../../charts/print/chart';
import { manifestsYaml } from '../../charts/print/manifests-yaml';
import { synthesize } from '../../charts/synthesize';
import { loadConfig } from '../../config/load-config';
import type { ChartFiles } from '../../packaging/chart-files';
import { writeFiles, type Written } from '../write-files';
import type { Io } from '../io';

/** What `chartwright synth` wrote. */
export interface SynthResult {
  readonly charts: readonly string[];
  readonly helm: Written;
  readonly dist: Written;
}

/** Options of `chartwright synth`. */
export interface SynthOptions {
  /** Whether to print JSON. */
  readonly json: boolean;
}

/** Writes every chart to `helm/` and its plain manifests to `dist/manifests/`. Nothing is written before everything is known to be right. */
export async function synth({ json }: SynthOptions, io: Io): Promise<SynthResult> {
  const { charts, manifests = {} } = await loadConfig(io.folder);
  const trees = charts.map((definition, done) => {
    io.progress(`synthesizing ${definition.metadata.name}`, { done, total: charts.length });
    return synthesize(definition);
  });
  const helm = trees.flatMap((tree) => filesOf(printChart(tree), tree.metadata.name));
  const plain = trees.map((tree) => {
    const { crds, objects } = evaluateChart(tree, manifests[tree.metadata.name]);
    return [`manifests/${tree.metadata.name}.k8s.yaml`, manifestsYaml([...crds, ...objects])] as const;
  });
  const result = {
    charts: trees.map(({ metadata }) => metadata.name),
    helm: await writeFiles(join(io.folder, 'helm'), new Map(helm)),
    dist: await writeFiles(join(io.folder, 'dist'), new Map(plain)),
  };
  for (const tree of trees) for (const warning of tree.warnings) io.warn(warning);
  if (json) io.print(JSON.stringify(result, undefined, 2));
  else {
    io.print(`helm/           ${summary(result.helm)}`);
    io.print(`dist/manifests/ ${summary(result.dist)}`);
  }
  return result;
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
