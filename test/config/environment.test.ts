import { environmentNamed, outputsByStack, type EnvironmentConfig } from '../../src/config/environment';
import { CLUSTER } from '../contract/samples';
import { refusal } from '../refusal';

const prod: EnvironmentConfig = { application: 'places', account: '011122223333', region: 'eu-central-1' };

describe('environmentNamed', () => {
  it('gives the environment with its name and the prefix of its names in AWS', () => {
    expect(environmentNamed({ prod }, 'prod')).toEqual({ ...prod, name: 'prod', prefix: 'places-prod' });
  });

  it('fails for a name that no environment has, and says which is near', () => {
    expect(refusal(() => environmentNamed({ prod, dev: prod }, 'prd'))).toMatchObject({
      code: 'E_USAGE',
      message: "there is no environment 'prd'; did you mean 'prod'? there are prod, dev",
    });
  });

  it('fails for a name that only the prototype has', () => {
    expect(refusal(() => environmentNamed({}, 'toString'))).toMatchObject({ code: 'E_USAGE' });
  });

  it.each([
    ['account', { ...prod, account: '1112222333' }],
    ['region', { ...prod, region: 'Frankfurt' }],
    ['application', { ...prod, application: 'Places' }],
  ])('fails for a wrong %s', (property, environment) => {
    const { code, message } = refusal(() => environmentNamed({ prod: environment }, 'prod'));
    expect(code).toBe('E_CONFIG');
    expect(message).toContain(`'environments.prod.${property}'`);
  });
});

describe('outputsByStack', () => {
  it('gives what a stack tells', () => {
    expect(outputsByStack({ cluster: CLUSTER }).cluster).toBe(CLUSTER);
  });

  it('fails for a stack whose output was not given, when it is asked for', () => {
    const outputs = outputsByStack({ cluster: CLUSTER });
    expect(refusal(() => outputs.edge).message).toContain("the outputs of stack 'edge' are missing");
  });
});
