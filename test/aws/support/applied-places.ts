import { join } from 'node:path';
import type { OutputDocument } from '../../../src/contract/outputs';
import type { Profile } from '../../../src/infra/environment';
import { placesEnvironment } from '../../../src/infra/places/environments';
import { places, type PlacesStacks } from '../../../src/infra/places/places';
import { aimAtEmulator, Emulator, EMULATED_ACCOUNT, EMULATED_AMI } from './emulator';
import { folderOf, newApp } from './synthesis';
import { changesOf, Terraform } from './terraform';

/** Stack of Places. */
export type PlacesStack = keyof PlacesStacks;

/** The stacks in the order in which they are applied. */
export const STACK_ORDER = ['logs', 'state', 'network', 'edge', 'cluster', 'delivery'] as const;

const QUIET = ['-input=false', '-no-color'];

/**
 * Places, on an emulator of its own. Applying `prod` takes minutes: whoever wants to test something on the whole of it
 * does so between `apply` and `destroy` of the one round trip, in `test/aws/apply/places.test.ts`.
 *
 * @example
 * const applied = await AppliedPlaces.start('prod');
 * for (const stack of STACK_ORDER) await applied.apply(stack);
 * const outputs = readOutputs(await applied.outputs());
 */
export class AppliedPlaces {
  private constructor(
    /** AWS, as it is here. */
    readonly emulator: Emulator,
    private readonly folders: Readonly<Record<PlacesStack, string>>,
  ) {}

  /** Starts an emulator and synthesizes the stacks; nothing is applied yet. */
  static async start(profile: Profile): Promise<AppliedPlaces> {
    const app = newApp();
    const stacks = places(app, {
      ...placesEnvironment(profile, {
        accountId: EMULATED_ACCOUNT,
        disposable: true,
        state: { folder: join('..', '..', 'state') },
      }),
      operationsHostAmiId: EMULATED_AMI,
    });
    app.synth();
    const folder = (stack: PlacesStack) => folderOf(app, stacks[stack]);
    for (const stack of STACK_ORDER) aimAtEmulator(folder(stack));
    return new AppliedPlaces(await Emulator.start(), {
      logs: folder('logs'),
      state: folder('state'),
      network: folder('network'),
      edge: folder('edge'),
      cluster: folder('cluster'),
      delivery: folder('delivery'),
    });
  }

  /** Applies a stack, and gives what Terraform says of it. */
  async apply(stack: PlacesStack): Promise<string> {
    const terraform = this.terraform(stack);
    await terraform.run('init', ...QUIET);
    return terraform.run('apply', '-auto-approve', ...QUIET);
  }

  /** What a plan of a stack would change now, in the name of a principal. */
  changes(stack: PlacesStack, principal: string): Promise<readonly string[]> {
    return changesOf(this.terraform(stack, principal), `${principal}.bin`);
  }

  /** The state of an applied stack as JSON. */
  state(stack: PlacesStack): Promise<string> {
    return this.terraform(stack).run('show', '-json', '-no-color');
  }

  /** The outputs of every applied stack, as `chartwright values` takes them. */
  outputs(): Promise<readonly OutputDocument[]> {
    return Promise.all(
      STACK_ORDER.map(async (stack) => ({
        file: `${stack}.json`,
        text: await this.terraform(stack).run('output', '-json', '-no-color'),
      })),
    );
  }

  /** Destroys a stack, and gives what Terraform says of it. */
  destroy(stack: PlacesStack): Promise<string> {
    return this.terraform(stack).run('destroy', '-auto-approve', ...QUIET);
  }

  private terraform(stack: PlacesStack, principal?: string): Terraform {
    return new Terraform(this.folders[stack], this.emulator.environment(principal));
  }
}
