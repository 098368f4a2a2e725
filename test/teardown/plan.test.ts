import { STACK_OUTPUTS } from '../../src/contract/outputs';
import { DESTROY_ORDER, teardownPlan } from '../../src/teardown/plan';

const plan = (stacks?: typeof DESTROY_ORDER) =>
  teardownPlan({ environment: 'prod', prefix: 'places-prod', folder: 'dist/terraform', stacks });

it('destroys every stack of the contract', () => {
  expect([...DESTROY_ORDER].sort()).toEqual(Object.keys(STACK_OUTPUTS).sort());
});

it('deletes what is in the cluster first, then what controllers made, then each stack before those that it reads', () => {
  const commands = plan().flatMap((step) => step.commands);
  const ours = commands.indexOf('chartwright teardown prod --yes');
  expect(commands.slice(0, ours).every((command) => command.startsWith('kubectl delete '))).toBe(true);
  expect(commands.slice(ours + 1)).toEqual(
    ['delivery', 'cluster', 'edge', 'network', 'state', 'logs'].map(
      (stack) => `terraform -chdir=dist/terraform/stacks/places-prod-${stack} destroy`,
    ),
  );
});

it('names only the stacks that there are', () => {
  expect(plan(['network', 'logs']).map(({ title }) => title)).not.toContain('destroy the stack cluster');
});
