import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from './folder';

const source = join(__dirname, '..', '..', 'src');

/** A folder with the configuration of a project that has charts of these names, each with one ConfigMap. */
export function projectFolder(...names: readonly string[]): string {
  const folder = emptyFolder();
  writeFileSync(
    join(folder, 'chartwright.config.ts'),
    `import { z } from '${require.resolve('zod')}';
import { ConfigMap } from '${join(source, 'charts/config/config-map')}';
import { defineChart } from '${join(source, 'charts/define-chart')}';
const charts = ${JSON.stringify(names)}.map((name) =>
  defineChart({ name, version: '1.0.0', values: z.object({ text: z.string().default('x') }) }, (chart, v) => {
    new ConfigMap(chart, 'data', { data: { text: v.text } });
  }),
);
export default { charts };
`,
  );
  return folder;
}
