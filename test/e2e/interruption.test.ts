import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chartwright, commandLine } from '../support/command-line';
import { emptyFolder } from '../support/folder';
import { projectFolder } from '../support/project';
import { describeWithTool } from '../support/tool';

describeWithTool('Ctrl-C', commandLine, () => {
  it('ends a verification at a safe point, and leaves no file of it behind', async () => {
    const folder = projectFolder('web');
    const scratch = emptyFolder();
    const { ended, stderr } = await chartwright(folder, ['verify', '--samples', '5000'], {
      environment: { TMPDIR: scratch, JITI_FS_CACHE: 'false' },
      onStart: (child) => {
        void interruptWhenBusy(child, scratch);
      },
    });
    expect(stderr).toContain('interrupted');
    expect([ended, readdirSync(scratch)]).toEqual([130, []]);
  });
});

/** Interrupts a process as soon as it has written something into its folder for temporary files. */
async function interruptWhenBusy(child: ChildProcess, scratch: string): Promise<void> {
  while (child.exitCode === null && readdirSync(scratch).length === 0) await pause(5);
  child.kill('SIGINT');
}
