import type { OutputDocument } from '../../../src/contract/outputs';
import type { PlacesStacks } from '../../../src/infra/places/places';
import { aimAtEmulator, Emulator } from './emulator';
import { PlacesProject } from './places-project';
import { changesOf, Terraform } from './terraform';

/** Stack of Places. */
export type PlacesStack = keyof PlacesStacks;

/** The stacks in the order in which they are applied; those of one step do not wait for each other. */
export const STEPS: readonly (readonly PlacesStack[])[] = [
  ['logs'],
  ['network'],
  ['state', 'edge'],
  ['cluster'],
  ['delivery'],
];

/** The stacks in the order in which they are applied. */
export const STACK_ORDER = STEPS.flat();

const QUIET = ['-input=false', '-no-color'];

/**
 * Places in production, on an emulator of its own, from a project of its own. Applying it takes minutes: whoever wants to test
 * something on the whole of it does so between `apply` and `destroy` of the one round trip, in `test/aws/apply/places.test.ts`.
 *
 * @example
 * const applied = await AppliedPlaces.start();
 * for (const stack of STACK_ORDER) await applied.apply(stack);
 * const outputs = readOutputs(await applied.outputs());
 */
export class AppliedPlaces {
  private constructor(
    /** AWS, as it is here. */
    readonly emulator: Emulator,
    /** The folder that everything is made in. */
    readonly project: PlacesProject,
  ) {}

  /** Synthesizes the project, as its owner does, and starts an emulator; nothing is applied yet. */
  static async start(): Promise<AppliedPlaces> {
    const project = new PlacesProject();
    await project.run(['synth']);
    for (const stack of STACK_ORDER) aimAtEmulator(project.stack(stack));
    return new AppliedPlaces(await Emulator.start(), project);
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
    return new Terraform(this.project.stack(stack), this.emulator.environment(principal));
  }
}
