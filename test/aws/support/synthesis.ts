import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from '../../../src/infra/cdktf';
import type { EnvironmentStack } from '../../../src/infra/stack';

/** A fresh folder, and an app that is synthesized into it. */
export function newApp(): App {
  return new App({ outdir: mkdtempSync(join(tmpdir(), 'chartwright-aws-')) });
}

/** Folder of a synthesized stack. */
export function folderOf(app: App, stack: EnvironmentStack): string {
  return join(app.outdir, 'stacks', stack.node.id);
}

/** Text of a synthesized stack. */
export function textOf(app: App, stack: EnvironmentStack): string {
  return readFileSync(join(folderOf(app, stack), 'cdk.tf.json'), 'utf8');
}
