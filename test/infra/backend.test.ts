import { stateOf } from '../../src/infra/backend';
import { defineEnvironment } from '../../src/infra/environment';
import { PROPS } from './support';

describe('stateOf', () => {
  test('is a file below the folder, by environment and stack', () => {
    const environment = defineEnvironment({ ...PROPS, state: { folder: '../state' } });
    expect(stateOf(environment, 'network')).toEqual({ path: '../state/test/network.tfstate' });
  });

  test('is an object in the bucket, by application, environment and stack', () => {
    const environment = defineEnvironment({ ...PROPS, state: { bucket: 'places-state' } });
    expect(stateOf(environment, 'network')).toEqual({
      bucket: 'places-state',
      key: 'places/test/network.tfstate',
      region: 'eu-central-1',
      encrypt: true,
    });
  });

  test('is a file beside the stack where it is planned without an account, so that nothing else is asked or touched', () => {
    const environment = defineEnvironment({ ...PROPS, state: { bucket: 'places-state' }, offline: true });
    expect(stateOf(environment, 'network')).toEqual({ path: 'offline.tfstate' });
  });
});
