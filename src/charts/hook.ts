/** When Helm runs a hook: https://helm.sh/docs/topics/charts_hooks/#the-available-hooks */
export type HookEvent =
  | 'pre-install'
  | 'post-install'
  | 'pre-upgrade'
  | 'post-upgrade'
  | 'pre-rollback'
  | 'post-rollback'
  | 'pre-delete'
  | 'post-delete'
  | 'test';

/** When Helm deletes what a hook created: https://helm.sh/docs/topics/charts_hooks/#hook-deletion-policies */
export type HookDeletePolicy = 'before-hook-creation' | 'hook-succeeded' | 'hook-failed';

/** When an object is created besides the release, in which order, and when it goes. */
export interface HookProps {
  /** At least one. Helm drops an object with an event that it does not know, and says nothing. */
  readonly events: readonly [HookEvent, ...HookEvent[]];
  /** Hooks of an event run from the smallest weight to the greatest. @default 0 */
  readonly weight?: number | undefined;
  /** @default DEFAULT_DELETE_POLICIES */
  readonly deletePolicies?: readonly [HookDeletePolicy, ...HookDeletePolicy[]] | undefined;
}

/** What becomes of a hook's objects unless it is said: they go when all is well, and stay to be looked at where it is not. */
export const DEFAULT_DELETE_POLICIES = ['before-hook-creation', 'hook-succeeded'] as const;

/** Annotation by which Helm knows a hook. */
export const HOOK_ANNOTATION = 'helm.sh/hook';

/** Annotations of an object that is a hook. */
export type HookAnnotations = Readonly<Record<string, string>>;

/**
 * Annotations that make an object a hook. It is no part of the release then: an upgrade does not change it and an uninstallation
 * does not remove it. What a hook needs before the installation, such as its service account, must be a hook of smaller weight.
 *
 * @example
 * new Job(chart, 'migrate', { metadata: { annotations: hook({ events: ['pre-upgrade'] }) }, containers });
 */
export function hook({ events, weight = 0, deletePolicies = DEFAULT_DELETE_POLICIES }: HookProps): HookAnnotations {
  return {
    [HOOK_ANNOTATION]: events.join(','),
    'helm.sh/hook-weight': `${weight}`,
    'helm.sh/hook-delete-policy': deletePolicies.join(','),
  };
}

/**
 * Annotation of an object that stays when the release is uninstalled.
 *
 * @see https://helm.sh/docs/howto/charts_tips_and_tricks/#tell-helm-not-to-uninstall-a-resource
 */
export const KEEP = { 'helm.sh/resource-policy': 'keep' } as const;
