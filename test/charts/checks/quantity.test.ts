import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import fc from '../../support/properties';
import { checkQuantity, compareQuantities, isMultipleOf } from '../../../src/charts/checks/quantity';
import { refusal } from './refusal';

const wants = 'wants a number with a suffix of Kubernetes or none, as in "100m", "1.5", "512Mi" or "10Gi"';

describe('checkQuantity', () => {
  it.each(['100m', '1.5Gi', '0', '.5', '1.', '+1', '1e3', '1E-3', '2E', '7Ei'])(
    'leaves %s as it is written',
    (text) => {
      expect(checkQuantity('cpu', text)).toBe(text);
    },
  );

  it.each([
    [2, '2'],
    [0.25, '0.25'],
    [Cpu.millis(250), '250m'],
    [Cpu.units(0.5), '0.5'],
    [Size.mebibytes(512), '512Mi'],
    [Size.gibibytes(1.5), '1.5Gi'],
  ])('turns %o into "%s"', (value, text) => {
    expect(checkQuantity('cpu', value)).toBe(text);
  });

  it.each([
    ['one', `'memory' is "one"; ${wants}`],
    ['', `'memory' is ""; ${wants}`],
    ['.', `'memory' is "."; ${wants}`],
    ['512MB', `'memory' is "512MB"; ${wants}; write "512Mi" (powers of 1024) or "512M" (powers of 1000)`],
    ['64kb', `'memory' is "64kb"; ${wants}; write "64Ki" (powers of 1024) or "64k" (powers of 1000)`],
    ['1 Gi', `'memory' is "1 Gi"; ${wants}; write "1Gi" (powers of 1024) or "1G" (powers of 1000)`],
    [' 100 ', `'memory' is " 100 "; ${wants}; write "100"`],
    ['0,5', `'memory' is "0,5"; ${wants}; write "0.5"`],
    ['-1', `'memory' is "-1"; wants a quantity that is not negative`],
    ['8Ei', `'memory' is "8Ei"; wants at most 9223372036854775807 (2^63-1)`],
    ['1e400', `'memory' is "1e400"; wants an exponent from -99 to 99`],
    [NaN, `'memory' is "NaN"; ${wants}`],
  ])('fails for %j and says what to write', (value, message) => {
    expect(refusal(() => checkQuantity('memory', value))).toBe(message);
  });
});

describe('compareQuantities', () => {
  it.each([
    ['1000m', 1, 0],
    ['1Gi', '1G', 1],
    ['999Mi', '1Gi', -1],
    ['1e3', '1k', 0],
    ['0.1n', '1n', 0],
    [Cpu.millis(1500), '1.5', 0],
    [Size.gibibytes(1), Size.mebibytes(1024), 0],
  ])('knows how %o and %o compare', (left, right, sign) => {
    expect(compareQuantities('limits', left, right)).toBe(sign);
  });

  it('orders whole numbers of a unit as numbers', () => {
    const unit = fc.constantFrom('n', 'u', 'm', '', 'k', 'M', 'Ki', 'Mi');
    fc.assert(
      fc.property(fc.nat(), fc.nat(), unit, (left, right, suffix) => {
        const sign = compareQuantities('limits', `${left}${suffix}`, `${right}${suffix}`);
        expect(sign).toBe(Math.sign(left - right));
      }),
    );
  });

  it('takes each suffix for a thousand or for 1024 of the one before', () => {
    const step = fc.constantFrom<readonly [string, string, number]>(
      ['', 'k', 1000],
      ['M', 'G', 1000],
      ['m', '', 1000],
      ['Ki', 'Mi', 1024],
      ['Gi', 'Ti', 1024],
    );
    fc.assert(
      fc.property(fc.nat(1e6), step, (amount, [small, large, factor]) => {
        expect(compareQuantities('limits', `${amount * factor}${small}`, `${amount}${large}`)).toBe(0);
      }),
    );
  });

  it('fails for what is no quantity', () => {
    expect(refusal(() => compareQuantities('limits.cpu', '1', 'two'))).toBe(`'limits.cpu' is "two"; ${wants}`);
  });
});

describe('isMultipleOf', () => {
  it.each([
    ['512Mi', 0, true],
    ['1.5Gi', 0, true],
    ['512m', 0, false],
    ['100m', -3, true],
    ['100u', -3, false],
  ] as const)('knows whether %s is whole in units of 10^%d', (value, unit, whole) => {
    expect(isMultipleOf('memory', value, unit)).toBe(whole);
  });
});
