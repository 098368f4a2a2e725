import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram } from '../../../src/cli/program';
import { emptyFolder } from '../../support/folder';
import { recordedIo } from '../../support/recorded-io';
import { describeWithTool, programPath } from '../../support/tool';

/** What a shell offers at the end of a line, asked of the shell itself. */
const ASK = {
  bash: (script: string, words: readonly string[]) =>
    `source ${script}; COMP_WORDS=(chartwright ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _chartwright; printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: (script: string, words: readonly string[]) =>
    `compdef() { :; }; _files() { :; }; _describe() { print -l -- "\${(@P)2%%:*}"; }; source ${script}; words=(chartwright ${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length + 1}; _chartwright`,
  fish: (script: string, words: readonly string[]) =>
    `source ${script}; complete -C 'chartwright ${words.join(' ')}' | cut -f1`,
} as const;

for (const shell of ['bash', 'zsh', 'fish'] as const) {
  const path = programPath(shell);

  describeWithTool(`the completion of ${shell}`, path, () => {
    async function offers(...words: readonly string[]): Promise<readonly string[]> {
      const folder = emptyFolder();
      mkdirSync(join(folder, 'helm', 'places-api'), { recursive: true });
      const io = recordedIo(folder);
      await createProgram(io).parseAsync(['completion', shell], { from: 'user' });
      writeFileSync(join(folder, 'script'), io.lines.join('\n'));
      const env = { PATH: process.env['PATH'], HOME: folder };
      const output = execFileSync(path, ['-c', ASK[shell](join(folder, 'script'), words)], { cwd: folder, env });
      return output.toString().split('\n').filter(Boolean);
    }

    it('offers commands first', async () => {
      expect(await offers('')).toEqual(expect.arrayContaining(['synth', 'verify', 'config']));
    });

    it('offers the flags of a command', async () => {
      expect(await offers('verify', '--')).toEqual(expect.arrayContaining(['--samples', '--seed']));
    });

    it('offers what an argument can be', async () => {
      expect(await offers('completion', '')).toEqual(expect.arrayContaining(['bash', 'zsh', 'fish']));
    });

    it('offers the charts of the project', async () => {
      expect(await offers('verify', '')).toContain('places-api');
    });
  });
}
