import { peopleTrust } from '../../../src/infra/iam/trust';

describe('peopleTrust', () => {
  test('wants a second factor', () => {
    expect(peopleTrust(['arn:aws:iam::111122223333:user/ada']).conditions).toEqual({
      Bool: { 'aws:MultiFactorAuthPresent': ['true'] },
    });
  });
});
