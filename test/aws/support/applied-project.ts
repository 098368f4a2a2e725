import type { OutputDocument } from '../../../src/contract/outputs';
import { aimAtEmulator, Emulator } from './emulator';
import type { Project } from './project';
import { changesOf, Terraform } from './terraform';

const QUIET = ['-input=false', '-no-color'];

/**
 * The environment of a project, on an emulator of its own. Applying production of Places takes minutes: whoever wants to test
 * something on the whole of it does so between `apply` and `destroy` of the one round trip, in `test/aws/apply/places.test.ts`.
 *
 * @example
 * const applied = await AppliedProject.start(placesProject());
 * for (const stack of applied.project.stacks) await applied.apply(stack);
 * const outputs = readOutputs(await applied.outputs());
 */
export class AppliedProject {
  private constructor(
    /** AWS, as it is here. */
    readonly emulator: Emulator,
    /** The folder that everything is made in. */
    readonly project: Project,
  ) {}

  /** Synthesizes the project, as its owner does, and starts an emulator; nothing is applied yet. */
  static async start(project: Project): Promise<AppliedProject> {
    await project.run(['synth']);
    for (const stack of project.stacks) aimAtEmulator(project.stack(stack));
    return new AppliedProject(await Emulator.start(), project);
  }

  /** Applies a stack, and gives what Terraform says of it. */
  async apply(stack: string): Promise<string> {
    const terraform = this.terraform(stack);
    await terraform.run('init', ...QUIET);
    return terraform.run('apply', '-auto-approve', ...QUIET);
  }

  /** What a plan of a stack would change now, in the name of a principal. */
  changes(stack: string, principal: string): Promise<readonly string[]> {
    return changesOf(this.terraform(stack, principal), `${principal}.bin`);
  }

  /** The state of an applied stack as JSON. */
  state(stack: string): Promise<string> {
    return this.terraform(stack).run('show', '-json', '-no-color');
  }

  /** The outputs of every applied stack, as `chartwright values` takes them. */
  outputs(): Promise<readonly OutputDocument[]> {
    return Promise.all(
      this.project.stacks.map(async (stack) => ({
        file: `${stack}.json`,
        text: await this.terraform(stack).run('output', '-json', '-no-color'),
      })),
    );
  }

  /** Destroys a stack, and gives what Terraform says of it. */
  destroy(stack: string): Promise<string> {
    return this.terraform(stack).run('destroy', '-auto-approve', ...QUIET);
  }

  private terraform(stack: string, principal?: string): Terraform {
    return new Terraform(this.project.stack(stack), this.emulator.environment(principal));
  }
}
