import { AppliedCatalogue, type CatalogueName } from './support/catalogue';
import { Emulator } from './support/emulator';
import { ALL_ROWS, missingEvidence } from './support/rows';
import { resourcesOf, secretsIn } from './support/state';

const MINUTES = 60_000;

describe.each<CatalogueName>(['network and edge', 'cluster and people'])('the environment of %s', (name) => {
  let emulator: Emulator;
  let catalogue: AppliedCatalogue;

  beforeAll(async () => {
    emulator = await Emulator.start();
    catalogue = new AppliedCatalogue(name, emulator);
  }, 5 * MINUTES);

  afterAll(async () => {
    await emulator.stop();
  });

  test(
    'is made, but for what the emulator lacks',
    async () => {
      expect(await catalogue.apply()).toEqual([]);
      const applied = resourcesOf(await catalogue.state());
      expect(
        missingEvidence(
          ALL_ROWS.filter(({ ground }) => ground === name),
          applied,
        ),
      ).toEqual([]);
      expect(secretsIn(applied)).toEqual([]);
    },
    20 * MINUTES,
  );

  test(
    'is destroyed',
    async () => {
      expect(await catalogue.destroy()).toContain('Destroy complete!');
    },
    20 * MINUTES,
  );
});
