import { checkTimeZone } from '../../../src/charts/checks/time-zone';
import { refusal } from './refusal';

const wants = 'wants a time zone of the IANA database as in "Europe/Berlin" or "Etc/UTC"';

describe('checkTimeZone', () => {
  it.each(['Europe/Berlin', 'Etc/UTC', 'UTC', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata'])(
    'takes "%s"',
    (name) => {
      expect(checkTimeZone('timeZone', name)).toBe(name);
    },
  );

  it.each([
    ['Local', '; nodes need not agree on their local time'],
    ['europe/berlin', '; write "Europe/Berlin"'],
    ['Berlin', ''],
    ['+02:00', ''],
    ['', ''],
  ])('fails for "%s"', (name, fix) => {
    expect(refusal(() => checkTimeZone('timeZone', name))).toBe(`'timeZone' is "${name}"; ${wants}${fix}`);
  });
});
