import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ChartwrightError } from '../errors';
import { parseHelmYaml } from './helm-yaml';
import { foreignEntry } from './index-entry';
import { chartOfEntries, type IndexedChart } from './indexed-chart';
import { printString, printYaml } from './print-yaml';
import { newestFirst, type RepositoryIndex } from './repository-index';
import { readVouched, writeVouched, type Block } from './vouched-index';

/** The two files of an index. */
export interface IndexFiles {
  /** `index.yaml`: what Helm reads, and the only one that counts. */
  readonly yaml: Uint8Array<ArrayBuffer>;
  /** `index.json`: the same for readers that have no second to spare, good only for the `index.yaml` whose SHA-256 it names. */
  readonly json: Uint8Array<ArrayBuffer>;
}

const json = z.json().optional();
const topFields = z.object({
  apiVersion: z.string(),
  entries: z.record(z.string(), z.array(foreignEntry).nullish()).nullish(),
  annotations: json,
  publicKeys: json,
  serverInfo: json,
});

/**
 * Reads an index that anybody wrote.
 *
 * @throws ChartwrightError `E_INDEX` where `index.yaml` is not an index that Helm would read
 */
export function readIndex(yaml: Uint8Array, json?: Uint8Array): RepositoryIndex {
  return (
    readFastIndex(yaml, json) ?? readYaml(Buffer.from(yaml.buffer, yaml.byteOffset, yaml.byteLength).toString('utf8'))
  );
}

/** Reads an index by its `index.json`, a hundred times faster than YAML; undefined where that speaks of another `index.yaml`. */
export function readFastIndex(yaml: Uint8Array, json?: Uint8Array): RepositoryIndex | undefined {
  return json && readVouched(json, yaml, sha256(yaml));
}

/**
 * Writes an index. What was not changed since it was read is copied, not printed again.
 *
 * @param generated time of this writing
 */
export function writeIndex(index: RepositoryIndex, generated: Date): IndexFiles {
  const charts = [...index.charts].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.from(`apiVersion: v1\nentries:${charts.length > 0 ? '' : ' {}'}\n`);
  const parts: Uint8Array[] = [head];
  const blocks: Block[] = [];
  let offset = head.length;
  for (const [name, chart] of charts) {
    const key = Buffer.from(`  ${printString(name)}:\n`);
    const start = offset + key.length;
    offset = start + chart.yaml.length;
    blocks.push({ name, start, end: offset, files: chart.files });
    parts.push(key, chart.yaml);
  }
  parts.push(Buffer.from(`generated: ${printString(generated.toISOString())}\n${printYaml(index.extra, '')}`));
  const yaml = Buffer.concat(parts);
  return { yaml, json: writeVouched({ charts, extra: index.extra, blocks, sha256: sha256(yaml) }) };
}

function readYaml(source: string): RepositoryIndex {
  const parsed = topFields.safeParse(parseHelmYaml(source, 'index.yaml', 'E_INDEX'));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') ?? '';
    const message = `'${path || 'index.yaml'}' of the index is malformed: ${issue?.message.toLowerCase() ?? 'no index'}`;
    throw new ChartwrightError('E_INDEX', message, { file: 'index.yaml' });
  }
  const { entries, annotations, publicKeys, serverInfo } = parsed.data;
  const charts = new Map<string, IndexedChart>();
  for (const [name, versions] of Object.entries(entries ?? {})) {
    if (versions?.length) charts.set(name, chartOfEntries(newestFirst(versions)));
  }
  return { charts, extra: { annotations, publicKeys, serverInfo } };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
