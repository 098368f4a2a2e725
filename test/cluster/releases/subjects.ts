import { chart as databaseAccess } from '../../../examples/patterns/database-access';
import { chart as migrationJob } from '../../../examples/patterns/migration-job';
import { chart as nodeAgent } from '../../../examples/patterns/node-agent';
import { chart as scheduledTask } from '../../../examples/patterns/scheduled-task';
import { chart as statefulService } from '../../../examples/patterns/stateful-service';
import { chart as teamNamespace } from '../../../examples/patterns/team-namespace';
import { chart as webService } from '../../../examples/patterns/web-service';
import { chart as worker } from '../../../examples/patterns/worker';
import type { ChartDefinition } from '../../../src';
import { places, placesBackend, placesBatch, placesDatabase } from '../../../src/charts/places';
import type { JsonObject } from '../../../src/values/json';
import { EXAMPLE_KINDS } from '../../support/example-kinds';

/** A chart whose releases are lived through. */
export interface Subject {
  /** What it is called in the titles of tests. */
  readonly title: string;
  readonly definition: ChartDefinition;
  /** Pod Security Standard that its namespace enforces. @default 'restricted' */
  readonly level?: 'privileged';
  /** Values at the installation. @default {} */
  readonly values?: JsonObject;
  /** Values after an upgrade, where there are others than the version of the chart. @default - those at the installation */
  readonly changed?: JsonObject;
  /** False where Helm is not to wait for what the tests' control plane cannot provide. @default true */
  readonly isWaitedFor?: boolean;
  /** Namespaces that its release creates. @default [] */
  readonly namespaces?: readonly string[];
  /** True where names are the same in every release, so that there can be one only. @default false */
  readonly isSingular?: boolean;
  /** Kinds of which objects stay after the uninstallation. @default [] */
  readonly stays?: readonly string[];
}

const image = { tag: '9.9.9' };
/** A service account that is there without the platform of Places. */
const serviceAccountName = 'default';
/** Once a year: jobs that begin by themselves are in the way of comparisons. */
const NEVER = '0 0 1 1 *';
/** The only class of storage of the tests' control plane. */
const storageClassName = 'standard';

/**
 * The charts of `examples/kinds` by their names, and what is to be said of them. Left out is what the tests' control plane has not: nodes
 * for every pod of `pod`, the definition that `custom-resource` is of, the classes of storage of `stateful-set`; and what patterns have.
 */
const KINDS: Readonly<Record<string, Omit<Subject, 'title' | 'definition'>>> = {
  'cluster-role': {},
  'config-map': {},
  // Jobs that begin by themselves are in the way of comparisons.
  'cron-job': { values: { suspend: true } },
  'custom-resource-definition': { isSingular: true },
  deployment: {},
  'endpoint-slice': {},
  'horizontal-pod-autoscaler': {},
  'ingress-class': { isSingular: true },
  'limit-range': {},
  namespace: { isSingular: true },
  'network-policy': {},
  'persistent-volume-claim': { isWaitedFor: false, stays: ['PersistentVolumeClaim'] },
  'pod-disruption-budget': {},
  'priority-class': {},
  'replica-set': {},
  'resource-quota': {},
  role: {},
  'runtime-class': {},
  secret: {},
  service: { isSingular: true, isWaitedFor: false },
  'service-account': {},
  'storage-class': { isSingular: true },
  'validating-admission-policy': {},
};

/** The charts of every pattern, of Places, and of kinds. */
export const SUBJECTS: readonly Subject[] = [
  { title: 'WebService', definition: webService, changed: { image, replicaCount: 3, ingress: { enabled: true } } },
  { title: 'Worker', definition: worker, changed: { image, queueUrl: 'https://queue.example.com/mails' } },
  {
    title: 'ScheduledTask',
    definition: scheduledTask,
    values: { schedule: NEVER },
    changed: { image, schedule: '0 0 2 1 *' },
  },
  {
    title: 'StatefulService',
    definition: statefulService,
    values: { storageClassName },
    changed: { storageClassName, image: 'valkey/valkey:9.0' },
    stays: ['PersistentVolume', 'PersistentVolumeClaim'],
  },
  { title: 'NodeAgent', definition: nodeAgent, level: 'privileged', changed: { image } },
  { title: 'MigrationJob', definition: migrationJob, changed: { image } },
  { title: 'DatabaseAccess', definition: databaseAccess, changed: { database: { host: 'other.internal' } } },
  {
    title: 'places-backend',
    definition: placesBackend,
    changed: { image, replicaCount: 3, database: { host: 'other.internal' } },
  },
  {
    title: 'places-batch',
    definition: placesBatch,
    values: { schedule: NEVER },
    changed: { schedule: NEVER, image, bucket: { name: 'other' } },
  },
  { title: 'places-database', definition: placesDatabase, values: { serviceAccountName } },
  {
    title: 'places',
    definition: places,
    values: { batch: { schedule: NEVER }, database: { serviceAccountName } },
    changed: {
      batch: { enabled: false },
      database: { serviceAccountName },
      backend: { image },
      global: { database: { host: 'other.internal' } },
    },
  },
  {
    title: 'TeamNamespace',
    definition: teamNamespace,
    isSingular: true,
    namespaces: ['team-a'],
    changed: { cpu: '9' },
  },
  ...EXAMPLE_KINDS.filter(({ metadata }) => Object.hasOwn(KINDS, metadata.name)).map((definition) => ({
    title: definition.metadata.name,
    definition,
    ...KINDS[definition.metadata.name],
  })),
];

/** The next version of a chart: its objects carry another label. */
export const nextVersion = (definition: ChartDefinition): ChartDefinition => ({
  ...definition,
  metadata: { ...definition.metadata, version: '9.9.9' },
});
