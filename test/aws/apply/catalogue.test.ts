import { AppliedCatalogue, type CatalogueName } from '../support/catalogue';
import { Emulator } from '../support/emulator';
import { missingEvidence, REFUSALS, rowsOf, type Refusal } from '../support/rows';
import { resourcesOf } from '../support/state';

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
    'is made, but for what the emulator lacks and says so',
    async () => {
      const refused = await catalogue.apply();
      expect(refused.filter((one) => !isKnown(one))).toEqual([]);
      expect(REFUSALS[name].filter(({ type }) => !refused.some((one) => one.type === type))).toEqual([]);
      const lacking = missingEvidence(rowsOf(name), resourcesOf(await catalogue.state()));
      expect(lacking.filter((line) => !REFUSALS[name].some(({ type }) => line.endsWith(type)))).toEqual([]);
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

  function isKnown({ type, answer }: Refusal): boolean {
    return REFUSALS[name].some((known) => known.type === type && answer.includes(known.answer));
  }
});
