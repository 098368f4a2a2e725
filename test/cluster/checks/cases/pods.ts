import type { JsonObject } from '../../../../src/values/json';
import { type Case, cases, CONTAINER, LABELS, pod, workload } from './case';

const probed = (name: string, probe: JsonObject): Case['object'] => pod({}, { [name]: probe });
const exec = { exec: { command: ['true'] } };
const tcpSocket = { tcpSocket: { port: 80 } };
const tolerating = (toleration: JsonObject): Case['object'] => pod({ tolerations: [toleration] });
const placed = (requirement: JsonObject): Case['object'] =>
  pod({
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [requirement] }] },
      },
    },
  });
const selecting = (requirement: JsonObject): Case['object'] =>
  workload('Deployment', { selector: { matchLabels: LABELS, matchExpressions: [requirement] } });
const ports = (...list: readonly JsonObject[]): Case['object'] => pod({}, { ports: list });
const variable = (fields: JsonObject): Case['object'] => pod({}, { env: [{ name: 'A', ...fields }] });
const valueFrom = { fieldRef: { fieldPath: 'metadata.name' } };
const volumes = (...list: readonly JsonObject[]): Case['object'] => pod({ volumes: list });
const resources = (requests: JsonObject, limits: JsonObject): Case['object'] =>
  pod({}, { resources: { requests, limits } });

export const POD_CASES: readonly Case[] = [
  ...cases('PodSpec', {
    taken: [['one container', pod({})]],
    refused: [['none', pod({ containers: [] })]],
  }),
  ...cases('Container', {
    taken: [
      ['an image by its digest', pod({}, { image: `registry.example.com/app@sha256:${'0'.repeat(64)}` })],
      ['ports of two names', ports({ name: 'a', containerPort: 80 }, { name: 'b', containerPort: 81 })],
      ['one port for two protocols', ports({ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' })],
      ['ports without names', ports({ containerPort: 80 }, { containerPort: 81 })],
      ['a readiness probe that wants two answers', probed('readinessProbe', { ...exec, successThreshold: 2 })],
      ['a liveness probe that wants one', probed('livenessProbe', { ...exec, successThreshold: 1 })],
      [
        'ports of one name in two containers, of which one runs first',
        pod({
          initContainers: [{ ...CONTAINER, name: 'first', ports: [{ name: 'http', containerPort: 80 }] }],
          containers: [{ ...CONTAINER, ports: [{ name: 'http', containerPort: 80 }] }],
        }),
      ],
    ],
    refused: [
      ['no image', pod({ containers: [{ name: 'main' }] })],
      ['an image with a space at its end', pod({}, { image: 'nginx ' })],
      ['ports of one name', ports({ name: 'a', containerPort: 80 }, { name: 'a', containerPort: 81 })],
      ['a liveness probe that wants two answers', probed('livenessProbe', { ...exec, successThreshold: 2 })],
      ['a startup probe that wants two answers', probed('startupProbe', { ...exec, successThreshold: 2 })],
    ],
    stricter: [['an image with a space inside, which no node can pull', pod({}, { image: 'nginx :1' })]],
  }),
  ...cases('Probe', {
    taken: [['one way', probed('livenessProbe', tcpSocket)]],
    refused: [
      ['no way', probed('livenessProbe', { periodSeconds: 5 })],
      ['two ways', probed('livenessProbe', { ...exec, ...tcpSocket })],
    ],
  }),
  ...cases('LifecycleHandler', {
    taken: [
      ['a pause', pod({}, { lifecycle: { preStop: { sleep: { seconds: 5 } } } })],
      ['no hook', pod({}, { lifecycle: {} })],
    ],
    refused: [
      ['a hook that does nothing', pod({}, { lifecycle: { preStop: {} } })],
      ['a hook that does two things', pod({}, { lifecycle: { preStop: { ...exec, sleep: { seconds: 5 } } } })],
    ],
  }),
  ...cases('EnvVar', {
    taken: [
      ['a value', variable({ value: 'x' })],
      ['no value', variable({})],
      ['an empty value beside a source', variable({ value: '', valueFrom })],
    ],
    refused: [['a value beside a source', variable({ value: 'x', valueFrom })]],
  }),
  ...cases('EnvVarSource', {
    taken: [['one source', variable({ valueFrom })]],
    refused: [
      ['none', variable({ valueFrom: {} })],
      ['two', variable({ valueFrom: { ...valueFrom, secretKeyRef: { name: 'a', key: 'a' } } })],
    ],
  }),
  ...cases('Toleration', {
    taken: [
      ['everything', tolerating({ operator: 'Exists' })],
      ['a taint of a key', tolerating({ key: 'a', operator: 'Exists', effect: 'NoSchedule' })],
      ['a taint of a value', tolerating({ key: 'a', value: 'b' })],
      ['a taint for a while', tolerating({ key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 })],
    ],
    refused: [
      ['a value of no key', tolerating({ operator: 'Equal', value: 'a' })],
      ['no key and no operator', tolerating({ effect: 'NoSchedule' })],
      ['a value beside "Exists"', tolerating({ key: 'a', operator: 'Exists', value: 'b' })],
      ['a while, of what is not scheduled', tolerating({ key: 'a', operator: 'Exists', tolerationSeconds: 60 })],
    ],
  }),
  ...cases('NodeSelectorRequirement', {
    taken: [
      ['one of two', placed({ key: 'a', operator: 'In', values: ['a', 'b'] })],
      ['there', placed({ key: 'a', operator: 'Exists' })],
      ['greater', placed({ key: 'a', operator: 'Gt', values: ['1'] })],
    ],
    refused: [
      ['one of none', placed({ key: 'a', operator: 'In', values: [] })],
      ['there, with a value', placed({ key: 'a', operator: 'Exists', values: ['a'] })],
      ['greater than two', placed({ key: 'a', operator: 'Gt', values: ['1', '2'] })],
    ],
  }),
  ...cases('LabelSelectorRequirement', {
    taken: [
      ['one of two', selecting({ key: 'app', operator: 'In', values: ['it', 'b'] })],
      ['none of them, where the label is not there', selecting({ key: 'tier', operator: 'NotIn', values: ['b'] })],
      ['not there', selecting({ key: 'tier', operator: 'DoesNotExist' })],
    ],
    refused: [
      ['one of none', selecting({ key: 'app', operator: 'In', values: [] })],
      ['there, with a value', selecting({ key: 'app', operator: 'Exists', values: ['it'] })],
    ],
  }),
  ...cases('Volume', {
    taken: [
      ['one source', volumes({ name: 'a', emptyDir: {} })],
      ['none, which is an empty folder', volumes({ name: 'a' })],
    ],
    refused: [['two sources', volumes({ name: 'a', emptyDir: {}, hostPath: { path: '/a' } })]],
  }),
  ...cases('mounts', {
    taken: [
      ['a volume of the pod', pod({ volumes: [{ name: 'a' }] }, { volumeMounts: [{ name: 'a', mountPath: '/a' }] })],
    ],
    refused: [
      ['no volume of the pod', pod({}, { volumeMounts: [{ name: 'a', mountPath: '/a' }] })],
      [
        'two at one path',
        pod(
          { volumes: [{ name: 'a' }, { name: 'b' }] },
          {
            volumeMounts: [
              { name: 'a', mountPath: '/a' },
              { name: 'b', mountPath: '/a' },
            ],
          },
        ),
      ],
    ],
  }),
  ...cases('limits', {
    taken: [
      ['as much as the limit', resources({ cpu: '1' }, { cpu: '1000m' })],
      ['a request alone', resources({ cpu: '1' }, { memory: '1Gi' })],
    ],
    refused: [['more than the limit', resources({ memory: '1Gi' }, { memory: '1023Mi' })]],
  }),
  ...cases('items of one key', {
    taken: [['two volumes', volumes({ name: 'a' }, { name: 'b' })]],
    refused: [
      ['two volumes of a name', volumes({ name: 'a' }, { name: 'a' })],
      ['two containers of a name', pod({ containers: [CONTAINER, CONTAINER] })],
    ],
    stricter: [
      [
        'two variables of a name: of two such, applying it on the server keeps one or fails',
        pod(
          {},
          {
            env: [
              { name: 'A', value: 'x' },
              { name: 'A', value: 'y' },
            ],
          },
        ),
      ],
      [
        'two ports of a number: of two such, applying it on the server keeps one or fails',
        ports({ name: 'a', containerPort: 80 }, { name: 'b', containerPort: 80 }),
      ],
    ],
  }),
];
