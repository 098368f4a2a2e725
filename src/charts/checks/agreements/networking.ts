import { isIP } from 'node:net';
import { checkException } from '../cidr';
import { checkDnsSubdomain } from '../name';
import { MAX_PORT } from '../port';
import { refuse } from '../refuse';
import { isFields, itemsAt, oneOf, place, type Agreement } from './agreement';

const OPENED_ON_NODES = ['NodePort', 'LoadBalancer'];

const servicePorts: Agreement = (path, spec) => {
  const { type = 'ClusterIP', clusterIP } = spec;
  const ports = itemsAt(spec, 'ports').filter(isFields);
  if (ports.length === 0 && type !== 'ExternalName' && clusterIP !== 'None')
    refuse(place(path, 'ports'), [], 'at least one port', 'only a headless Service may have none');
  const nameless = ports.findIndex(({ name }) => (name ?? '') === '');
  if (ports.length > 1 && nameless !== -1)
    refuse(place(path, `ports[${nameless}].name`), undefined, 'a name, since there are several ports');
  const names = ports.map(({ name }) => name ?? '');
  const repeated = names.findIndex((name, at) => name !== '' && names.indexOf(name) < at);
  if (repeated !== -1) refuse(place(path, `ports[${repeated}].name`), names[repeated], 'a name that no other port has');
  const opened = ports.findIndex(({ nodePort }) => (nodePort ?? 0) !== 0);
  if (opened !== -1 && !OPENED_ON_NODES.includes(String(type)))
    refuse(
      place(path, `ports[${opened}].nodePort`),
      ports[opened]?.['nodePort'],
      `nothing in a Service of type "${String(type)}"`,
      'leave it out, or give type: "NodePort"',
    );
};

const serviceAddress: Agreement = (path, { type, clusterIP, externalName }) => {
  if (type === 'ExternalName' && (externalName ?? '') === '')
    refuse(
      place(path, 'externalName'),
      externalName ?? '',
      'the name that a Service of type "ExternalName" stands for',
    );
  if (typeof clusterIP !== 'string' || clusterIP === '') return;
  if (clusterIP === 'None' && OPENED_ON_NODES.includes(String(type)))
    refuse(place(path, 'clusterIP'), clusterIP, `an address beside the type "${String(type)}"`, 'leave it out');
  if (clusterIP !== 'None' && isIP(clusterIP) === 0)
    refuse(place(path, 'clusterIP'), clusterIP, 'an IP address, or "None" for a headless Service');
};

const ingressLeadsSomewhere: Agreement = (path, spec) => {
  if (itemsAt(spec, 'rules').length === 0 && !isFields(spec['defaultBackend']))
    refuse(place(path, 'rules'), [], "at least one rule, or a 'defaultBackend'");
};

const ingressHost: Agreement = (path, { host }) => {
  if (typeof host !== 'string' || host === '') return;
  const property = place(path, 'host');
  if (isIP(host) !== 0) refuse(property, host, 'a host name', 'leave it out to serve every host');
  checkDnsSubdomain(property, host.replace(/^\*\./, ''));
};

const ingressPath: Agreement = (path, { path: given, pathType }) => {
  const text = typeof given === 'string' ? given : '';
  if (text.startsWith('/') || (text === '' && pathType === 'ImplementationSpecific')) return;
  const fix = text === '' ? 'write "/" for every path' : `write "/${text}"`;
  refuse(place(path, 'path'), given, 'a path that begins with "/"', fix);
};

const peer: Agreement = (path, object) => {
  const { ipBlock, podSelector, namespaceSelector } = object;
  if (!isFields(ipBlock) && !isFields(podSelector) && !isFields(namespaceSelector))
    refuse(
      path,
      object,
      "at least one of 'podSelector', 'namespaceSelector' and 'ipBlock'",
      'give podSelector: {} for every pod of the namespace',
    );
  if (isFields(ipBlock) && (isFields(podSelector) || isFields(namespaceSelector)))
    refuse(place(path, 'ipBlock'), ipBlock, 'nothing beside it', 'make a peer of each');
};

const portRange: Agreement = (path, { port, endPort }) => {
  if (typeof port === 'number' && (port < 1 || port > MAX_PORT))
    refuse(place(path, 'port'), port, `an integer from 1 to ${MAX_PORT}`, 'leave it out for every port');
  if (typeof endPort !== 'number') return;
  if (typeof port !== 'number' || endPort < port)
    refuse(place(path, 'endPort'), endPort, `a port from 'port' (${JSON.stringify(port ?? null)}) on`);
};

const exceptions: Agreement = (path, block) => {
  const { cidr } = block;
  for (const [at, except] of itemsAt(block, 'except').entries())
    if (typeof cidr === 'string' && typeof except === 'string')
      checkException(place(path, `except[${at}]`), except, cidr);
};

/** The least that an address of a kind looks like. */
const ADDRESSES: Readonly<Record<string, (address: string) => boolean>> = {
  IPv4: (address) => isIP(address) === 4,
  IPv6: (address) => isIP(address) === 6,
};

const endpointAddresses: Agreement = (path, slice) => {
  const isRight = ADDRESSES[String(slice['addressType'])];
  for (const [at, endpoint] of itemsAt(slice, 'endpoints').entries()) {
    const addresses = isFields(endpoint) ? itemsAt(endpoint, 'addresses') : [];
    const wrong = addresses.findIndex((address) => typeof address === 'string' && isRight?.(address) === false);
    if (wrong === -1) continue;
    const wants = `an address as the type "${String(slice['addressType'])}" says`;
    refuse(place(path, `endpoints[${at}].addresses[${wrong}]`), addresses[wrong], wants);
  }
};

/** What holds between the fields of Services, Ingresses and policies. */
export const NETWORKING_AGREEMENTS: Readonly<Record<string, readonly Agreement[]>> = {
  EndpointSlice: [endpointAddresses],
  HTTPIngressPath: [ingressPath],
  IPBlock: [exceptions],
  IngressBackend: [oneOf(['service', 'resource'], 1)],
  IngressRule: [ingressHost],
  IngressSpec: [ingressLeadsSomewhere],
  NetworkPolicyPeer: [peer],
  NetworkPolicyPort: [portRange],
  ServiceSpec: [servicePorts, serviceAddress],
};
