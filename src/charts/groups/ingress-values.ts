import { z } from 'zod';
import { OPTIONAL_NAME, QUALIFIED_NAME } from './patterns';

/** Defaults of {@link ingressValues}. */
export interface IngressDefaults {
  /** @default false */
  readonly enabled?: boolean;
  /** @default 'alb' */
  readonly className?: string;
  /** @default - any host */
  readonly host?: string;
  /** @default '/' */
  readonly path?: string;
  /** @default {} */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A host name, a wildcard before it or not, or empty text for any host. */
const OPTIONAL_HOST = /^((\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?$/;

/** A path of a URL. */
const PATH = /^\/[-A-Za-z0-9._~!$&()*+,;=:@%/]*$/;

/**
 * Values of the way in from outside the cluster.
 *
 * @example
 * const values = z.object({ ingress: ingressValues({ host: 'places.example.com' }) });
 */
export function ingressValues({
  enabled = false,
  className = 'alb',
  host = '',
  path = '/',
  annotations = {},
}: IngressDefaults = {}) {
  return z.object({
    enabled: z.boolean().default(enabled).describe('Whether the chart creates an Ingress'),
    className: z
      .string()
      .regex(OPTIONAL_NAME)
      .default(className)
      .describe("Class of the Ingress; empty for the cluster's default"),
    host: z.string().regex(OPTIONAL_HOST).max(253).default(host).describe('Host name; empty for any'),
    path: z.string().regex(PATH).default(path).describe('Path below which everything is served'),
    pathType: z
      .enum(['Prefix', 'Exact', 'ImplementationSpecific'])
      .default('Prefix')
      .describe('How the path is compared'),
    annotations: z
      .record(z.string().regex(QUALIFIED_NAME), z.string())
      .default({ ...annotations })
      .describe('Annotations of the Ingress'),
    tlsSecret: z
      .string()
      .regex(OPTIONAL_NAME)
      .default('')
      .describe('Name of the Secret with the certificate; empty for none here'),
  });
}
