import { ChartwrightError } from '../src/errors';

test('an error carries its code and place as data', () => {
  const error = new ChartwrightError('E_PROP', "'replicas' is -1", { construct: 'api' });
  expect(error).toMatchObject({ name: 'ChartwrightError', code: 'E_PROP', place: { construct: 'api' } });
});
