import type { HTTPGetAction, Probe } from '../api/core';
import type { TemplatedObject } from '../templated';
import type { ContainerProps } from '../workloads/container';

/** How often and how patiently a container is asked, as `probesValues` has it in the values. */
export type ProbeTiming = Pick<
  TemplatedObject<Probe>,
  'initialDelaySeconds' | 'periodSeconds' | 'timeoutSeconds' | 'failureThreshold' | 'successThreshold'
>;

/** How a container is asked whether it started, is alive and is ready. */
export interface ProbeOptions {
  /** Until it succeeds, the other probes wait. @default PROBE_TIMING.startup */
  readonly startup?: ProbeTiming | undefined;
  /** Where it fails, the container is restarted. @default PROBE_TIMING.liveness */
  readonly liveness?: ProbeTiming | undefined;
  /** Where it fails, the pod gets no traffic. @default PROBE_TIMING.readiness */
  readonly readiness?: ProbeTiming | undefined;
}

/** Probes unless it is said otherwise. A container has 150 seconds to start, since a slow start is no reason for a restart. */
export const PROBE_TIMING = {
  startup: { periodSeconds: 5, timeoutSeconds: 2, failureThreshold: 30 },
  liveness: { periodSeconds: 10, timeoutSeconds: 2, failureThreshold: 3 },
  readiness: { periodSeconds: 10, timeoutSeconds: 2, failureThreshold: 3 },
} as const satisfies Required<ProbeOptions>;

/** The probes of a container that answers over HTTP. */
export function httpProbes(
  httpGet: TemplatedObject<HTTPGetAction>,
  { startup, liveness, readiness }: ProbeOptions = {},
): Pick<ContainerProps, 'startupProbe' | 'livenessProbe' | 'readinessProbe'> {
  return {
    startupProbe: { httpGet, ...(startup ?? PROBE_TIMING.startup) },
    livenessProbe: { httpGet, ...(liveness ?? PROBE_TIMING.liveness) },
    readinessProbe: { httpGet, ...(readiness ?? PROBE_TIMING.readiness) },
  };
}
