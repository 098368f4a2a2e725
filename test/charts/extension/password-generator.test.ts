import { ExternalSecret, PasswordGenerator } from '../../../src';
import { at, objectsOf, only } from '../../support/chart';

test('makes long passwords without symbols, unless it is told otherwise', () => {
  const [plain, other] = objectsOf((chart) => {
    new PasswordGenerator(chart, 'a', {});
    new PasswordGenerator(chart, 'b', { length: 64, digits: 8, symbols: 4, noUpper: true, allowRepeat: false });
  });
  expect(plain).toMatchObject({ apiVersion: 'generators.external-secrets.io/v1alpha1', kind: 'Password' });
  expect(at(plain, 'spec')).toEqual({ length: 32, symbols: 0, noUpper: false, allowRepeat: true });
  expect(at(other, 'spec')).toEqual({ length: 64, digits: 8, symbols: 4, noUpper: true, allowRepeat: false });
});

test('is what an external secret is made of, without a store', () => {
  const objects = objectsOf((chart) => {
    const password = new PasswordGenerator(chart, 'password', {});
    const dataFrom = [{ sourceRef: { generatorRef: password.reference } }];
    new ExternalSecret(chart, 'application', { refreshPolicy: 'CreatedOnce', dataFrom });
  });
  const secret = only(objects, 'ExternalSecret');
  expect(at(secret, 'spec.secretStoreRef')).toBeUndefined();
  expect(at(secret, 'spec.dataFrom.0.sourceRef.generatorRef')).toEqual({
    apiVersion: 'generators.external-secrets.io/v1alpha1',
    kind: 'Password',
    name: at(only(objects, 'Password'), 'metadata.name'),
  });
});
