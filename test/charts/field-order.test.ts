import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import { defineChart } from '../../src/charts/define-chart';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';

it('prints the fields of a container as the reference of the API lists them', () => {
  const chart = defineChart({ name: 'web', version: '1.0.0', values: z.object({}) }, (scope) => {
    const spec = { containers: [{ ports: [{ containerPort: 80, name: 'http' }], image: 'nginx', name: 'web' }] };
    new ApiObject(scope, 'web', { apiVersion: 'v1', kind: 'Pod', spec });
  });
  const printed = printChart(synthesize(chart)).files.get('templates/web-pod.yaml') ?? '';
  expect(printed.slice(printed.indexOf('containers:'))).toBe(
    [
      'containers:',
      '    - name: web',
      '      image: nginx',
      '      ports:',
      '        - name: http',
      '          containerPort: 80',
      '',
    ].join('\n'),
  );
});
