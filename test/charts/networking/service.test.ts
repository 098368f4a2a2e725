import { App, Chart } from 'cdk8s';
import { Deployment as PlusDeployment } from 'cdk8s-plus-28';
import { z } from 'zod';
import { Service, type ServiceProps } from '../../../src/charts/networking/service';
import { Deployment } from '../../../src/charts/workloads/deployment';
import type { HelmChart } from '../../../src/charts/helm-chart';
import { when } from '../../../src/values/structure';
import { at, chartOf, objectsOf, only, rendered } from '../../support/chart';
import { refusalOf } from '../../support/errors';

const web = (scope: HelmChart | Chart, ports = [{ name: 'http', containerPort: 8080 }]): Deployment =>
  new Deployment(scope, 'web', { containers: [{ name: 'web', image: 'nginx:1.29', ports }] });

const serviceOf = (props: Omit<ServiceProps, 'selects'>) =>
  only(
    objectsOf((chart) => {
      new Service(chart, 'service', { selects: web(chart), ...props });
    }),
    'Service',
  );

test('offers every named port of the workload that it selects', () => {
  const service = serviceOf({});
  expect(at(service, 'spec.ports')).toEqual([{ name: 'http', port: 8080, targetPort: 'http' }]);
  expect(at(service, 'spec.selector')).toEqual({
    'app.kubernetes.io/name': 'app',
    'app.kubernetes.io/instance': 'app',
    'app.kubernetes.io/component': 'web',
  });
});

test.each([
  [{ name: 'http', port: 80 }, 'http'],
  [{ name: 'web', port: 80 }, 'http'],
  [{ port: 80, targetPort: 'http' }, 'http'],
  [{ port: 80, targetPort: 8080 }, 8080],
])('the port %j leads to the container port %j', (port, targetPort) => {
  expect(at(serviceOf({ ports: [port] }), 'spec.ports.0')).toEqual({ ...port, targetPort });
});

test('a port that a conditional container has is offered under its condition', () => {
  const chart = chartOf({ metrics: z.boolean().default(false) }, (scope, v) => {
    const exporter = { name: 'exporter', image: 'e:1', ports: [{ name: 'metrics', containerPort: 9090 }] };
    const selects = new Deployment(scope, 'web', {
      containers: [
        { name: 'web', image: 'nginx:1.29', ports: [{ name: 'http', containerPort: 80 }] },
        when(v.metrics, exporter),
      ],
    });
    new Service(scope, 'service', { selects });
  });
  expect(at(only(rendered(chart), 'Service'), 'spec.ports')).toHaveLength(1);
  expect(at(only(rendered(chart, { metrics: true }), 'Service'), 'spec.ports')).toHaveLength(2);
});

test.each([
  ['headless', { clusterIP: 'None' } as const],
  ['on every node', { type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] } as const],
  ['behind a load balancer', { type: 'LoadBalancer', loadBalancerClass: 'service.k8s.aws/nlb' } as const],
])('is %s where its fields say so', (_, props) => {
  expect(at(serviceOf(props), 'spec')).toMatchObject(props);
});

test('stands for a name elsewhere, without pods', () => {
  const [service] = objectsOf((chart) => {
    new Service(chart, 'db', { type: 'ExternalName', externalName: 'db.example.com' });
  });
  expect(at(service, 'spec')).toEqual({ type: 'ExternalName', externalName: 'db.example.com' });
});

test('selects a workload of cdk8s-plus-28', () => {
  const chart = new Chart(new App(), 'shop');
  const selects = new PlusDeployment(chart, 'web', { containers: [{ image: 'nginx:1.29', portNumber: 8080 }] });
  const { resource } = new Service(chart, 'service', { selects, ports: [{ port: 80 }] });
  expect(resource.toJson()).toMatchObject({
    spec: { selector: selects.matchLabels, ports: [{ port: 80, targetPort: 8080 }] },
  });
});

test('gives its ports to an Ingress by name, or by number where they have none', () => {
  const chart = new Chart(new App(), 'shop');
  const named = new Service(chart, 'a', { selects: web(chart) });
  const plain = new Service(chart, 'b', { ports: [{ port: 80 }] });
  expect(named.port('http')).toEqual({ service: named.name, port: 'http' });
  expect(named.port()).toEqual({ service: named.name, port: 'http' });
  expect(plain.port()).toEqual({ service: plain.name, port: 80 });
});

test('fails where a port leads to a container port that the workload does not have', async () => {
  expect(await refusalOf(() => serviceOf({ ports: [{ name: 'http', port: 80, targetPort: 'https' }] }))).toContain(
    `E_RELATION: 'targetPort' of port "http" is "https"; wants a container port of 'web', which has "http"`,
  );
});

test('fails where an unnamed choice among several container ports is left open', async () => {
  const chart = new Chart(new App(), 'shop');
  const selects = web(chart, [
    { name: 'http', containerPort: 8080 },
    { name: 'admin', containerPort: 9000 },
  ]);
  const refusal = await refusalOf(() => new Service(chart, 'service', { selects, ports: [{ port: 80 }] }));
  expect(refusal).toContain(
    `'targetPort' of port 80 is not given; wants a container port of 'web', which has "http", "admin"`,
  );
});

test('fails where an Ingress asks for a port that it does not have', async () => {
  const chart = new Chart(new App(), 'shop');
  const service = new Service(chart, 'a', { selects: web(chart) });
  expect(await refusalOf(() => service.port('grpc'))).toBe(
    `E_RELATION: the Service at 'shop/a' has no port "grpc"; name one that it has: "http"`,
  );
});
