import type { ChartFiles, ChartMetadata } from '../../src/packaging/chart-files';

/** A small sound chart to publish; what a test is about is given. */
export function sampleChart(
  metadata: Partial<ChartMetadata> = {},
  files: Readonly<Record<string, string>> = {},
  subcharts: readonly ChartFiles[] = [],
): ChartFiles {
  const whole: ChartMetadata = { apiVersion: 'v2', name: 'web', version: '1.0.0', description: 'a chart', ...metadata };
  return {
    metadata: whole,
    files: new Map(
      Object.entries({
        'values.yaml': 'replicas: 1\n',
        'templates/configmap.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}-${whole.name}\n`,
        'Chart.yaml': `${JSON.stringify(whole, null, 2)}\n`,
        ...files,
      }),
    ),
    subcharts,
  };
}
