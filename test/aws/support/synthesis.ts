import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from '../../../src/infra/cdktf';
import { exceptionFiles } from '../../../src/infra/exceptions';
import type { EnvironmentStack } from '../../../src/infra/stack';

/** A fresh folder, and an app that is synthesized into it. */
export function newApp(): App {
  return new App({ outdir: mkdtempSync(join(tmpdir(), 'chartwright-aws-')) });
}

/** Writes the app's stacks, each with what scanners are to pass over. */
export function synthesize(app: App, stacks: readonly EnvironmentStack[]): void {
  app.synth();
  for (const stack of stacks) {
    for (const [file, text] of Object.entries(exceptionFiles(stack.acceptedFindings))) {
      writeFileSync(join(folderOf(app, stack), file), text);
    }
  }
}

/** Folder of a synthesized stack. */
export function folderOf(app: App, stack: EnvironmentStack): string {
  return join(app.outdir, 'stacks', stack.node.id);
}

/** Text of a synthesized stack. */
export function textOf(app: App, stack: EnvironmentStack): string {
  return readFileSync(join(folderOf(app, stack), 'cdk.tf.json'), 'utf8');
}
