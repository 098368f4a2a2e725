import { NodeAgent, type NodeAgentProps } from '../../../src/charts/patterns/node-agent';
import { at, objectsOf, only } from '../../support/chart';

const agentOf = (props: Partial<NodeAgentProps> = {}) =>
  only(
    objectsOf((chart) => {
      new NodeAgent(chart, 'agent', { image: 'agent:1', ...props });
    }),
    'DaemonSet',
  );

test('runs on every node, whatever taints it has', () => {
  expect(at(agentOf(), 'spec.template.spec.tolerations')).toEqual([{ operator: 'Exists' }]);
});

test('runs on the nodes that it is told', () => {
  const scheduling = { nodeSelector: { gpu: 'yes' }, tolerations: [{ key: 'gpu' }] };
  expect(at(agentOf({ scheduling }), 'spec.template.spec')).toMatchObject(scheduling);
});
