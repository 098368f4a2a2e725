import { z } from 'zod';
import { defineChart, ValidatingAdmissionPolicy, ValidatingAdmissionPolicyBinding } from '../../src';

/** No image without a fixed tag, in the namespaces of a stage. */
export const validatingAdmissionPolicy = defineChart(
  {
    name: 'validating-admission-policy',
    version: '1.0.0',
    values: z.object({ stage: z.string().default('production') }),
  },
  (chart, v) => {
    const policy = new ValidatingAdmissionPolicy(chart, 'pinned-images', {
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
