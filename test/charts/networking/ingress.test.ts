import { z } from 'zod';
import { Ingress, type IngressProps } from '../../../src/charts/networking/ingress';
import { Service } from '../../../src/charts/networking/service';
import { items } from '../../../src/values/structure';
import { at, chartOf, objectsOf, only, rendered } from '../../support/chart';

const ingressOf = (props: (service: Service) => IngressProps) =>
  only(
    objectsOf((chart) => {
      const service = new Service(chart, 'web', { selector: { app: 'web' }, ports: [{ name: 'http', port: 80 }] });
      new Ingress(chart, 'ingress', props(service));
    }),
    'Ingress',
  );

const backend = { service: { name: 'app-web', port: { name: 'http' } } };

test('leads every path of a host to a port of a Service', () => {
  const ingress = ingressOf((service) => ({ rules: [{ host: 'a.example.com', backend: service.port('http') }] }));
  expect(at(ingress, 'spec.rules')).toEqual([
    { host: 'a.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } },
  ]);
});

test('fans out by path', () => {
  const ingress = ingressOf((service) => ({
    rules: [
      {
        host: '*.example.com',
        paths: [
          { path: '/api', backend: service },
          { path: '/x', pathType: 'Exact', backend: service },
        ],
      },
    ],
  }));
  expect(at(ingress, 'spec.rules.0.http.paths')).toEqual([
    { path: '/api', pathType: 'Prefix', backend },
    { path: '/x', pathType: 'Exact', backend },
  ]);
});

test('has class, certificate, annotations and a default backend as in the API', () => {
  const annotations = { 'nginx.ingress.kubernetes.io/rewrite-target': '/$1' };
  const ingress = ingressOf(() => ({
    metadata: { annotations },
    ingressClassName: 'nginx',
    tls: [{ hosts: ['a.example.com'], secretName: 'tls' }],
    defaultBackend: { service: 'other', port: 8080 },
  }));
  expect(ingress).toMatchObject({
    metadata: { annotations },
    spec: {
      ingressClassName: 'nginx',
      tls: [{ hosts: ['a.example.com'], secretName: 'tls' }],
      defaultBackend: { service: { name: 'other', port: { number: 8080 } } },
    },
  });
});

test('takes its hosts from the values', () => {
  const chart = chartOf({ hosts: z.array(z.string()).default([]) }, (scope, v) => {
    const service = new Service(scope, 'web', { selector: { app: 'web' }, ports: [{ port: 80 }] });
    new Ingress(scope, 'ingress', { rules: [items(v.hosts, (host) => ({ host, backend: service.port() }))] });
  });
  const ingress = only(rendered(chart, { hosts: ['a.io', 'b.io'] }), 'Ingress');
  expect([at(ingress, 'spec.rules.0.host'), at(ingress, 'spec.rules.1.host')]).toEqual(['a.io', 'b.io']);
});
