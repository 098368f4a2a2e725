import { join } from 'node:path';
import { z } from 'zod';
import { defineEnvironment } from '../../../src/infra/environment';
import type { EnvironmentStack } from '../../../src/infra/stack';
import { ClusterCatalogue } from './cluster-catalogue';
import { EdgeCatalogue } from './edge-catalogue';
import { aimAtEmulator, EMULATED_ACCOUNT, type Emulator } from './emulator';
import type { Ground, Refusal } from './rows';
import { folderOf, newApp } from './synthesis';
import { planOffline, Terraform, type PlannedChange } from './terraform';

/** The environments of what Places leaves out. */
export const CATALOGUES = {
  'network and edge': EdgeCatalogue,
  'cluster and people': ClusterCatalogue,
} as const satisfies Partial<Record<Ground, new (...args: never) => EnvironmentStack>>;

/** Name of one of them. */
export type CatalogueName = keyof typeof CATALOGUES;

/** What the real provider would do for a catalogue, without an account. */
export async function planCatalogue(name: CatalogueName): Promise<readonly PlannedChange[]> {
  return planOffline(new Terraform(synthesize(name, true)));
}

/** An empty emulator's view of a catalogue: what it made, and what it refused. */
export class AppliedCatalogue {
  private readonly terraform: Terraform;

  constructor(name: CatalogueName, emulator: Emulator) {
    const folder = synthesize(name, false);
    aimAtEmulator(folder);
    this.terraform = new Terraform(folder, emulator.environment());
  }

  /** Makes whatever the emulator can, and tells what it cannot. */
  async apply(): Promise<readonly Refusal[]> {
    await this.terraform.run('init', '-input=false', '-no-color');
    return refusals(await this.terraform.attempt('apply', '-auto-approve', '-input=false', '-json'));
  }

  /** What is there, as JSON. */
  state(): Promise<string> {
    return this.terraform.run('show', '-json', '-no-color');
  }

  /** Removes it, and gives what Terraform says. */
  destroy(): Promise<string> {
    return this.terraform.run('destroy', '-auto-approve', '-input=false', '-no-color');
  }
}

function synthesize(name: CatalogueName, offline: boolean): string {
  const app = newApp();
  const environment = defineEnvironment({
    application: 'places',
    name: 'all',
    accountId: EMULATED_ACCOUNT,
    region: 'eu-central-1',
    zones: ['eu-central-1a', 'eu-central-1b'],
    profile: 'dev',
    disposable: true,
    offline,
    state: { folder: join('..', '..', 'state') },
  });
  const stack = new CATALOGUES[name](app, environment);
  app.synth();
  return folderOf(app, stack);
}

const message = z.object({
  diagnostic: z.object({
    severity: z.string(),
    summary: z.string(),
    detail: z.string().default(''),
    address: z.string().default(''),
  }),
});

/** The errors in what `terraform apply -json` printed. */
function refusals(printed: string): readonly Refusal[] {
  return printed
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .flatMap((line) => message.safeParse(JSON.parse(line)).data?.diagnostic ?? [])
    .filter(({ severity }) => severity === 'error')
    .map(({ address, summary, detail }) => ({
      type: address.split('.')[0] ?? '',
      answer: `${summary} ${detail}`.trim(),
    }));
}
