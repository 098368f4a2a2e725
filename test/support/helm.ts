import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { toolCache } from '../../src/helm/find-helm';
import type { Helm } from '../../src/helm/run-helm';
import { runHelm } from '../../src/helm/run-helm';
import type { Json } from '../../src/values/json';

/** The Helms that every table of cases is held against. */
export const PINNED_HELM_VERSIONS = ['3.17.2', '4.1.4'] as const;

/** Helm answers in a blink, but not where every core has other work to do. */
const TIMEOUT_MILLISECONDS = 120_000;

/** A pinned Helm, whether it is in the cache or not. */
export function pinnedHelm(version: (typeof PINNED_HELM_VERSIONS)[number]): Helm {
  return { path: join(toolCache(process.env) ?? '', `helm-${version}`, 'helm'), version };
}

/** A describe block for each pinned Helm; where one is missing, a skipped one whose title says so. */
export function describeHelm(title: string, body: (helm: Helm) => void): void {
  jest.setTimeout(TIMEOUT_MILLISECONDS);
  for (const version of PINNED_HELM_VERSIONS) {
    const helm = pinnedHelm(version);
    const isThere = existsSync(helm.path);
    const run = isThere ? describe : describe.skip;
    const missing = isThere ? '' : ' (skipped: not in the cache; run: node scripts/tools.mjs helm)';
    run(`${title}, under Helm ${version}${missing}`, () => {
      body(helm);
    });
  }
}

/** Writes files into a new folder, which is removed when `use` is done. */
export async function withFiles<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-test-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What a template action yields for each input, in one process. The action sees the input as `.`.
 *
 * Results travel as base64, so that neither YAML nor Helm's clean-up of its output comes in between.
 */
export async function evaluateInHelm(helm: Helm, action: string, inputs: readonly Json[]): Promise<readonly string[]> {
  const files = {
    'Chart.yaml': 'apiVersion: v2\nname: chart\nversion: 1.0.0\n',
    'templates/_action.tpl': `{{ define "action" }}${action}{{ end }}`,
    'templates/out.yaml':
      '{{ range $at, $it := .Values.inputs }}r{{ $at }}: {{ include "action" $it | b64enc }}\n{{ end }}',
    'inputs.json': asciiJson({ inputs }),
  };
  return withFiles(files, async (folder) => {
    const argv = ['template', 'release', folder, '-f', join(folder, 'inputs.json')];
    const output = await runHelm(helm, argv, { environment: process.env });
    const results = [...output.matchAll(/^r[0-9]+:(.*)$/gm)];
    return results.map(([, result = '']) => Buffer.from(result, 'base64').toString());
  });
}

/** JSON that YAML 1.1 reads alike: nothing unescaped that it takes for a control character or a line break. */
export function asciiJson(document: Json): string {
  const text = JSON.stringify(document);
  return text.replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
