import { isJsonObject, type Json, type JsonObject } from '../../../values/json';
import type { RenderedObject } from '../../evaluate';
import {
  at,
  containersOf,
  listAt,
  listed,
  objectsByName,
  ofKind,
  podsBySelector,
  podsIn,
  textAt,
  type Pods,
} from './parts';
import { error, type Problem, type Rule } from './problem';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];

/** What leads to a port by its name finds one of that name. */
export const ports: Rule = (objects) => {
  const pods = podsIn(objects);
  const [selected, named] = [podsBySelector(pods), objectsByName(objects)];
  return [
    ...pods.flatMap(probeProblems),
    ...ofKind(objects, 'Service').flatMap((service) => serviceProblems(service, selected)),
    ...ofKind(objects, 'Ingress').flatMap((ingress) => ingressProblems(ingress, (name) => named('Service', name))),
  ];
};

function probeProblems(pods: Pods): readonly Problem[] {
  return containersOf(pods.spec).flatMap((container) => {
    const names = portNames(container);
    return PROBES.flatMap((probe) => {
      const port = textAt(container, probe, 'httpGet', 'port') ?? textAt(container, probe, 'tcpSocket', 'port');
      if (port === undefined || names.includes(port)) return [];
      const name = textAt(container, 'name') ?? '';
      return [
        error(
          pods,
          `'${probe}' of the container "${name}" asks the port "${port}"; wants one of its ports: ${listed(names)}`,
        ),
      ];
    });
  });
}

const portNames = (container: JsonObject): readonly string[] =>
  listAt(container, 'ports').flatMap((port) => textAt(port, 'name') ?? []);

function serviceProblems(
  service: RenderedObject,
  podsOf: (selector: JsonObject) => readonly Pods[],
): readonly Problem[] {
  const selector = at(service.object, 'spec', 'selector');
  if (!isJsonObject(selector)) return [];
  const selected = podsOf(selector);
  if (selected.length === 0) return [];
  const names = selected.flatMap(({ spec }) => containersOf(spec).flatMap(portNames));
  return listAt(service.object, 'spec', 'ports').flatMap((port) => {
    const target = textAt(port, 'targetPort');
    if (target === undefined || names.includes(target)) return [];
    return [
      error(
        service,
        `'targetPort' is "${target}"; wants a container port of '${selected[0]?.construct ?? ''}': ${listed(names)}`,
      ),
    ];
  });
}

function ingressProblems(
  ingress: RenderedObject,
  serviceOf: (name: string | undefined) => RenderedObject | undefined,
): readonly Problem[] {
  const paths = listAt(ingress.object, 'spec', 'rules').flatMap((rule) => listAt(rule, 'http', 'paths'));
  const backends = [at(ingress.object, 'spec', 'defaultBackend'), ...paths.map((path) => at(path, 'backend'))];
  return backends.flatMap((backend) => {
    const name = textAt(backend, 'service', 'name');
    const service = serviceOf(name);
    if (service === undefined) return [];
    const offered = listAt(service.object, 'spec', 'ports');
    if (offered.some((port) => leadsTo(at(backend, 'service', 'port'), port))) return [];
    const wanted = JSON.stringify(at(backend, 'service', 'port', 'name') ?? at(backend, 'service', 'port', 'number'));
    const has = offered.map((port) => JSON.stringify(at(port, 'name') ?? at(port, 'port'))).join(', ') || 'none';
    return [
      error(
        ingress,
        `leads to the port ${wanted} of the Service at '${service.construct}'; wants one of its ports: ${has}`,
      ),
    ];
  });
}

function leadsTo(wanted: Json | undefined, port: JsonObject): boolean {
  const name = at(wanted, 'name');
  return name === undefined ? at(wanted, 'number') === at(port, 'port') : name === at(port, 'name');
}
