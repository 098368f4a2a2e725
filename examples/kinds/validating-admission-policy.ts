import { z } from 'zod';
import { defineChart, ValidatingAdmissionPolicy, ValidatingAdmissionPolicyBinding } from '../../src';

/** No image without a fixed tag, in the namespaces of a stage. */
export const validatingAdmissionPolicy = defineChart(
  {
    name: 'validating-admission-policy',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({
      stage: z
        .string()
        .regex(/^[a-z]{1,20}$/)
        .default('production'),
      failurePolicy: z.enum(['Fail', 'Ignore']).default('Fail'),
    }),
  },
  (chart, v) => {
    const policy = new ValidatingAdmissionPolicy(chart, 'pinned-images', {
      failurePolicy: v.failurePolicy,
      matchConstraints: {
        resourceRules: [
          { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: ['pods'] },
        ],
      },
      validations: [
        {
          expression: "object.spec.containers.all(c, !c.image.endsWith(':latest'))",
          message: 'images want a fixed tag',
        },
      ],
    });
    new ValidatingAdmissionPolicyBinding(chart, 'pinned-images-in-stage', {
      policy,
      validationActions: ['Deny', 'Audit'],
      matchResources: { namespaceSelector: { matchLabels: { stage: v.stage } } },
    });
  },
);
