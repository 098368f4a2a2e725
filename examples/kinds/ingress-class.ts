import { z } from 'zod';
import { defineChart, IngressClass, when } from '../../src';

/** The classes of the AWS load balancer controller and of ingress-nginx. */
export const ingressClass = defineChart(
  {
    name: 'ingress-class',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({ nginx: z.boolean().default(true) }),
  },
  (chart, v) => {
    new IngressClass(chart, 'alb', {
      controller: 'ingress.k8s.aws/alb',
      isDefault: true,
      metadata: { name: 'alb' },
      parameters: { apiGroup: 'elbv2.k8s.aws', kind: 'IngressClassParams', name: 'alb' },
    });
    when(v.nginx, () => new IngressClass(chart, 'nginx', { controller: 'k8s.io/ingress-nginx' }));
  },
);
