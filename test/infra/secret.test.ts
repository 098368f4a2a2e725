import { RECOVERY_DAYS, Secret, type SecretProps } from '../../src/infra/secret';
import { refusal } from '../refusal';
import { resource, synth, testStack } from './support';

const PROPS: SecretProps = {
  name: 'map-token',
  description: 'Token of the map provider',
  keyArn: 'arn:aws:kms:eu-central-1:111122223333:key/00000000-0000-4000-8000-000000000001',
};

describe('Secret', () => {
  test('is a place without a value, which would be in the state', () => {
    const template = synth((stack) => new Secret(stack, 'secret', { ...PROPS, name: 'map' }));
    expect(Object.keys(template.resource)).toEqual(['aws_secretsmanager_secret']);
    expect(resource(template, 'aws_secretsmanager_secret')).toMatchObject({
      name: 'places-test/map',
      kms_key_id: PROPS.keyArn,
      recovery_window_in_days: RECOVERY_DAYS,
    });
    expect(RECOVERY_DAYS).toBe(30);
  });

  test('is deleted at once in a disposable environment', () => {
    const template = synth((stack) => new Secret(stack, 'secret', { ...PROPS, name: 'map' }), { disposable: true });
    expect(resource(template, 'aws_secretsmanager_secret')['recovery_window_in_days']).toBe(0);
  });

  test('is rotated by the given function', () => {
    const rotation = { functionArn: 'arn:aws:lambda:eu-central-1:111122223333:function:rotate', days: 7 };
    const template = synth((stack) => new Secret(stack, 'secret', { ...PROPS, name: 'map', rotation }));
    expect(resource(template, 'aws_secretsmanager_secret_rotation')).toMatchObject({
      rotation_lambda_arn: rotation.functionArn,
      rotation_rules: { automatically_after_days: 7 },
    });
  });

  test.each([
    ['a name with a blank', { name: 'map token' }, /'name' is 'map token'/],
    ["a name that ends like an ARN's suffix", { name: 'map-abcdef' }, /ends like the suffix of a secret's ARN/],
    ['a day of recovery', { name: 'map', recoveryDays: 1 }, /'recoveryDays' is 1; wants an integer from 7 to 30/],
    ['rotation without end', { name: 'map', rotation: { functionArn: 'x', days: 0 } }, /'rotation.days' is 0/],
  ])('fails on %s', (_, props, message) => {
    expect(refusal(() => new Secret(testStack(), 'secret', { ...PROPS, ...props })).message).toMatch(message);
  });
});
