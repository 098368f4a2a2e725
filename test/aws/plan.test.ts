import { placesEnvironment } from '../../src/infra/places/environments';
import { places } from '../../src/infra/places/places';
import { planCatalogue, type CatalogueName } from './support/catalogue';
import { missingInPlan, rowsOf } from './support/rows';
import { folderOf, newApp, textOf } from './support/synthesis';
import { Terraform, planOffline } from './support/terraform';
import type { PlannedChange } from './support/terraform';

const MINUTES = 60_000;

function expectOnlyCreations(changes: readonly PlannedChange[]): void {
  expect(changes.filter(({ change }) => change.actions.join() !== 'create')).toEqual([]);
  expect(changes.length).toBeGreaterThan(0);
}

describe('a plan without an account', () => {
  test.each<CatalogueName>(['network and edge', 'cluster and people'])(
    'creates every resource of the environment of %s, and every row of the table that is its own',
    async (name) => {
      const changes = await planCatalogue(name);
      expectOnlyCreations(changes);
      expect(missingInPlan(rowsOf(name), changes)).toEqual([]);
    },
    5 * MINUTES,
  );

  describe.each(['dev', 'prod'] as const)('of Places, %s', (profile) => {
    const app = newApp();
    const stacks = { ...places(app, placesEnvironment(profile, { offline: true })) };
    const planned: PlannedChange[] = [];
    beforeAll(() => {
      app.synth();
    });

    test.each(Object.entries(stacks))(
      'creates the stack %s',
      async (_, stack) => {
        const changes = await planOffline(new Terraform(folderOf(app, stack)));
        expectOnlyCreations(changes);
        planned.push(...changes);
      },
      5 * MINUTES,
    );

    if (profile === 'prod') {
      test('creates every row of the table that is its own', () => {
        expect(missingInPlan(rowsOf('Places, prod'), planned)).toEqual([]);
      });
    }

    test('asks AWS nothing, and holds no path of this machine', () => {
      for (const stack of Object.values(stacks)) {
        expect(JSON.parse(textOf(app, stack))).not.toHaveProperty('data');
        expect(textOf(app, stack)).not.toContain(process.cwd());
      }
    });
  });
});
