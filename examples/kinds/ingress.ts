import { z } from 'zod';
import { Deployment, defineChart, Ingress, Service } from '../../src';

/** Ways in by host and path: rewritten, exact and by prefix, with a certificate, fanned out, for any subdomain, and for what is left. */
export const ingress = defineChart(
  {
    name: 'ingress',
    version: '1.0.0',
    appVersion: '1.29.0',
    values: z.object({
      host: z
        .string()
        .regex(/^[a-z]+\.example\.com$/)
        .default('shop.example.com'),
    }),
  },
  (chart, v) => {
    const http = { name: 'http', containerPort: 8080 };
    const frontend = new Deployment(chart, 'frontend', {
      containers: [{ name: 'frontend', image: 'nginx:1.29', ports: [http] }],
    });
    const backend = new Deployment(chart, 'backend', {
      containers: [{ name: 'backend', image: 'registry.example.com/backend:1.0.0', ports: [http] }],
    });
    const site = new Service(chart, 'site', { selects: frontend, ports: [{ name: 'http', port: 80 }] });
    const api = new Service(chart, 'api', { selects: backend, ports: [{ name: 'http', port: 80 }] });

    new Ingress(chart, 'rewritten', {
      metadata: { annotations: { 'nginx.ingress.kubernetes.io/rewrite-target': '/$2' } },
      ingressClassName: 'nginx',
      rules: [{ host: v.host, path: '/old(/|$)(.*)', pathType: 'ImplementationSpecific', backend: site }],
    });

    new Ingress(chart, 'path-types', {
      ingressClassName: 'nginx',
      rules: [
        {
          host: v.host,
          paths: [
            { path: '/status', pathType: 'Exact', backend: api },
            { path: '/', pathType: 'Prefix', backend: site },
          ],
        },
      ],
    });

    new Ingress(chart, 'encrypted', {
      ingressClassName: 'nginx',
      tls: [{ hosts: [v.host], secretName: 'shop-tls' }],
      rules: [{ host: v.host, backend: site }],
    });

    new Ingress(chart, 'fan-out', {
      metadata: {
        annotations: {
          'alb.ingress.kubernetes.io/scheme': 'internet-facing',
          'alb.ingress.kubernetes.io/target-type': 'ip',
        },
      },
      ingressClassName: 'alb',
      rules: [
        {
          host: v.host,
          paths: [
            { path: '/api', backend: api.port('http') },
            { path: '/', backend: site.port('http') },
          ],
        },
      ],
    });

    new Ingress(chart, 'any-subdomain', {
      ingressClassName: 'nginx',
      rules: [{ host: '*.example.com', backend: site }],
    });

    new Ingress(chart, 'catch-all', { ingressClassName: 'alb', defaultBackend: site });
  },
);
