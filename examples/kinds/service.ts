import { z } from 'zod';
import { Deployment, defineChart, Service } from '../../src';

/** One address for pods: inside the cluster, for each pod, on every node, behind a load balancer, and a name for something elsewhere. */
export const service = defineChart(
  {
    name: 'service',
    version: '1.0.0',
    appVersion: '1.29.0',
    values: z.object({
      port: z.int().min(1).max(65535).default(80),
      nodePort: z.int().min(30000).max(32767).default(30080),
      externalName: z
        .string()
        .regex(/^[a-z]+\.example\.com$/)
        .default('database.example.com'),
    }),
  },
  (chart, v) => {
    const shop = new Deployment(chart, 'shop', {
      containers: [
        {
          name: 'shop',
          image: 'nginx:1.29',
          ports: [
            { name: 'http', containerPort: 8080 },
            { name: 'metrics', containerPort: 9090 },
          ],
        },
      ],
    });

    new Service(chart, 'internal', {
      selects: shop,
      ports: [
        { name: 'http', port: v.port },
        { name: 'metrics', port: 9090 },
      ],
    });

    new Service(chart, 'each-pod', { selects: shop, clusterIP: 'None', publishNotReadyAddresses: true });

    new Service(chart, 'on-nodes', {
      selects: shop,
      type: 'NodePort',
      externalTrafficPolicy: 'Local',
      ports: [{ name: 'http', port: 80, nodePort: v.nodePort }],
    });

    new Service(chart, 'public', {
      metadata: {
        annotations: {
          'service.beta.kubernetes.io/aws-load-balancer-type': 'external',
          'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type': 'ip',
          'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internet-facing',
        },
      },
      selects: shop,
      type: 'LoadBalancer',
      clusterIP: '10.96.40.17',
      loadBalancerSourceRanges: ['203.0.113.0/24'],
      ports: [{ name: 'http', port: 80 }],
    });

    new Service(chart, 'elsewhere', { type: 'ExternalName', externalName: v.externalName });
  },
);
