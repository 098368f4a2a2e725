import { z } from 'zod';

/** How often and how patiently a container is asked, in seconds and in tries. */
export interface ProbeDefaults {
  /** @default 10 */
  readonly periodSeconds?: number;
  /** @default 2 */
  readonly timeoutSeconds?: number;
  /** @default 3 */
  readonly failureThreshold?: number;
}

/**
 * Values that say how a container is asked whether it started, is alive and is ready. What is asked is the chart's to know.
 *
 * The startup probe has 30 tries of 5 seconds unless it is told otherwise: a slow start is no reason for a restart.
 *
 * @example
 * const values = z.object({ probes: probesValues() });
 */
export function probesValues(defaults: ProbeDefaults = {}) {
  const { periodSeconds = 10, timeoutSeconds = 2, failureThreshold = 3 } = defaults;
  const probe = (period: number, failures: number) =>
    z.object({
      periodSeconds: z.int().min(1).max(3600).default(period).describe('Seconds between two tries'),
      timeoutSeconds: z.int().min(1).max(300).default(timeoutSeconds).describe('Seconds until a try has failed'),
      failureThreshold: z.int().min(1).max(1000).default(failures).describe('Failed tries in a row that count'),
    });
  return z.object({
    startup: probe(5, 30).describe('Until it succeeds, the other probes wait'),
    liveness: probe(periodSeconds, failureThreshold).describe('Where it fails, the container is restarted'),
    readiness: probe(periodSeconds, failureThreshold).describe('Where it fails, the pod gets no traffic'),
  });
}
