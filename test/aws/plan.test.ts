import { defineEnvironment } from '../../src/infra/environment';
import { placesEnvironment } from '../../src/infra/places/environments';
import { places } from '../../src/infra/places/places';
import { EdgeCatalogue } from './support/edge-catalogue';
import { folderOf, newApp, textOf } from './support/synthesis';
import { Terraform, planOffline } from './support/terraform';
import type { PlannedChange } from './support/terraform';

const MINUTES = 60_000;

function expectOnlyCreations(changes: readonly PlannedChange[]): void {
  expect(changes.filter(({ change }) => change.actions.join() !== 'create')).toEqual([]);
  expect(changes.length).toBeGreaterThan(0);
}

describe('a plan without an account', () => {
  test(
    'creates every resource of network and edge',
    async () => {
      const environment = defineEnvironment({
        application: 'places',
        name: 'all',
        accountId: '123456789012',
        region: 'eu-central-1',
        zones: ['eu-central-1a', 'eu-central-1b'],
        profile: 'dev',
        offline: true,
      });
      const app = newApp();
      const stack = new EdgeCatalogue(app, environment);
      app.synth();
      expectOnlyCreations(await planOffline(new Terraform(folderOf(app, stack))));
    },
    5 * MINUTES,
  );

  describe.each(['dev', 'prod'] as const)('of Places, %s', (profile) => {
    const app = newApp();
    const stacks = { ...places(app, placesEnvironment(profile, { offline: true })) };
    beforeAll(() => {
      app.synth();
    });

    test.each(Object.entries(stacks))(
      'creates the stack %s',
      async (_, stack) => {
        expectOnlyCreations(await planOffline(new Terraform(folderOf(app, stack))));
      },
      5 * MINUTES,
    );

    test('asks AWS nothing, and holds no path of this machine', () => {
      for (const stack of Object.values(stacks)) {
        expect(JSON.parse(textOf(app, stack))).not.toHaveProperty('data');
        expect(textOf(app, stack)).not.toContain(process.cwd());
      }
    });
  });
});
