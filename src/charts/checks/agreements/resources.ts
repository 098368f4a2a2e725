import { compareQuantities } from '../quantity';
import { refusals, refuse } from '../refuse';
import { fieldsAt, isFields, itemsAt, place, type Agreement } from './agreement';

const capacity: Agreement = (path, spec) => {
  if (fieldsAt(spec, 'capacity')['storage'] === undefined)
    refuse(place(path, 'capacity'), spec['capacity'], 'a size as in { "storage": "10Gi" }');
};

const request: Agreement = (path, spec) => {
  const resources = fieldsAt(spec, 'resources');
  if (fieldsAt(resources, 'requests')['storage'] === undefined)
    refuse(place(path, 'resources.requests'), resources['requests'], 'a size as in { "storage": "10Gi" }');
};

/** The bounds of a limit, the least first: none may be above one that follows. */
const BOUNDS = ['min', 'defaultRequest', 'default', 'max'] as const;

const bounds: Agreement = (path, item) => {
  for (const [at, lower] of BOUNDS.entries()) {
    for (const [resource, least] of Object.entries(fieldsAt(item, lower))) {
      const upper = BOUNDS.slice(at + 1).find((one) => isAbove(least, fieldsAt(item, one)[resource]));
      if (upper === undefined) continue;
      const most = JSON.stringify(fieldsAt(item, upper)[resource]);
      refuse(
        place(path, `${lower}.${resource}`),
        least,
        `at most '${upper}' (${most})`,
        'raise one, or lower the other',
      );
    }
  }
  for (const [resource, ratio] of Object.entries(fieldsAt(item, 'maxLimitRequestRatio')))
    if (isAbove('1', ratio))
      refuse(place(path, `maxLimitRequestRatio.${resource}`), ratio, 'at least 1', 'no limit is below its request');
};

/** Whether both are quantities, and the first is the greater one; what is none is complained of elsewhere. */
function isAbove(one: unknown, other: unknown): boolean {
  if (!isAmount(one) || !isAmount(other)) return false;
  let difference = 0;
  refusals(() => (difference = compareQuantities('limits', one, other)));
  return difference > 0;
}

const isAmount = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** What each type of metric is said with. */
const METRICS: Readonly<Record<string, string>> = {
  ContainerResource: 'containerResource',
  External: 'external',
  Object: 'object',
  Pods: 'pods',
  Resource: 'resource',
};

const metric: Agreement = (path, object) => {
  const field = METRICS[String(object['type'])];
  if (field !== undefined && !isFields(object[field]))
    refuse(place(path, field), undefined, `the metric that the type "${String(object['type'])}" announces`);
};

const versions: Agreement = (path, spec) => {
  const all = itemsAt(spec, 'versions').filter(isFields);
  const stored = all.filter(({ storage }) => storage === true).length;
  if (all.length > 0 && stored !== 1) refuse(place(path, 'versions'), stored, 'exactly one version with storage: true');
  const plain = all.findIndex(({ schema }) => !isFields(schema));
  if (plain !== -1) refuse(place(path, `versions[${plain}].schema`), undefined, 'a schema of its objects');
};

const admission: Agreement = (path, spec) => {
  const constraints = fieldsAt(spec, 'matchConstraints');
  if (itemsAt(constraints, 'resourceRules').length === 0)
    refuse(place(path, 'matchConstraints.resourceRules'), constraints['resourceRules'], 'at least one rule');
  if (itemsAt(spec, 'validations').length + itemsAt(spec, 'auditAnnotations').length === 0)
    refuse(place(path, 'validations'), spec['validations'], "at least one validation, or 'auditAnnotations'");
};

/** What holds between the fields of what is stored, bounded, measured and defined. */
export const RESOURCE_AGREEMENTS: Readonly<Record<string, readonly Agreement[]>> = {
  CustomResourceDefinitionSpec: [versions],
  LimitRangeItem: [bounds],
  MetricSpec: [metric],
  PersistentVolumeClaimSpec: [request],
  PersistentVolumeSpec: [capacity],
  ValidatingAdmissionPolicySpec: [admission],
};
