import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of a chart of somebody else: a Deployment whose selector its values decide. */
export function deploymentChart(version: string, values: Readonly<Record<string, unknown>> = { app: 'web' }) {
  return {
    'Chart.yaml': `apiVersion: v2\nname: web\nversion: ${version}\ndescription: a web\n`,
    'values.yaml': `${JSON.stringify(values)}\n`,
    'templates/deployment.yaml': [
      'apiVersion: apps/v1',
      'kind: Deployment',
      'metadata: { name: {{ .Release.Name }} }',
      'spec:',
      '  selector: { matchLabels: { app: {{ .Values.app }} } }',
      '  template:',
      '    metadata: { labels: { app: {{ .Values.app }} } }',
      '    spec: { containers: [{ name: web, image: "nginx:{{ .Values.tag | default "1.29" }}" }] }',
      '',
    ].join('\n'),
  };
}

/** Writes files below a folder. */
export function writeFilesBelow(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
