import { defineEnvironment } from '../../src/infra/environment';
import { PROPS } from './support';

describe('defineEnvironment', () => {
  test('fills in every default', () => {
    expect(defineEnvironment(PROPS)).toMatchObject({
      prefix: 'places-test',
      partition: 'aws',
      tags: { application: 'places', environment: 'test' },
      disposable: false,
      offline: false,
      state: { folder: '../../../../terraform-state' },
    });
  });

  test('keeps what the user gives', () => {
    const given = {
      partition: 'aws-iso',
      disposable: true,
      offline: true,
      state: { bucket: 'places-state' },
    };
    expect(defineEnvironment({ ...PROPS, ...given, tags: { owner: 'maps' } })).toMatchObject({
      ...given,
      tags: { owner: 'maps', application: 'places', environment: 'test' },
    });
  });

  test('reads the same whatever the order of its zones', () => {
    const turned = defineEnvironment({ ...PROPS, zones: [...PROPS.zones].reverse() });
    expect(turned).toEqual(defineEnvironment(PROPS));
  });

  test.each([
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['ap-southeast-2', 'aws'],
  ])('puts %s into partition %s', (region, partition) => {
    expect(defineEnvironment({ ...PROPS, region, zones: [`${region}a`, `${region}b`] }).partition).toBe(partition);
  });

  test.each([
    ['an account id of eleven digits', { accountId: '11112222333' }, "'accountId' is '11112222333' (11 characters)"],
    ['an account id with letters', { accountId: '11112222333x' }, "'accountId' is '11112222333x'"],
    ['a region that is none', { region: 'frankfurt' }, "'region' is 'frankfurt'"],
    ['a zone of another region', { zones: ['eu-central-1a', 'eu-west-1b'] }, "'zones' holds 'eu-west-1b'"],
    ['a zone id for a zone', { zones: ['euc1-az1', 'euc1-az2'] }, "'zones' holds 'euc1-az1'"],
    ['one zone', { zones: ['eu-central-1a'] }, 'wants two zones at least'],
    ['a zone twice', { zones: ['eu-central-1a', 'eu-central-1a'] }, 'wants each zone once'],
    ['an upper-case name', { name: 'Prod' }, "'name' is 'Prod'"],
    ['an application that begins with a digit', { application: '2places' }, "'application' is '2places'"],
    ['names too long for a load balancer', { application: 'a-very-long-place' }, "make 'a-very-long-place-test', 22"],
    ['an absolute state folder', { state: { folder: '/tmp/state' } }, "'state.folder' is '/tmp/state'"],
    ['a state bucket that is no bucket name', { state: { bucket: 'Places' } }, "'state.bucket' is 'Places'"],
  ])('fails on %s', (_, props, message) => {
    expect(() => defineEnvironment({ ...PROPS, ...props })).toThrow(message);
  });
});
