import { join } from 'node:path';
import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import { CustomResourceDefinition, defineChart, hook, items, when, type ChartDefinition } from '../../src';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';
import type { ChartFiles } from '../../src/packaging/chart-files';
import { offlineCapabilities } from '../../src/verify/helm-capabilities';
import { edgeDocuments } from '../../src/verify/edges';
import { jsonCopy } from '../../src/verify/json-copy';
import { Parents } from '../../src/verify/parents';
import { reportText } from '../../src/verify/report';
import { withPrintedNotes, withScratchFolder, writeChart } from '../../src/verify/scratch-chart';
import { verifyChart } from '../../src/verify/verify';
import { verifyWithHelms, type HelmReport, type Progress } from '../../src/verify/verify-helms';
import { describeHelm } from '../support/helm';
import { expectRejection } from '../support/refusal';

const config = defineChart(
  {
    name: 'config',
    version: '1.0.0',
    values: z.object({
      level: z.enum(['debug', 'on']).default('debug'),
      count: z.int().min(0).max(5_000_000).default(1),
      env: z.record(z.string().regex(/^[A-Z]+$/), z.string().max(3)).default({}),
      on: z.boolean().default(true),
    }),
  },
  (chart, v) => {
    new ApiObject(chart, 'settings', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      data: {
        level: v.level,
        count: `${v.count}`,
        on: when(v.on, 'yes'),
        env: items(v.env, (value, name) => ({ name, value })),
      },
    });
  },
);

/** A chart that has a hook, a custom resource definition and notes. */
const whole = defineChart(
  { name: 'whole', version: '1.0.0', values: z.object({ level: z.enum(['low', 'high']).default('low') }) },
  (chart, v) => {
    new ApiObject(chart, 'before', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { annotations: hook({ events: ['pre-install'], weight: 5 }) },
      data: { level: v.level },
    });
    new CustomResourceDefinition(chart, 'widgets', {
      group: 'shop.example.com',
      names: { kind: 'Widget', plural: 'widgets' },
      scope: 'Namespaced',
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
    });
    chart.notes(`The level is ${v.level}.`);
  },
);

const options = { environment: process.env };
const quiet = { processes: 2, progress: () => undefined, found: () => undefined };

/** The chart with another text in one of its files. */
function tampered(chart: ChartFiles, from: string, to: string): ChartFiles {
  return { ...chart, files: new Map([...chart.files].map(([path, text]) => [path, text.replaceAll(from, to)])) };
}

test('without Helm, nothing is proven and that is said', async () => {
  const report = await verifyChart(config, { helms: [], environment: {}, seeds: [1], samples: 5 });
  expect([report.unproven, report.helms]).toEqual([[3, 4], []]);
  expect(reportText(report)).toContain('Helm 4: unproven, since there is none here');
});

test('fails for a builder that looks at a value which few rows show', async () => {
  const inspecting = defineChart(
    { name: 'x', version: '1.0.0', values: z.object({ mode: z.enum(['a', 'b', 'c', 'd', 'e', 'f']).default('a') }) },
    (chart, v) => {
      new ApiObject(chart, 'x', { apiVersion: 'v1', kind: 'ConfigMap', data: { rare: v.mode === 'd' ? 'yes' : 'no' } });
    },
  );
  const work = verifyChart(inspecting, { helms: [], environment: {}, seeds: [1] });
  await expectRejection(work, 'E_VALUE_INSPECTED', "looked at 'mode'");
});

describeHelm('verification', (helm) => {
  test('finds both readings of a chart equal, and counts what it tried', async () => {
    const seen: Progress[] = [];
    const progress = (one: Progress): void => void seen.push(one);
    const report = await verifyChart(config, { helms: [helm], ...options, seeds: [3], samples: 30, progress });
    const [one] = report.helms;
    expect(report.agrees).toBe(true);
    expect(one).toMatchObject({ version: helm.version, differing: 0, failures: [] });
    expect([one!.ways.dependency >= 30, one!.ways.file > 0, one!.ways['set-json'] > 0, one!.refused > 10]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(seen.at(-1)).toEqual({ done: seen[0]!.total, total: seen[0]!.total });
  }, 120_000);

  /** Trial of a chart with a mistake in one of its files. */
  async function trialOf(definition: ChartDefinition, from: string, to: string): Promise<HelmReport> {
    const tree = synthesize(definition);
    const files = tampered(withPrintedNotes(printChart(tree)), from, to);
    const [report] = await withScratchFolder(async (folder) => {
      await writeChart(join(folder, 'chart'), files);
      const parents = new Parents(folder, jsonCopy(files));
      const capabilities = await offlineCapabilities(helm, options);
      const subject = { tree, folder: join(folder, 'chart'), parents, helm, capabilities, options };
      return verifyWithHelms([subject], { edges: edgeDocuments(tree.values), random: [], mistakes: [] }, quiet);
    });
    if (report === undefined) throw new Error('wants a report');
    return report;
  }

  test('tells of a difference with the smallest document that shows it and both sides', async () => {
    const report = await trialOf(config, '.Values.count | int64', '.Values.count');
    expect(report.differing).toBeGreaterThan(0);
    expect(Object.keys(report.failures[0]!.document)).toEqual(['count']);
    expect(
      reportText({
        chart: 'config',
        version: '1',
        seeds: [1],
        rows: 1,
        helms: [report],
        standIns: [],
        unproven: [],
        agrees: false,
      }),
    ).toMatch(/\/data\/count: evaluate "[0-9]+", Helm "/);
  }, 120_000);

  test.each([
    ['a hook', 'helm.sh/hook-weight: "5"', 'helm.sh/hook-weight: "6"'],
    ['a custom resource definition', 'plural: widgets', 'plural: wodgets'],
    ['the notes', 'The level is', 'The level was'],
  ])(
    'finds a mistake in %s',
    async (_, from, to) => {
      const { differing } = await trialOf(whole, from, to);
      expect(differing).toBeGreaterThan(0);
    },
    120_000,
  );
});
