import { createHash } from 'node:crypto';
import { z } from 'zod';
import { chartOfText, type IndexedChart } from './indexed-chart';
import type { Json } from './print-yaml';
import type { RepositoryIndex } from './repository-index';

/** Where a chart's entries stand in `index.yaml`, in bytes, and the files they point at. */
export interface Block {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly files: readonly string[];
}

const NEWLINE = 0x0a;
const headLine = z.object({ apiVersion: z.literal('v1'), sha256: z.string(), bodySha256: z.string() });
const bodyLine = z.object({
  extra: z.record(z.string(), z.json()),
  blocks: z.array(z.object({ name: z.string(), start: z.int(), end: z.int(), files: z.array(z.string()) })),
});

/**
 * Writes `index.json`. It is one JSON document with the shape of `index.yaml`, and besides is laid out in lines, one a chart, so that a
 * reader can take a single chart out of it: the first line names the digests of `index.yaml` and of the lines below, the second the blocks.
 */
export function writeVouched(index: {
  readonly charts: readonly (readonly [string, IndexedChart])[];
  readonly extra: Readonly<Record<string, Json | undefined>>;
  readonly blocks: readonly Block[];
  readonly sha256: string;
}): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [
    Buffer.from(`"extra":${JSON.stringify(index.extra)},"blocks":${JSON.stringify(index.blocks)},\n"entries":{\n`),
  ];
  index.charts.forEach(([name, chart], at) => {
    const comma = at + 1 < index.charts.length ? ',' : '';
    parts.push(Buffer.from(`${JSON.stringify(name)}:`), chart.json, Buffer.from(`${comma}\n`));
  });
  parts.push(Buffer.from('}}\n'));
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const head = JSON.stringify({ apiVersion: 'v1', sha256: index.sha256, bodySha256: hash.digest('hex') });
  return Buffer.concat([Buffer.from(`${head.slice(0, -1)},\n`), ...parts]);
}

/** Reads `index.json`; undefined where it speaks of another `index.yaml`, or is not what was written. */
export function readVouched(json: Uint8Array, yaml: Uint8Array, yamlSha256: string): RepositoryIndex | undefined {
  const headEnd = json.indexOf(NEWLINE);
  const head = headLine.safeParse(parsePart(json.subarray(0, Math.max(0, headEnd))));
  if (head.data?.sha256 !== yamlSha256) return undefined;
  const body = json.subarray(headEnd + 1);
  if (head.data.bodySha256 !== createHash('sha256').update(body).digest('hex')) return undefined;
  const blocksEnd = body.indexOf(NEWLINE);
  const second = bodyLine.safeParse(parsePart(body.subarray(0, Math.max(0, blocksEnd)), '{'));
  if (!second.success) return undefined;
  const charts = new Map<string, IndexedChart>();
  let offset = body.indexOf(NEWLINE, blocksEnd + 1) + 1;
  for (const { name, start, end, files } of second.data.blocks) {
    const lineEnd = body.indexOf(NEWLINE, offset);
    const from = offset + Buffer.byteLength(JSON.stringify(name)) + 1;
    const to = body[lineEnd - 1] === 0x2c ? lineEnd - 1 : lineEnd;
    charts.set(name, chartOfText(name, yaml.subarray(start, end), body.subarray(from, to), files));
    offset = lineEnd + 1;
  }
  return { charts, extra: second.data.extra };
}

/** A line is a part of an object: it ends with a comma, and all but the first lack the brace. */
function parsePart(line: Uint8Array, before = ''): unknown {
  try {
    const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8');
    return JSON.parse(`${before}${text.slice(0, -1)}}`);
  } catch {
    return undefined;
  }
}
