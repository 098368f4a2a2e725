import { z } from 'zod';
import { existingSecret, Secret } from '../../../src';
import { synthesize } from '../../../src/charts/synthesize';
import { chartOf } from '../../support/chart';

const warned = (values: z.ZodRawShape): readonly string[] =>
  synthesize(chartOf(values, () => undefined)).warnings.map(
    (warning) => /^the value '(.*?)'/.exec(warning)?.[1] ?? warning,
  );

test.each(['password', 'databasePassword', 'db_passwd', 'apiKey', 'api-key', 'accessToken', 'privateKey'])(
  'warns of the value %j, which is a password in plain text',
  (key) => {
    expect(warned({ [key]: z.string().default('') })).toEqual([key]);
  },
);

test('finds it at any depth', () => {
  const user = z.object({ name: z.string(), password: z.string() });
  const values = { database: z.object({ password: z.string().default('') }), users: z.array(user).default([]) };
  expect(warned(values)).toEqual(['database.password', 'users.password']);
});

test('says what to do about it', () => {
  const chart = chartOf({ password: z.string().default('') }, (scope, v) => {
    new Secret(scope, 'database', { stringData: { password: v.password } });
  });
  expect(synthesize(chart).warnings).toEqual([
    "the value 'password' is a password in plain text, in values files and in every release; take the name and the key of a Secret that is there, as existingSecret() has them",
  ]);
});

test('has nothing against the name of a Secret, or against what only sounds alike', () => {
  const values = {
    passwordSecret: existingSecret({ name: 'database' }),
    tokenTtlSeconds: z.int().default(60),
    passwordPolicy: z.enum(['strict', 'lax']).default('strict'),
    keyboard: z.string().default(''),
  };
  expect(warned(values)).toEqual([]);
});
