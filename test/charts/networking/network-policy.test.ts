import { App, Chart } from 'cdk8s';
import {
  allowDns,
  NetworkPolicy,
  podsOfNamespace,
  type NetworkPolicyProps,
} from '../../../src/charts/networking/network-policy';
import { Deployment } from '../../../src/charts/workloads/deployment';

const chart = () => new Chart(new App(), 'shop');
const web = (scope: Chart) => new Deployment(scope, 'web', { containers: [{ name: 'web', image: 'nginx:1.29' }] });
function policyOf(props: NetworkPolicyProps): unknown {
  const json: unknown = new NetworkPolicy(chart(), 'policy', props).resource.toJson();
  return json;
}

test('lets nothing in to any pod of the namespace where nothing is said', () => {
  expect(policyOf({})).toHaveProperty('spec', { podSelector: {}, policyTypes: ['Ingress'] });
});

test('lets the pods of a workload in to those of another', () => {
  const scope = chart();
  const client = web(scope);
  const policy = new NetworkPolicy(scope, 'policy', {
    selects: client,
    ingress: [{ from: [client, podsOfNamespace('monitoring')], ports: [{ port: 'http' }] }],
  });
  const labels = { 'app.kubernetes.io/name': 'shop', 'app.kubernetes.io/component': 'web' };
  expect(policy.resource.toJson()).toMatchObject({
    spec: {
      podSelector: { matchLabels: labels },
      ingress: [
        {
          from: [
            { podSelector: { matchLabels: labels } },
            { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } },
          ],
          ports: [{ port: 'http' }],
        },
      ],
    },
  });
});

test('lets traffic out to a range of addresses with exceptions, and to the DNS', () => {
  const ipBlock = { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] };
  expect(policyOf({ egress: [{ to: [{ ipBlock }] }, allowDns()] })).toMatchObject({
    spec: {
      policyTypes: ['Egress'],
      egress: [{ to: [{ ipBlock }] }, { ports: [{ port: 53 }, { port: 53 }] }],
    },
  });
});
