import { Deployment, NetworkPolicy, NetworkPolicyPort, Pods } from 'cdk8s-plus-28';
import { at } from '../../../src/charts/adopt/manifest';
import { chartWith, only } from '../../support/chart-of';

test.each(['ingress', 'egress'] as const)('all ports of %s begin at 1, and other ports are as given', (direction) => {
  const tree = chartWith((chart) => {
    const selector = new Deployment(chart, 'api', { containers: [{ image: 'x' }] });
    const ports = [NetworkPolicyPort.allTcp(), NetworkPolicyPort.allUdp(), NetworkPolicyPort.tcpRange(5, 9)];
    new NetworkPolicy(chart, 'policy', { selector, [direction]: { rules: [{ peer: Pods.all(chart, 'all'), ports }] } });
  });
  expect(at(only(tree, 'NetworkPolicy'), 'spec', direction)).toMatchObject([
    {
      ports: [
        { port: 1, endPort: 65_535, protocol: 'TCP' },
        { port: 1, endPort: 65_535, protocol: 'UDP' },
        { port: 5, endPort: 9, protocol: 'TCP' },
      ],
    },
  ]);
});
