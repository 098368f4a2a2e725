import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Helm } from '../../../src/helm/run-helm';
import type { Cluster } from '../support/cluster';
import { namespace } from '../support/fixtures';
import { createNamespace } from '../support/furnished-namespace';
import { type Inventory, settledInventory, takeInventory } from '../support/inventory';
import { Release, writeChart } from '../support/release';
import { nextVersion, type Subject } from './subjects';

/** Which Helm installs a release, and which one tends to it from then on. */
export interface Helms {
  readonly first: Helm;
  readonly then: Helm;
}

/** The life of a release: what there was in its namespace each time that everything had settled. */
export interface Life {
  readonly namespace: string;
  readonly before: Inventory;
  readonly installed: Inventory;
  /** With a second release beside the first, where there can be one. */
  readonly beside: Inventory;
  /** After an upgrade to what it was already. */
  readonly repeated: Inventory;
  readonly upgraded: Inventory;
  readonly rolledBack: Inventory;
  /** Names of the tests of the chart that succeeded. */
  readonly tested: readonly string[];
  /** After the uninstallation of the first release, with the second one still there. */
  readonly alone: Inventory;
  readonly after: Inventory;
  /** Everything that Helm warned of meanwhile. */
  readonly warnings: readonly string[];
}

/** Name of the release whose life it is, and of the one beside it. */
export const FIRST = 'first';
/** {@inheritDoc FIRST} */
export const SECOND = 'second';

/** Lives through a release of a chart in a namespace of its own, which is removed afterwards. */
export async function liveThrough(cluster: Cluster, subject: Subject, helms: Helms, space: string): Promise<Life> {
  const { definition, level = 'restricted', values = {}, changed = values, isSingular = false } = subject;
  const { isWaitedFor = true, namespaces = [] } = subject;
  const spaces = [space, ...namespaces];
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-life-'));
  const chart = await writeChart(definition, folder);
  const next = await writeChart(nextVersion(definition), folder);
  const warnings: string[] = [];
  const done = async (command: Promise<readonly string[]>): Promise<Inventory> => {
    warnings.push(...(await command));
    return settledInventory(cluster, spaces);
  };
  await createNamespace(cluster, space, level);
  const before = await settledInventory(cluster, spaces);
  try {
    const installed = await done(
      new Release(FIRST, space, helms.first, { folder, isWaitedFor }).install(chart, values),
    );
    const release = new Release(FIRST, space, helms.then, { folder, isWaitedFor });
    const second = new Release(SECOND, space, helms.then, { folder, isWaitedFor });
    const beside = isSingular ? installed : await done(second.install(chart, values));
    const repeated = await done(release.upgrade(chart, values));
    const upgraded = await done(release.upgrade(next, changed));
    const rolledBack = await done(release.rollback(1));
    const tested = await release.test();
    const alone = await done(release.uninstall());
    const after = isSingular ? alone : await done(second.uninstall());
    return {
      namespace: space,
      before,
      installed,
      beside,
      repeated,
      upgraded,
      rolledBack,
      tested,
      alone,
      after,
      warnings,
    };
  } finally {
    // What stays by intent would be in the way of the next release of this name.
    for (const [key, object] of await takeInventory(cluster, spaces)) {
      if (!before.has(key)) await cluster.delete(object).catch(() => undefined);
    }
    await cluster.delete(namespace(space));
    rmSync(folder, { recursive: true, force: true });
  }
}
