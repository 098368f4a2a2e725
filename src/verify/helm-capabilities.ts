import { DEFAULT_KUBERNETES_VERSION, type CapabilitiesTarget } from '../charts/evaluate';
import { action } from '../charts/print/template';
import { readManifests, templateArguments } from '../helm/render';
import { runHelm, type Helm, type HelmOptions } from '../helm/run-helm';
import { isJsonArray, member } from '../values/json';
import { withScratchFolder, writeChart } from './scratch-chart';

/** What a Helm says of a cluster that it does not see: each version of it knows others. */
export async function offlineCapabilities(helm: Helm, options: HelmOptions): Promise<Required<CapabilitiesTarget>> {
  return withScratchFolder(async (folder) => {
    const metadata = { apiVersion: 'v2', name: 'chartwright-probe', version: '1.0.0' } as const;
    const files = new Map([
      ['Chart.yaml', `${JSON.stringify(metadata)}\n`],
      ['templates/probe.yaml', `versions: ${action('.Capabilities.APIVersions | toJson')}\n`],
    ]);
    await writeChart(folder, { metadata, files, subcharts: [] });
    const output = await runHelm(helm, templateArguments({ chart: folder, release: 'probe' }), options);
    const versions = readManifests(output).map(({ object }) => member(object, 'versions'));
    const apiVersions = versions.flatMap((list) => (isJsonArray(list) ? list : []));
    return {
      kubeVersion: DEFAULT_KUBERNETES_VERSION,
      apiVersions: apiVersions.filter((one) => typeof one === 'string'),
    };
  });
}
