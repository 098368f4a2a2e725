import { isExpr } from '../../values/expression';
import type { PodSecurityContext, SecurityContext } from '../api/core';

/**
 * Security of a pod unless it says otherwise: what Pod Security's profile `restricted` asks for.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export const POD_SECURITY = {
  runAsNonRoot: true,
  seccompProfile: { type: 'RuntimeDefault' },
} as const satisfies PodSecurityContext;

/** Security of a container unless it says otherwise: the profile `restricted`, and a root file system that nobody writes to. */
export const CONTAINER_SECURITY = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  readOnlyRootFilesystem: true,
} as const satisfies SecurityContext;

/** The defaults with what is given in place of single fields; what comes whole from the values stands alone. */
export function withDefaults(defaults: object, given: object | undefined): object {
  if (given === undefined) return defaults;
  if (isExpr(given)) return given;
  const fields = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries<unknown>(fields) };
}
