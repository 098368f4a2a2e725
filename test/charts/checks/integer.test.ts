import { checkCountOrPercentage, checkInteger } from '../../../src/charts/checks/integer';
import { refusal } from './refusal';

describe('checkInteger', () => {
  it('takes from 0 to the greatest integer of 32 bits unless told otherwise', () => {
    expect([checkInteger('replicas', 0), checkInteger('replicas', 2147483647)]).toEqual([0, 2147483647]);
    expect(refusal(() => checkInteger('replicas', -1))).toBe("'replicas' is -1; wants an integer from 0");
    expect(refusal(() => checkInteger('replicas', 2147483648))).toBe(
      "'replicas' is 2147483648; wants an integer from 0 to 2147483647",
    );
  });

  it('takes what the range says', () => {
    expect(checkInteger('weight', 100, { minimum: 1, maximum: 100 })).toBe(100);
    expect(checkInteger('value', -5, { minimum: -10 })).toBe(-5);
  });

  it.each([
    [0, { minimum: 1 }, 'wants an integer from 1'],
    [101, { minimum: 1, maximum: 100 }, 'wants an integer from 1 to 100'],
    [1.5, {}, 'wants an integer from 0'],
    [NaN, {}, 'wants an integer from 0'],
    [-1, { fix: 'give 0 to stop the workload' }, 'wants an integer from 0; give 0 to stop the workload'],
  ])('fails for %d in %j', (value, range, message) => {
    expect(refusal(() => checkInteger('replicas', value, range))).toBe(`'replicas' is ${value}; ${message}`);
  });
});

describe('checkCountOrPercentage', () => {
  it.each([0, 3, '0%', '25%', '150%'])('takes %j', (value) => {
    expect(checkCountOrPercentage('maxSurge', value)).toBe(value);
  });

  it.each([0, '0%', '100%'])('takes %j of what there is', (value) => {
    expect(checkCountOrPercentage('maxUnavailable', value, 100)).toBe(value);
  });

  it.each([
    [-1, "'maxUnavailable' is -1; wants an integer from 0"],
    [
      '1',
      `'maxUnavailable' is "1"; wants an integer from 0, or a percentage up to 100% as in "25%"; write 1 without quotes, or "1%"`,
    ],
    ['1.5%', `'maxUnavailable' is "1.5%"; wants an integer from 0, or a percentage up to 100% as in "25%"`],
    ['101%', `'maxUnavailable' is "101%"; wants a percentage up to 100%`],
  ])('fails for %j of what there is', (value, message) => {
    expect(refusal(() => checkCountOrPercentage('maxUnavailable', value, 100))).toBe(message);
  });
});
