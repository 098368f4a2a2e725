import { z } from 'zod';
import { intOrString } from './int-or-string';
import { QUALIFIED_NAME, QUANTITY } from './patterns';

/** Amounts by resource, as in `{ cpu: '100m', memory: '512Mi' }`. */
export type ResourceList = Readonly<Record<string, string | number>>;

/** Requests and limits of a container where its chart says nothing: a small service. Memory has a limit, CPU has none, since a limit on CPU throttles where nobody waits. */
export const DEFAULT_RESOURCES = {
  requests: { cpu: '100m', memory: '128Mi' },
  limits: { memory: '256Mi' },
} as const satisfies { readonly requests: ResourceList; readonly limits: ResourceList };

/**
 * Values that say what a container requests and may use.
 *
 * @param defaults requests and limits. @default DEFAULT_RESOURCES
 *
 * @example
 * const values = z.object({ resources: resourcesValues({ requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '768Mi' } }) });
 */
export function resourcesValues(
  defaults: { readonly requests?: ResourceList; readonly limits?: ResourceList } = DEFAULT_RESOURCES,
) {
  const list = z.record(z.string().regex(QUALIFIED_NAME), intOrString(QUANTITY));
  return z.object({
    requests: list.default({ ...defaults.requests }).describe('What is set aside for the container'),
    limits: list.default({ ...defaults.limits }).describe('What the container may not exceed'),
  });
}
