import type { RenderedObject } from '../../evaluate';

/** What is wrong with a rendered object. */
export interface Problem {
  /** Path of its construct below the chart. */
  readonly construct: string;
  /** What it got, what it wants, and the fix; objects of the chart by their constructs, since names depend on values. */
  readonly message: string;
  /** Whether somebody may mean it so. */
  readonly severity: 'error' | 'warning';
}

/** Something that holds for the objects of one release together. */
export type Rule = (objects: readonly RenderedObject[], external: ReadonlySet<string>) => readonly Problem[];

/** What cannot be meant. */
export const error = ({ construct }: Pick<RenderedObject, 'construct'>, message: string): Problem => ({
  construct,
  message,
  severity: 'error',
});

/** What can be meant. */
export const warning = ({ construct }: Pick<RenderedObject, 'construct'>, message: string): Problem => ({
  construct,
  message,
  severity: 'warning',
});
