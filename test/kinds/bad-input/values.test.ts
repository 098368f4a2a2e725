import { Duration } from 'cdk8s';
import * as c from '../../../src';
import { CONTAINER, POD, containers, cron, expectRefusals, other, refusal, scaler, service, web } from './table';

expectRefusals([
  [
    'negative replicas',
    (chart) => web(chart, {}, { replicas: -1 }),
    'spec.replicas',
    '-1',
    'an integer from 0',
    'give 0 to stop the workload',
  ],
  [
    'half a replica',
    (chart) => web(chart, {}, { replicas: 1.5 }),
    'spec.replicas',
    '1.5',
    'an integer from 0',
    'give 0',
  ],
  [
    'a port of a container',
    (chart) => web(chart, { ports: [{ containerPort: 70000 }] }),
    `${CONTAINER}.ports[0].containerPort`,
    '70000',
    'an integer from 1 to 65535',
  ],
  ['a port of a Service', service({ ports: [{ port: 0 }] }), 'spec.ports[0].port', '0', 'an integer from 1 to 65535'],
  [
    'a port of nodes',
    service({ type: 'NodePort', ports: [{ port: 80, nodePort: 80 }] }),
    'spec.ports[0].nodePort',
    '80',
    'an integer from 30000 to 32767',
    'leave it out to have one chosen',
  ],
  [
    'a port in quotes',
    service({ ports: [{ port: '80' }] }),
    'spec.ports[0].port',
    '"80"',
    'a number',
    'write 80 without quotes',
  ],
  [
    'a priority of the system',
    (chart) => new c.PriorityClass(chart, 'it', { value: 2_000_000_000 }),
    'value',
    '2000000000',
    'an integer from -2147483648 to 1000000000',
    'greater ones are kept for the system',
  ],
  [
    'a window of an autoscaler',
    scaler({ behavior: { scaleDown: { stabilizationWindowSeconds: 7200 } } }),
    'spec.behavior.scaleDown.stabilizationWindowSeconds',
    '7200',
    'an integer from 0 to 3600',
  ],
  [
    'a share of more than there is',
    (chart) => new c.PodDisruptionBudget(chart, 'it', { selects: other(chart), maxUnavailable: '150%' }),
    'spec.maxUnavailable',
    '"150%"',
    'a percentage up to 100%',
  ],
  [
    'a period of no time',
    (chart) => web(chart, { livenessProbe: { exec: { command: ['a'] }, periodSeconds: 0 } }),
    `${CONTAINER}.livenessProbe.periodSeconds`,
    '0',
    'an integer from 1',
  ],
  [
    'a negative back-off',
    (chart) => new c.Job(chart, 'it', { containers, backoffLimit: -1 }),
    'spec.backoffLimit',
    '-1',
    'an integer from 0',
  ],

  [
    'a quantity',
    (chart) => web(chart, { resources: { requests: { memory: '128MB' } } }),
    `${CONTAINER}.resources.requests.memory`,
    '"128MB"',
    'a number with a suffix of Kubernetes or none',
    'write "128Mi"',
  ],
  [
    'thousandths of bytes',
    (chart) => web(chart, { resources: { requests: { memory: '128m' } } }),
    `${CONTAINER}.resources.requests.memory`,
    '"128m"',
    'a whole number of bytes',
    '"m" is for thousandths',
  ],
  [
    'an unknown resource of a container',
    (chart) => web(chart, { resources: { limits: { memroy: '1Gi' } } }),
    `${CONTAINER}.resources.limits`,
    '"memroy"',
    'one of cpu, memory',
    'did you mean "memory"?',
  ],
  [
    'a quota with an unknown resource',
    (chart) => new c.ResourceQuota(chart, 'it', { hard: { memroy: '1Gi' } }),
    'spec.hard',
    '"memroy"',
    'one of cpu',
    'did you mean "memory"?',
  ],
  [
    'a negative duration',
    (chart) => web(chart, {}, { terminationGracePeriodSeconds: -5 }),
    `${POD}.terminationGracePeriodSeconds`,
    '-5',
    'an integer from 0',
  ],
  ['a schedule', cron({ schedule: '61 * * * *' }), 'spec.schedule', '"61 * * * *"', 'for "61" a minute from 0 to 59'],
  [
    'a schedule with seconds',
    cron({ schedule: '0 0 * * * *' }),
    'spec.schedule',
    '"0 0 * * * *"',
    'five fields',
    'leave out the seconds',
  ],
  [
    'a day that never comes',
    cron({ schedule: '0 0 30 2 *' }),
    'spec.schedule',
    '"0 0 30 2 *"',
    'a day that its months have',
  ],
  [
    'a time zone',
    cron({ schedule: '@daily', timeZone: 'Europe/Berlino' }),
    'spec.timeZone',
    '"Europe/Berlino"',
    'a time zone of the IANA database',
  ],
  [
    'a time zone in a schedule',
    cron({ schedule: 'TZ=UTC 0 0 * * *' }),
    'spec.schedule',
    '"TZ=UTC 0 0 * * *"',
    'a schedule without time zone',
    "give the time zone as 'timeZone'",
  ],
]);

test('fails on a duration of parts of seconds', () => {
  const { message, place } = refusal((chart) =>
    web(chart, {}, { terminationGracePeriodSeconds: Duration.millis(1500) }),
  );
  expect([place.construct, message]).toEqual([
    'it',
    "'it': a duration is 1500 milliseconds; wants whole seconds; round it",
  ]);
});
