import type { JsonObject } from '../../../../src/values/json';
import { type Case, cases, object } from './case';

const service = (spec: JsonObject): Case['object'] => object('v1', 'Service', { spec });
const ingress = (spec: JsonObject): Case['object'] => object('networking.k8s.io/v1', 'Ingress', { spec });
const backend = { service: { name: 'it', port: { number: 80 } } };
const ingressPath = (path: JsonObject): Case['object'] =>
  ingress({ rules: [{ http: { paths: [{ backend, ...path }] } }] });
const ingressHost = (host: string): Case['object'] => ingress({ defaultBackend: backend, rules: [{ host }] });
const policy = (rule: JsonObject): Case['object'] =>
  object('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {}, ingress: [rule] } });
const block = (cidr: string, ...except: readonly string[]): Case['object'] =>
  policy({ from: [{ ipBlock: { cidr, except } }] });
const slice = (addressType: string, ...addresses: readonly string[]): Case['object'] =>
  object('discovery.k8s.io/v1', 'EndpointSlice', { addressType, endpoints: [{ addresses }] });

export const NETWORKING_CASES: readonly Case[] = [
  ...cases('ServiceSpec', {
    taken: [
      ['one port without a name', service({ ports: [{ port: 80 }] })],
      [
        'several ports with names',
        service({
          ports: [
            { name: 'a', port: 80 },
            { name: 'b', port: 81 },
          ],
        }),
      ],
      ['a headless Service without ports', service({ clusterIP: 'None', selector: { app: 'it' } })],
      ['a name for something outside, without ports', service({ type: 'ExternalName', externalName: 'example.com' })],
      [
        'a name for something outside with a final dot',
        service({ type: 'ExternalName', externalName: 'example.com.' }),
      ],
      ['a port of nodes at NodePort', service({ type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] })],
      ['a port of nodes at LoadBalancer', service({ type: 'LoadBalancer', ports: [{ port: 80, nodePort: 30080 }] })],
      ['an address of its own', service({ clusterIP: '10.96.0.80', ports: [{ port: 80 }] })],
      ['an empty address', service({ clusterIP: '', type: 'LoadBalancer', ports: [{ port: 80 }] })],
      [
        'one number for two protocols',
        service({
          ports: [
            { name: 'a', port: 53, protocol: 'TCP' },
            { name: 'b', port: 53, protocol: 'UDP' },
          ],
        }),
      ],
    ],
    refused: [
      ['no ports', service({ ports: [] })],
      ['several ports of which one has no name', service({ ports: [{ name: 'a', port: 80 }, { port: 81 }] })],
      [
        'two ports of one name',
        service({
          ports: [
            { name: 'a', port: 80 },
            { name: 'a', port: 81 },
          ],
        }),
      ],
      ['a port of nodes inside the cluster', service({ ports: [{ port: 80, nodePort: 30080 }] })],
      ['a name for nothing', service({ type: 'ExternalName' })],
      ['a headless load balancer', service({ type: 'LoadBalancer', clusterIP: 'None', ports: [{ port: 80 }] })],
      ['a headless Service of nodes', service({ type: 'NodePort', clusterIP: 'None', ports: [{ port: 80 }] })],
      ['what is no address', service({ clusterIP: '10.0.0.300', ports: [{ port: 80 }] })],
    ],
    stricter: [['port zero of nodes, which says nothing', service({ ports: [{ port: 80, nodePort: 0 }] })]],
  }),
  ...cases('IngressSpec', {
    taken: [
      ['a default backend alone', ingress({ defaultBackend: backend })],
      ['rules alone', ingressPath({ path: '/', pathType: 'Prefix' })],
    ],
    refused: [['neither', ingress({})]],
  }),
  ...cases('IngressBackend', {
    taken: [
      ['a Service', ingress({ defaultBackend: backend })],
      [
        'something else',
        ingress({ defaultBackend: { resource: { apiGroup: 'example.com', kind: 'Bucket', name: 'it' } } }),
      ],
    ],
    refused: [
      ['nothing', ingress({ defaultBackend: {} })],
      ['both', ingress({ defaultBackend: { ...backend, resource: { apiGroup: 'a.b', kind: 'Bucket', name: 'it' } } })],
    ],
  }),
  ...cases('IngressRule', {
    taken: [
      ['a host', ingressHost('example.com')],
      ['a host of one word', ingressHost('example')],
      ['any host below', ingressHost('*.example.com')],
      ['any host', ingressHost('')],
      ['a host that begins with a digit', ingressHost('1.example.com')],
    ],
    refused: [
      ['an address', ingressHost('10.0.0.1')],
      ['upper case', ingressHost('Example.com')],
      ['a wildcard in the middle', ingressHost('a.*.com')],
      ['a wildcard alone', ingressHost('*')],
      ['a port', ingressHost('example.com:80')],
    ],
  }),
  ...cases('HTTPIngressPath', {
    taken: [
      ['a path from the root', ingressPath({ path: '/api', pathType: 'Exact' })],
      ['an expression of the controller', ingressPath({ path: '/api(/|$)(.*)', pathType: 'ImplementationSpecific' })],
      ['any path of the controller', ingressPath({ pathType: 'ImplementationSpecific' })],
    ],
    refused: [
      ['a path that is not from the root', ingressPath({ path: 'api', pathType: 'Prefix' })],
      ['such a path of the controller', ingressPath({ path: 'api', pathType: 'ImplementationSpecific' })],
      ['no path to compare', ingressPath({ pathType: 'Prefix' })],
      ['an empty path to compare', ingressPath({ path: '', pathType: 'Exact' })],
    ],
  }),
  ...cases('NetworkPolicyPeer', {
    taken: [
      ['addresses', block('10.0.0.0/16')],
      ['pods of a namespace', policy({ from: [{ podSelector: {}, namespaceSelector: {} }] })],
    ],
    refused: [
      ['addresses and pods', policy({ from: [{ ipBlock: { cidr: '10.0.0.0/16' }, podSelector: {} }] })],
      ['addresses and namespaces', policy({ from: [{ ipBlock: { cidr: '10.0.0.0/16' }, namespaceSelector: {} }] })],
      ['nobody', policy({ from: [{}] })],
    ],
  }),
  ...cases('NetworkPolicyPort', {
    taken: [
      ['a port', policy({ ports: [{ port: 80 }] })],
      ['a named port', policy({ ports: [{ port: 'http' }] })],
      ['every port', policy({ ports: [{ protocol: 'TCP' }] })],
      ['every port by its number', policy({ ports: [{ port: 1, endPort: 65535 }] })],
      ['a range of one', policy({ ports: [{ port: 80, endPort: 80 }] })],
    ],
    refused: [
      ['port zero', policy({ ports: [{ port: 0 }] })],
      ['a range that runs backwards', policy({ ports: [{ port: 90, endPort: 80 }] })],
      ['a range from a name', policy({ ports: [{ port: 'http', endPort: 80 }] })],
      ['a range from nowhere', policy({ ports: [{ endPort: 80 }] })],
    ],
  }),
  ...cases('IPBlock', {
    taken: [
      ['an exception inside', block('10.0.0.0/16', '10.0.1.0/24', '10.0.2.1/32')],
      ['an exception inside IPv6', block('2001:db8::/32', '2001:db8:1::/48')],
      ['one address', block('10.0.0.1/32')],
    ],
    refused: [
      ['an exception outside', block('10.0.0.0/16', '192.168.0.0/24')],
      ['an exception of everything', block('10.0.0.0/16', '10.0.0.0/16')],
      ['an exception that is larger', block('10.0.0.0/16', '10.0.0.0/8')],
      ['an exception of the other family', block('10.0.0.0/16', '2001:db8::/48')],
    ],
  }),
  ...cases('EndpointSlice', {
    taken: [
      ['IPv4', slice('IPv4', '192.0.2.1', '192.0.2.2')],
      ['IPv6', slice('IPv6', '2001:db8::1')],
      ['a name', slice('FQDN', 'example.com')],
    ],
    refused: [
      ['a name as IPv4', slice('IPv4', 'example.com')],
      ['IPv4 as IPv6', slice('IPv6', '192.0.2.1')],
      ['IPv6 as IPv4', slice('IPv4', '2001:db8::1')],
    ],
  }),
];
