import { readOutputs } from '../../../src/contract/outputs';
import { AppliedPlaces, STACK_ORDER, STEPS, type PlacesStack } from '../support/applied-places';
import { describeMainJob } from '../support/main-job';
import { missingEvidence, rowsOf } from '../support/rows';
import { resourcesOf, secretsIn } from '../support/state';

const MINUTES = 60_000;

const NAMED_STEPS = STEPS.map((stacks) => [stacks.join(' and '), stacks] as const);

/** Changes that a plan shows after an apply and that are the emulator's fault. */
const GAPS: readonly { readonly stack: PlacesStack; readonly change: string; readonly reason: string }[] = [];

/** What is still listed when everything is destroyed. */
const REMAINS: readonly { readonly line: RegExp; readonly reason: string }[] = [
  { line: / ec2 NetworkAcls /, reason: 'the emulator keeps the access list that a VPC begins with when the VPC goes' },
  {
    line: / ec2 NetworkInterfaces /,
    reason: 'the emulator keeps the interfaces of gateways and endpoints that have gone',
  },
];

// The parts depend on one another in their order: this is one story, of one environment.
describe('Places in production, on the emulator', () => {
  let places: AppliedPlaces;
  let before: readonly string[];

  beforeAll(async () => {
    places = await AppliedPlaces.start();
    before = await places.emulator.inventory();
  }, 5 * MINUTES);

  afterAll(async () => {
    await places.emulator.stop();
  });

  test.each(NAMED_STEPS)(
    'makes %s',
    async (_, stacks) => {
      for (const said of await Promise.all(stacks.map((stack) => places.apply(stack)))) {
        expect(said).toContain('Apply complete!');
      }
    },
    20 * MINUTES,
  );

  test.each(STACK_ORDER)(
    'changes nothing in the stack %s when it is planned again, by the same principal and by another',
    async (stack) => {
      const gaps = GAPS.filter((gap) => gap.stack === stack).map(({ change }) => change);
      const plans = await Promise.all(['first', 'second'].map((principal) => places.changes(stack, principal)));
      expect(plans).toEqual([gaps, gaps]);
    },
    20 * MINUTES,
  );

  test.each(STACK_ORDER)('keeps no password, key or token in the state of %s', async (stack) => {
    const resources = resourcesOf(await places.state(stack));
    expect(resources.length).toBeGreaterThan(0);
    expect(secretsIn(resources)).toEqual([]);
  });

  test('has every row of the table that is its own', async () => {
    const states = await Promise.all(STACK_ORDER.map((stack) => places.state(stack)));
    expect(missingEvidence(rowsOf('Places, prod'), states.flatMap(resourcesOf))).toEqual([]);
  });

  test('tells by its outputs what the contract wants', async () => {
    const outputs = readOutputs(await places.outputs());
    expect(Object.keys(outputs).sort()).toEqual([...STACK_ORDER].sort());
  });

  describe('in use', () => {
    describeMainJob(() => places);
  });

  test.each([...NAMED_STEPS].reverse())(
    'destroys %s',
    async (_, stacks) => {
      for (const said of await Promise.all(stacks.map((stack) => places.destroy(stack)))) {
        expect(said).toContain('Destroy complete!');
      }
      const states = await Promise.all(stacks.map((stack) => places.state(stack)));
      expect(states.flatMap(resourcesOf)).toEqual([]);
    },
    20 * MINUTES,
  );

  test('leaves nothing that an API would list', async () => {
    const left = (await places.emulator.inventory()).filter((line) => !before.includes(line));
    expect(left.filter((line) => !REMAINS.some((remains) => remains.line.test(line)))).toEqual([]);
  });
});
