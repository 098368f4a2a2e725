import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chartwright, commandLine } from '../support/command-line';
import { emptyFolder } from '../support/folder';
import { describeHelm } from '../support/helm';
import { describeWithTool } from '../support/tool';

/** Verification runs Helm some hundred times. */
const LONG = 600_000;

const root = join(__dirname, '..', '..');

/** A project of somebody else: a configuration, a chart, and what npm would have installed. */
function project(builder: string): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'chartwright'));
  symlinkSync(dirname(require.resolve('zod/package.json')), join(folder, 'node_modules', 'zod'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "theirs" }\n');
  writeFileSync(
    join(folder, 'chartwright.config.ts'),
    `import { ConfigMap, defineChart } from 'chartwright';
import { defineConfig } from 'chartwright/config';
import { z } from 'zod';
const level = z.enum(['debug', 'info']).default('info');
const web = defineChart({ name: 'web', version: '1.0.0', values: z.object({ level }) }, (chart, v) => {
  ${builder}
});
export default defineConfig({ charts: [web] });
`,
  );
  return folder;
}

const SOUND = "new ConfigMap(chart, 'words', { data: { level: v.level } });";
const INSPECTING = "new ConfigMap(chart, 'words', { data: { level: v.level === 'debug' ? 'all' : 'some' } });";

describeWithTool('chartwright verify in a project of its own', commandLine, () => {
  describeHelm('verification', (helm) => {
    const verify = (folder: string, path: string, ...more: readonly string[]) =>
      chartwright(folder, ['verify', '--samples', '5', '--helm', path, ...more]);

    test(
      'ends with 0 where the readings agree, and prints the seeds',
      async () => {
        const { ended, stdout, stderr } = await verify(project(SOUND), helm.path, '--seed', '1,random');
        expect([ended, stderr]).toEqual([0, '']);
        expect(stdout).toMatch(/^web 1\.0\.0, seed 1 and [0-9]+: the builder looked at no value in [0-9]+ rows\n/);
        expect(stdout).toMatch(new RegExp(`Helm ${helm.version}: .* agree .*, 0 differ`));
      },
      LONG,
    );

    test(
      'ends with 4 where they differ, and prints the smallest values that show it, with both sides',
      async () => {
        const folder = project(SOUND);
        const faulty = join(folder, 'helm');
        const tampered = `printed=$("${helm.path}" "$@") || exit\nprintf '%s\\n' "$printed" | sed 's/level: "*debug"*/level: trace/'`;
        writeFileSync(faulty, `#!/bin/sh\n${tampered}\n`);
        chmodSync(faulty, 0o755);
        const { ended, stdout, stderr } = await verify(folder, faulty);
        expect(ended).toBe(4);
        expect(stderr).toMatch(/^E_DIFFERENCE: the two readings of web differ; see above for the smallest values/m);
        expect(stderr).toMatch(/^warning: web, release .* \/data\/level: evaluate "debug", Helm "trace"\n/);
        expect(stdout).toContain('values by file: {"level":"debug"}\n');
        expect(stdout).toContain('/data/level: evaluate "debug", Helm "trace"\n');
        expect(stdout).toMatch(/ {6}evaluate: \[\{.*"level":"debug".*\n {6}Helm: {5}\[\{.*"level":"trace"/);
      },
      LONG,
    );

    test(
      'ends with 2 where the builder looks at a value, and says at which',
      async () => {
        const { ended, stderr } = await verify(project(INSPECTING), helm.path);
        expect(ended).toBe(2);
        expect(stderr).toMatch(/^E_VALUE_INSPECTED: .*'level'/);
      },
      LONG,
    );

    test(
      'hands a machine the reports',
      async () => {
        const { stdout } = await verify(project(SOUND), helm.path, '--json');
        expect(JSON.parse(stdout)).toMatchObject([{ chart: 'web', agrees: true, helms: [{ version: helm.version }] }]);
      },
      LONG,
    );
  });
});
