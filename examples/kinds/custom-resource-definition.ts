import { z } from 'zod';
import { CustomResourceDefinition, defineChart } from '../../src';

/** A kind with a schema, a status and a column of its own; as a template, it may depend on values. */
export const customResourceDefinition = defineChart(
  {
    name: 'custom-resource-definition',
    version: '1.0.0',
    appVersion: '1.0.0',
    crds: 'templates',
    values: z.object({ served: z.boolean().default(true) }),
  },
  (chart, v) => {
    new CustomResourceDefinition(chart, 'queues', {
      group: 'chartwright.example.com',
      scope: 'Namespaced',
      names: { plural: 'queues', singular: 'queue', kind: 'Queue', shortNames: ['qu'] },
      versions: [
        {
          name: 'v1',
          served: v.served,
          storage: true,
          schema: {
            openAPIV3Schema: {
              type: 'object',
              properties: {
                spec: {
                  type: 'object',
                  required: ['length'],
                  properties: { length: { type: 'integer', minimum: 1 } },
                },
                status: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
              },
            },
          },
          subresources: { status: {} },
          additionalPrinterColumns: [{ name: 'Length', type: 'integer', jsonPath: '.spec.length' }],
        },
      ],
    });
  },
);
