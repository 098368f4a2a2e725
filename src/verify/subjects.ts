import { join } from 'node:path';
import type { ChartTree } from '../charts/chart-tree';
import { printChart } from '../charts/print/chart';
import type { Environment, Helm } from '../helm/run-helm';
import { offlineCapabilities } from './helm-capabilities';
import { jsonCopy } from './json-copy';
import { Parents } from './parents';
import { withPrintedNotes, withScratchFolder, writeChart } from './scratch-chart';
import type { Subject } from './trial';

/** Go collects garbage when the heap has grown by so many per cent. Helm is done before it is worth while to do so often. */
const COLLECTOR_PERCENT = '400';

/** Runs with a chart, printed into a folder that is gone afterwards, and each Helm to hold it against. */
export async function withSubjects<T>(
  tree: ChartTree,
  helms: readonly Helm[],
  environment: Environment,
  use: (subjects: readonly Subject[]) => Promise<T>,
): Promise<T> {
  const files = withPrintedNotes(printChart(tree));
  const options = { environment: { GOGC: COLLECTOR_PERCENT, ...environment } };
  return withScratchFolder(async (scratch) => {
    const folder = join(scratch, 'chart');
    await writeChart(folder, files);
    const parents = new Parents(scratch, jsonCopy(files));
    const subjects: Subject[] = [];
    for (const helm of helms) {
      const capabilities = await offlineCapabilities(helm, options);
      subjects.push({ tree, folder, parents, helm, capabilities, options });
    }
    return use(subjects);
  });
}
