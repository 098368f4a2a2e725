import { readOutputs, type StackName } from '../../../src/contract/outputs';
import { AppliedProject } from '../support/applied-project';
import { describeMainJob } from '../support/main-job';
import { PLACES_STEPS, placesProject } from '../support/places-project';
import { remainsOf } from '../support/remains';
import { missingEvidence, rowsOf } from '../support/rows';
import { resourcesOf, secretsIn } from '../support/state';

const MINUTES = 60_000;

const STACK_ORDER = PLACES_STEPS.flat();
const NAMED_STEPS = PLACES_STEPS.map((stacks) => [stacks.join(' and '), stacks] as const);

/** Changes that a plan shows after an apply and that are the emulator's fault. */
const GAPS: readonly { readonly stack: StackName; readonly change: string; readonly reason: string }[] = [];

// The parts depend on one another in their order: this is one story, of one environment.
describe('Places in production, on the emulator', () => {
  let places: AppliedProject;
  let before: readonly string[];

  beforeAll(async () => {
    places = await AppliedProject.start(placesProject());
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
    expect(await remainsOf(places.emulator, before)).toEqual([]);
  });
});
