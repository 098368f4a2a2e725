import { refuse } from '../refuse';
import { fieldsAt, isFields, itemsAt, place, type Agreement, type Fields } from './agreement';

const RESTARTED = ['Always'];
const TRIED = ['Never', 'OnFailure'];

const templateOf = (spec: Fields): Fields => fieldsAt(fieldsAt(spec, 'template'), 'spec');

/** Which restart policies the pods of a workload may have. */
function restartPolicy(allowed: readonly string[]): Agreement {
  return (path, spec) => {
    const pods = templateOf(spec);
    const policy = pods['restartPolicy'] ?? (Object.keys(pods).length === 0 ? allowed[0] : 'Always');
    if (typeof policy === 'string' && !allowed.includes(policy))
      refuse(place(path, 'template.spec.restartPolicy'), policy, allowed.map((one) => `"${one}"`).join(' or '));
  };
}

const isZero = (count: unknown): boolean => count === 0 || count === '0%';

const strategy: Agreement = (path, { type, rollingUpdate }) => {
  if (!isFields(rollingUpdate)) return;
  if (type === 'Recreate')
    refuse(
      place(path, 'rollingUpdate'),
      Object.keys(rollingUpdate),
      'nothing beside the type "Recreate"',
      'leave it out',
    );
  if (isZero(rollingUpdate['maxSurge']) && isZero(rollingUpdate['maxUnavailable']))
    refuse(
      place(path, 'rollingUpdate.maxUnavailable'),
      rollingUpdate['maxUnavailable'],
      "at least one pod where 'maxSurge' is none",
      'raise one of them, or no pod can ever be replaced',
    );
};

/** With neither a number of completions nor of pods at a time, the API server takes one of each. */
const indexed: Agreement = (path, { completionMode, completions, parallelism }) => {
  if (completionMode === 'Indexed' && completions === undefined && parallelism !== undefined)
    refuse(
      place(path, 'completions'),
      undefined,
      'a number of completions beside \'parallelism\' and the mode "Indexed"',
    );
};

/** A workload selects the pods that it makes. */
const selectsItsPods: Agreement = (path, spec) => {
  const labels = fieldsAt(fieldsAt(fieldsAt(spec, 'template'), 'metadata'), 'labels');
  const selector = fieldsAt(spec, 'selector');
  const [wrong] = Object.entries(fieldsAt(selector, 'matchLabels')).filter(([key, value]) => labels[key] !== value);
  if (wrong !== undefined)
    refuse(place(path, `selector.matchLabels.${wrong[0]}`), wrong[1], 'a label of its own pods', 'add it to them');
  for (const [at, one] of itemsAt(selector, 'matchExpressions').entries()) {
    if (!isFields(one) || isMet(one, labels)) continue;
    refuse(place(path, `selector.matchExpressions[${at}]`), one, 'what holds of the labels of its own pods');
  }
};

function isMet(requirement: Fields, labels: Fields): boolean {
  const { key, operator } = requirement;
  const value = typeof key === 'string' ? labels[key] : undefined;
  const isListed = itemsAt(requirement, 'values').includes(value);
  if (operator === 'Exists') return value !== undefined;
  if (operator === 'DoesNotExist') return value === undefined;
  return operator === 'NotIn' ? !isListed : isListed;
}

const claimsAreNamed: Agreement = (path, spec) => {
  for (const [at, claim] of itemsAt(spec, 'volumeClaimTemplates').entries()) {
    const name = isFields(claim) ? fieldsAt(claim, 'metadata')['name'] : undefined;
    if ((name ?? '') === '')
      refuse(place(path, `volumeClaimTemplates[${at}].metadata.name`), name, 'a name, by which containers mount it');
  }
};

/** What holds between the fields of workloads. */
export const WORKLOAD_AGREEMENTS: Readonly<Record<string, readonly Agreement[]>> = {
  DaemonSetSpec: [restartPolicy(RESTARTED), selectsItsPods],
  DeploymentSpec: [restartPolicy(RESTARTED), selectsItsPods],
  DeploymentStrategy: [strategy],
  JobSpec: [restartPolicy(TRIED), indexed],
  ReplicaSetSpec: [restartPolicy(RESTARTED), selectsItsPods],
  StatefulSetSpec: [restartPolicy(RESTARTED), selectsItsPods, claimsAreNamed],
};
