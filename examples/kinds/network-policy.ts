import { z } from 'zod';
import { allowDns, Deployment, defineChart, items, NetworkPolicy, podsOfNamespace } from '../../src';

/** Traffic: from a namespace, from addresses with exceptions, out to DNS, among workloads, and none at all. */
export const networkPolicy = defineChart(
  {
    name: 'network-policy',
    version: '1.0.0',
    appVersion: '1.29.0',
    values: z.object({
      namespace: z
        .string()
        .regex(/^[a-z]{1,20}$/)
        .default('monitoring'),
      except: z.array(z.string().regex(/^10\.0\.[1-9]\.0\/24$/)).default(['10.0.5.0/24']),
    }),
  },
  (chart, v) => {
    const orders = new Deployment(chart, 'orders', {
      containers: [{ name: 'orders', image: 'nginx:1.29', ports: [{ name: 'http', containerPort: 8080 }] }],
    });
    const gateway = new Deployment(chart, 'gateway', { containers: [{ name: 'gateway', image: 'nginx:1.29' }] });

    new NetworkPolicy(chart, 'from-a-namespace', {
      selects: orders,
      ingress: [{ from: [podsOfNamespace(v.namespace)], ports: [{ port: 'http' }] }],
    });

    new NetworkPolicy(chart, 'from-addresses', {
      selects: gateway,
      ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/16', except: [items(v.except, (cidr) => cidr)] } }] }],
    });

    new NetworkPolicy(chart, 'among-workloads', {
      selects: orders,
      ingress: [{ from: [gateway], ports: [{ port: 8080, endPort: 8090 }] }],
    });

    new NetworkPolicy(chart, 'dns-only', { selects: gateway, egress: [allowDns()] });

    new NetworkPolicy(chart, 'nothing-at-all', { ingress: [], egress: [] });
  },
);
