import { join } from 'node:path';
import { placesEnvironment } from '../../src/infra/places/environments';
import { places } from '../../src/infra/places/places';
import type { EnvironmentStack } from '../../src/infra/stack';
import { EMULATED_ACCOUNT, EMULATED_AMI, Emulator, aimAtEmulator } from './support/emulator';
import { folderOf, newApp } from './support/synthesis';
import { Terraform, changesOf } from './support/terraform';

const MINUTES = 60_000;
const QUIET = ['-input=false', '-no-color'];

describe('Places in production, on the emulator', () => {
  const app = newApp();
  const stacks: readonly (readonly [string, EnvironmentStack])[] = Object.entries({
    ...places(app, {
      ...placesEnvironment('prod', {
        accountId: EMULATED_ACCOUNT,
        disposable: true,
        state: { folder: join('..', '..', 'state') },
      }),
      operationsHostAmiId: EMULATED_AMI,
    }),
  });
  let emulator: Emulator;

  const terraform = (stack: EnvironmentStack, principal?: string) =>
    new Terraform(folderOf(app, stack), emulator.environment(principal));

  beforeAll(async () => {
    app.synth();
    emulator = await Emulator.start();
  }, 5 * MINUTES);

  afterAll(async () => {
    await emulator.stop();
  });

  test.each(stacks)(
    'makes the stack %s',
    async (_, stack) => {
      aimAtEmulator(folderOf(app, stack));
      await terraform(stack).run('init', ...QUIET);
      expect(await terraform(stack).run('apply', '-auto-approve', ...QUIET)).toContain('Apply complete!');
    },
    20 * MINUTES,
  );

  test.each(stacks)(
    'changes nothing in the stack %s when it is planned again, by the same principal and by another',
    async (_, stack) => {
      for (const principal of ['first', 'second']) expect(await changesOf(terraform(stack, principal))).toEqual([]);
    },
    20 * MINUTES,
  );

  test.each([...stacks].reverse())(
    'leaves nothing of the stack %s',
    async (_, stack) => {
      expect(await terraform(stack).run('destroy', '-auto-approve', ...QUIET)).toContain('Destroy complete!');
      expect((await terraform(stack).run('state', 'list')).trim()).toBe('');
    },
    20 * MINUTES,
  );
});
