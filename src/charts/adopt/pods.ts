/** Where objects that make pods hold the pod: the keys that lead to a map with `metadata` and `spec`. */
const POD_PATHS: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** The keys that lead to the pod of an object of the kind; undefined for a kind without pods. */
export const podPath = (kind: string): readonly string[] | undefined =>
  Object.hasOwn(POD_PATHS, kind) ? POD_PATHS[kind] : undefined;
