import { Duration } from 'cdk8s';
import { checkSeconds, goDurationMillis } from '../../../src/charts/checks/duration';
import { refusal } from './refusal';

describe('checkSeconds', () => {
  it.each([
    [30, 30],
    [Duration.minutes(2), 120],
    [Duration.millis(3000), 3],
    [Duration.days(1), 86400],
  ])('turns %o into %d', (value, seconds) => {
    expect(checkSeconds('periodSeconds', value)).toBe(seconds);
  });

  it.each([
    [Duration.millis(1500), `'periodSeconds' is "1 second 500 millis"; wants whole seconds`],
    [0.5, "'periodSeconds' is 0.5; wants an integer from 1"],
    [Duration.seconds(0), "'periodSeconds' is 0; wants an integer from 1"],
  ])('fails for %o', (value, message) => {
    expect(refusal(() => checkSeconds('periodSeconds', value, { minimum: 1 }))).toBe(message);
  });
});

describe('goDurationMillis', () => {
  it.each([
    ['1h30m', 5_400_000],
    ['1.5s', 1500],
    ['100ms', 100],
    ['.5m', 30_000],
    ['1us', 0.001],
    ['0', 0],
  ])('reads %s', (text, millis) => {
    expect(goDurationMillis(text)).toBeCloseTo(millis, 6);
  });

  it.each(['', '5', '1 h', '1d', 'h', '-1h', '1h,'])('knows that "%s" is none', (text) => {
    expect(goDurationMillis(text)).toBeUndefined();
  });
});
