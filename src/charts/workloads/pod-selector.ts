import type { LabelSelector } from '../api/meta';
import type { TemplatedObject } from '../templated';

/** By which labels a workload takes pods for its own. No upgrade may change them, so that no value decides about them. */
export interface PodSelector extends Omit<TemplatedObject<LabelSelector>, 'matchLabels'> {
  /** Labels that its pods get, and that select them. @default - those of the release and the component */
  readonly matchLabels?: Readonly<Record<string, string>> | undefined;
}

/** A workload that selects pods. */
export interface SelectingProps {
  /**
   * By which labels it takes pods for its own: another selector than that of its component is for a workload that is in the
   * cluster already, since the API lets nobody change one.
   *
   * @default - the labels of the release and the component
   */
  readonly selector?: PodSelector | undefined;
}
