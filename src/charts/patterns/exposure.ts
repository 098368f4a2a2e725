import type { Construct } from 'constructs';
import type { Dynamic } from '../../values/expression';
import { notEmpty } from '../../values/functions';
import { when } from '../../values/structure';
import type { Metadata } from '../create-object';
import { Ingress, type IngressHostProps } from '../networking/ingress';
import type { Service } from '../networking/service';
import { sharedName } from './shared-name';

/** The way in from outside the cluster, as `ingressValues` has it in the values. */
export interface ExposureOptions {
  /** @default true */
  readonly enabled?: Dynamic<boolean> | undefined;
  /** Class of the Ingress; empty for the cluster's default. @default 'alb' */
  readonly className?: string | undefined;
  /** Host name; empty for any. @default '' */
  readonly host?: string | undefined;
  /** Path below which everything is served. @default '/' */
  readonly path?: string | undefined;
  /** How the path is compared. @default 'Prefix' */
  readonly pathType?: IngressHostProps['pathType'];
  /** Annotations of the Ingress. @default {} */
  readonly annotations?: Metadata['annotations'];
  /** Name of the Secret with the certificate; empty for none here. @default '' */
  readonly tlsSecret?: string | undefined;
}

/** Class of the Ingress unless it is said otherwise: that of the AWS Load Balancer Controller. */
export const DEFAULT_INGRESS_CLASS = 'alb';

/** Makes a Service reachable from outside the cluster, where that is wanted. */
export function expose(scope: Construct, service: Service, options: ExposureOptions): void {
  const { enabled = true, className = DEFAULT_INGRESS_CLASS, host = '', path, pathType } = options;
  const { annotations, tlsSecret = '' } = options;
  when(enabled, () => {
    new Ingress(scope, 'ingress', {
      metadata: { name: sharedName(scope), annotations },
      ingressClassName: when(notEmpty(className), className),
      rules: [{ host, path, pathType, backend: service.port() }],
      tls: when(notEmpty(tlsSecret), [{ hosts: when(notEmpty(host), [host]), secretName: tlsSecret }]),
    });
  });
}
