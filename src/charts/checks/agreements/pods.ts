import { fieldsOf } from '../../api/field-lookup';
import { refuse } from '../refuse';
import { fieldsAt, isFields, itemsAt, oneOf, place, type Agreement, type Fields } from './agreement';

const VOLUME_SOURCES = fieldsOf('Volume')
  .map(({ name }) => name)
  .filter((name) => name !== 'name');

const hasContainers: Agreement = (path, pod) => {
  if (Array.isArray(pod['containers']) && pod['containers'].length === 0)
    refuse(place(path, 'containers'), [], 'at least one container');
};

const hasImage: Agreement = (path, container) => {
  const image = container['image'];
  if (image === undefined || image === '')
    refuse(place(path, 'image'), image, 'an image as in "registry.example.com/shop:1.4.2"');
  if (typeof image === 'string' && /\s/.test(image))
    refuse(place(path, 'image'), image, 'an image without spaces', `write "${image.replace(/\s+/g, '')}"`);
};

const namesPortsApart: Agreement = (path, container) => {
  const names = itemsAt(container, 'ports').map((port) => (isFields(port) ? port['name'] : undefined));
  const at = names.findIndex((name, index) => typeof name === 'string' && names.indexOf(name) < index);
  if (at !== -1)
    refuse(place(path, `ports[${at}].name`), names[at], 'a name that no other port of the container has', 'rename one');
};

/** A container is alive, or has started, from the first answer on. */
const succeedsAtOnce: Agreement = (path, container) => {
  for (const probe of ['livenessProbe', 'startupProbe']) {
    const threshold = fieldsAt(container, probe)['successThreshold'];
    if (threshold !== undefined && threshold !== 1)
      refuse(place(path, `${probe}.successThreshold`), threshold, '1', 'only a readiness probe may ask for more');
  }
};

const toleration: Agreement = (path, { key, operator, value, effect, tolerationSeconds }) => {
  if ((key ?? '') === '' && operator !== 'Exists')
    refuse(place(path, 'operator'), operator, '"Exists" where there is no key', 'name the key');
  if (operator === 'Exists' && (value ?? '') !== '')
    refuse(place(path, 'value'), value, 'nothing beside the operator "Exists"', 'leave it out, or use "Equal"');
  if (tolerationSeconds !== undefined && tolerationSeconds !== null && effect !== 'NoExecute')
    refuse(place(path, 'effect'), effect, '"NoExecute" beside tolerationSeconds');
};

/** Which values the operators of a requirement take. */
const requirement: Agreement = (path, object) => {
  const count = itemsAt(object, 'values').length;
  const operator = object['operator'];
  const wrong = (wants: string): void => {
    refuse(place(path, 'values'), object['values'], `${wants} for the operator "${String(operator)}"`);
  };
  if ((operator === 'In' || operator === 'NotIn') && count === 0) wrong('at least one value');
  if ((operator === 'Exists' || operator === 'DoesNotExist') && count > 0) wrong('no value');
  if ((operator === 'Gt' || operator === 'Lt') && count !== 1) wrong('one whole number');
};

const handlers = (type: string, others: readonly string[]): readonly string[] =>
  fieldsOf(type).flatMap(({ name }) => (others.includes(name) ? [name] : []));

const onlyOneValue: Agreement = (path, variable: Fields) => {
  if ((variable['value'] ?? '') !== '' && isFields(variable['valueFrom']))
    refuse(
      place(path, 'valueFrom'),
      Object.keys(variable['valueFrom']),
      "nothing beside 'value'",
      'leave one of them out',
    );
};

/** What holds between the fields of pods and of what is in them. */
export const POD_AGREEMENTS: Readonly<Record<string, readonly Agreement[]>> = {
  Container: [hasImage, namesPortsApart, succeedsAtOnce],
  EnvVar: [onlyOneValue],
  EnvVarSource: [
    oneOf(
      fieldsOf('EnvVarSource').map(({ name }) => name),
      1,
    ),
  ],
  LabelSelectorRequirement: [requirement],
  LifecycleHandler: [oneOf(handlers('LifecycleHandler', ['exec', 'httpGet', 'sleep', 'tcpSocket']), 1)],
  NodeSelectorRequirement: [requirement],
  PodSpec: [hasContainers],
  Probe: [oneOf(handlers('Probe', ['exec', 'grpc', 'httpGet', 'tcpSocket']), 1)],
  Toleration: [toleration],
  Volume: [oneOf(VOLUME_SOURCES, 0)],
};
