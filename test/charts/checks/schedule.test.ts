import { Cron } from 'cdk8s';
import fc from '../../support/properties';
import { checkSchedule } from '../../../src/charts/checks/schedule';
import { refusal } from './refusal';

const fields =
  'wants five fields (minute, hour, day of the month, month, day of the week) as in "30 3 * * *", or a macro as in "@daily"';
const macros =
  'wants one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly, or "@every" and a duration as in "@every 1h30m"';
const of = (field: string, range: string) => `wants for "${field}" a ${range}, "*", or ranges, steps and lists of them`;

describe('checkSchedule', () => {
  it.each([
    '30 3 * * *',
    '*/5 * * * *',
    '0 0 1,15 * mon-FRI',
    '5/15 0-6/2 ? JAN 0',
    '@daily',
    '@every 1h30m',
    '0 0 29 2 *',
    '0 0 31 2/2 *',
  ])('leaves "%s" as it is written', (text) => {
    expect(checkSchedule('schedule', text)).toBe(text);
  });

  it.each([
    [Cron.daily(), '0 0 * * *'],
    [Cron.schedule({ minute: '30', hour: '3' }), '30 3 * * *'],
  ])('turns a Cron of cdk8s into text', (value, text) => {
    expect(checkSchedule('schedule', value)).toBe(text);
  });

  it.each([
    ['', fields],
    ['* * * *', fields],
    ['0 0 * * * *', `${fields}; leave out the seconds`],
    ['60 * * * *', of('60', 'minute from 0 to 59')],
    ['* 24 * * *', of('24', 'hour from 0 to 23')],
    ['* * 0 * *', of('0', 'day of the month from 1 to 31')],
    ['* * * foo *', of('foo', 'month from 1 to 12')],
    ['* * * * 7', `${of('7', 'day of the week from 0 to 6')}; Sunday is 0`],
    ['* * * * 8', of('8', 'day of the week from 0 to 6')],
    ['7 * * * * 7', `${fields}; leave out the seconds`],
    ['10-5 * * * *', `${of('10-5', 'minute from 0 to 59')}; 10-5 runs backwards; write two ranges`],
    ['*/0 * * * *', `${of('*/0', 'minute from 0 to 59')}; a step is at least 1`],
    ['*-5 * * * *', of('*-5', 'minute from 0 to 59')],
    ['1,,2 * * * *', of('1,,2', 'minute from 0 to 59')],
    ['0 0 30 2 *', 'wants a day that its months have'],
    ['0 0 31 4,6 ?', 'wants a day that its months have'],
    ['@reboot', macros],
    ['@every 5', macros],
    ['@every 0s', macros],
    ['TZ=UTC 0 0 * * *', "wants a schedule without time zone; give the time zone as 'timeZone'"],
  ])('fails for "%s" and says what is wrong with it', (text, message) => {
    expect(refusal(() => checkSchedule('schedule', text))).toBe(`'schedule' is "${text}"; ${message}`);
  });

  it('takes a day that its months do not have where a day of the week makes it come round', () => {
    expect(checkSchedule('schedule', '0 0 30 2 1')).toBe('0 0 30 2 1');
  });

  it('takes every list of ranges within the bounds', () => {
    const field = (minimum: number, maximum: number) => {
      const value = fc.integer({ min: minimum, max: maximum });
      const range = fc.tuple(value, value).map(([left, right]) => `${Math.min(left, right)}-${Math.max(left, right)}`);
      const stepped = fc
        .tuple(fc.oneof(range, fc.constant('*')), fc.integer({ min: 1, max: 99 }))
        .map((part) => part.join('/'));
      return fc
        .array(fc.oneof(value.map(String), range, stepped), { minLength: 1, maxLength: 4 })
        .map((parts) => parts.join(','));
    };
    const schedule = fc
      .tuple(field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(schedule, (text) => {
        expect(checkSchedule('schedule', text)).toBe(text);
      }),
    );
  });
});
