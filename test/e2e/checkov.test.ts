import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderManifests } from '../../src';
import { isClusterScoped } from '../../src/charts/kinds';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';
import { isJsonObject, type JsonObject } from '../../src/values/json';
import { checkovFolder, type Scan } from '../aws/support/checkov';
import { EXAMPLE_PATTERNS } from '../support/example-patterns';
import { pinnedHelm, withFiles } from '../support/helm';

const NAMESPACE = 'shop';
/** What Checkov finds wherever no namespace is written. */
const NO_NAMESPACE = 'CKV_K8S_21';

/** The object in the namespace that it is installed in. */
function placed(object: JsonObject): JsonObject {
  const { apiVersion, kind, metadata } = object;
  const [apiGroup = ''] = String(apiVersion).split('/');
  if (isClusterScoped({ apiGroup: String(apiVersion).includes('/') ? apiGroup : 'core', kind: String(kind) }))
    return object;
  return { ...object, metadata: { namespace: NAMESPACE, ...(isJsonObject(metadata) ? metadata : {}) } };
}

/** Each check that fails somewhere, with the patterns that it fails in. */
function byCheck({ findings }: Scan): ReadonlyMap<string, readonly string[]> {
  const patterns = Object.keys(EXAMPLE_PATTERNS);
  const checks = [...new Set(findings.map(({ check }) => check))].sort();
  return new Map(
    checks.map((check) => [
      check,
      patterns.filter((pattern) =>
        findings.some((finding) => finding.check === check && finding.file.startsWith(`/${pattern}/`)),
      ),
    ]),
  );
}

/** The table of exceptions, read as `byCheck` tells them. */
function documented(): ReadonlyMap<string, readonly string[]> {
  const page = readFileSync(join(__dirname, '../../docs/patterns/scanners.md'), 'utf8');
  const rows = [...page.matchAll(/^\| (CKV\w+) \| [^|]+ \| ([^|]+) \| [^|]+ \|$/gm)];
  const wanted = rows.map(([, check = '', where = '']) => [check, where.split(', ')] as const);
  const patterns = Object.keys(EXAMPLE_PATTERNS);
  return new Map(wanted.map(([check, where]) => [check, patterns.filter((pattern) => where.includes(pattern))]));
}

test('Checkov finds nothing in the manifests of the patterns but what docs/patterns/scanners.md gives a reason for', async () => {
  const manifests = Object.entries(EXAMPLE_PATTERNS).map(([pattern, chart]) => {
    const objects = renderManifests(chart, { release: { name: 'demo', namespace: NAMESPACE } });
    return [`${pattern}/all.yaml`, objects.map((object) => JSON.stringify(placed(object))).join('\n---\n')];
  });
  const scan = await withFiles(Object.fromEntries(manifests), (folder) => checkovFolder(folder, 'kubernetes'));
  expect(byCheck(scan)).toEqual(documented());
  expect(scan.passed.size).toBeGreaterThan(50);
});

test('Checkov finds the same in their charts, and that a chart says no namespace', async () => {
  const files = Object.entries(EXAMPLE_PATTERNS).flatMap(([pattern, chart]) =>
    [...printChart(synthesize(chart)).files].map(([path, text]) => [`${pattern}/${path}`, text] as const),
  );
  const path = `${dirname(pinnedHelm('3.17.2').path)}:${process.env['PATH'] ?? ''}`;
  const scan = await withFiles(Object.fromEntries(files), (folder) => checkovFolder(folder, 'helm', path));
  const found = new Map(byCheck(scan));
  expect(found.delete(NO_NAMESPACE)).toBe(true);
  expect(found).toEqual(documented());
});
