import { join } from 'node:path';
import { chartwright } from '../../support/command-line';

/** A project of somebody who uses this package. */
export interface ProjectProps {
  readonly folder: string;
  /** `<application>-<environment>`, with which the names of stacks begin. */
  readonly prefix: string;
  /** The stacks in the order in which they are applied; those of one step do not wait for each other. */
  readonly steps: readonly (readonly string[])[];
}

/** The folder of a project, and the command line in it. */
export class Project {
  constructor(private readonly props: ProjectProps) {}

  get folder(): string {
    return this.props.folder;
  }

  /** The names of the stacks in the order in which they are applied. */
  get stacks(): readonly string[] {
    return this.props.steps.flat();
  }

  /** Where Terraform of a stack is synthesized to. */
  stack(name: string): string {
    return join(this.folder, 'dist', 'terraform', 'stacks', `${this.props.prefix}-${name}`);
  }

  /**
   * Runs the command line, and gives what it prints.
   *
   * @throws Error with all that it said, where it fails
   */
  async run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> {
    const { ended, stdout, stderr } = await chartwright(this.folder, args, { environment });
    if (ended !== 0) throw new Error(`chartwright ${args.join(' ')} ended with ${ended}\n${stdout}${stderr}`);
    return stdout;
  }
}
