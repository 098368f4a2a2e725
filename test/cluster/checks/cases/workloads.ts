import type { JsonObject } from '../../../../src/values/json';
import { type Case, cases, CONTAINER, LABELS, object, workload } from './case';

const job = (spec: JsonObject, pods: JsonObject = { restartPolicy: 'Never' }): Case['object'] =>
  object('batch/v1', 'Job', { spec: { template: { spec: { containers: [CONTAINER], ...pods } }, ...spec } });
const strategy = (fields: JsonObject): Case['object'] => workload('Deployment', { strategy: fields });
const claim = (metadata: JsonObject, requests: JsonObject = { storage: '1Gi' }): Case['object'] =>
  workload('StatefulSet', {
    volumeClaimTemplates: [{ metadata, spec: { accessModes: ['ReadWriteOnce'], resources: { requests } } }],
  });

/** What holds for every workload whose pods go on for ever. */
const lasting = (kind: string): readonly Case[] =>
  cases(`${kind}Spec`, {
    taken: [
      ['pods that go on', workload(kind, {}, { restartPolicy: 'Always' })],
      ['pods that say nothing of it', workload(kind, {})],
      ['fewer labels than its pods have', workload(kind, { template: template({ ...LABELS, tier: 'a' }) })],
      [
        'what is not there',
        workload(kind, { selector: { matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] } }),
      ],
    ],
    refused: [
      ['pods that end', workload(kind, {}, { restartPolicy: 'Never' })],
      ['pods that end when all is well', workload(kind, {}, { restartPolicy: 'OnFailure' })],
      ['pods that it does not select', workload(kind, { template: template({ app: 'other' }) })],
      [
        'pods that its expressions leave out',
        workload(kind, { selector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['it'] }] } }),
      ],
    ],
  });

const template = (labels: JsonObject): JsonObject => ({ metadata: { labels }, spec: { containers: [CONTAINER] } });

export const WORKLOAD_CASES: readonly Case[] = [
  ...lasting('Deployment'),
  ...lasting('ReplicaSet'),
  ...lasting('DaemonSet'),
  ...lasting('StatefulSet'),
  ...cases('StatefulSetSpec', {
    taken: [['a claim with a name', claim({ name: 'data' })]],
    refused: [
      ['a claim without a name', claim({})],
      ['a claim without a size', claim({ name: 'data' }, {})],
    ],
  }),
  ...cases('DeploymentStrategy', {
    taken: [
      ['all at once', strategy({ type: 'Recreate' })],
      ['no pod fewer', strategy({ rollingUpdate: { maxUnavailable: 0 } })],
      ['no pod more', strategy({ rollingUpdate: { maxSurge: 0 } })],
      ['no pod fewer, all of them more', strategy({ rollingUpdate: { maxUnavailable: 0, maxSurge: '100%' } })],
    ],
    refused: [
      ['no pod fewer and none more', strategy({ rollingUpdate: { maxUnavailable: 0, maxSurge: 0 } })],
      ['no share fewer and none more', strategy({ rollingUpdate: { maxUnavailable: '0%', maxSurge: '0%' } })],
      ['bounds of what happens at once', strategy({ type: 'Recreate', rollingUpdate: { maxSurge: 1 } })],
      ['empty bounds of what happens at once', strategy({ type: 'Recreate', rollingUpdate: {} })],
    ],
  }),
  ...cases('JobSpec', {
    taken: [
      ['pods that end', job({})],
      ['pods that end when all is well', job({}, { restartPolicy: 'OnFailure' })],
      ['numbers up to an end', job({ completionMode: 'Indexed', completions: 2 })],
      ['the one number that there is where nothing else is said', job({ completionMode: 'Indexed' })],
      ['no end without numbers', job({ completionMode: 'NonIndexed' })],
    ],
    refused: [
      ['pods that go on', job({}, { restartPolicy: 'Always' })],
      ['pods that say nothing of it', job({}, {})],
      ['numbers without an end', job({ completionMode: 'Indexed', parallelism: 2 })],
    ],
  }),
];
