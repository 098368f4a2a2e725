import { checkCidr, checkException } from '../../../src/charts/checks/cidr';
import { refusal } from './refusal';

const wants = 'wants a range of IP addresses as in "10.0.0.0/16" or "2001:db8::/64"';

describe('checkCidr', () => {
  it.each(['10.0.0.0/16', '0.0.0.0/0', '10.1.2.3/32', '2001:db8::/64', '::/0'])('takes "%s"', (cidr) => {
    expect(checkCidr('cidr', cidr)).toBe(cidr);
  });

  it.each([
    ['10.0.0.1', '; write "10.0.0.1/32" for that address alone'],
    ['::1', '; write "::1/128" for that address alone'],
    ['10.0.0.0/33', ''],
    ['::/129', ''],
    ['010.0.0.0/8', ''],
    ['fe80::%1/64', ''],
    ['10.0.0.0/', ''],
    ['', ''],
  ])('fails for "%s"', (cidr, fix) => {
    expect(refusal(() => checkCidr('cidr', cidr))).toBe(`'cidr' is "${cidr}"; ${wants}${fix}`);
  });
});

describe('checkException', () => {
  it.each([
    ['10.1.0.0/16', '10.0.0.0/8'],
    ['2001:db8:1::/48', '2001:db8::/32'],
    ['10.1.0.0/16', 'none'],
  ])('takes "%s" within "%s"', (cidr, within) => {
    expect(checkException('except', cidr, within)).toBe(cidr);
  });

  it.each([
    ['11.0.0.0/16', '10.0.0.0/8'],
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['10.0.0.0/7', '10.0.0.0/8'],
    ['2001:db8::/48', '10.0.0.0/8'],
  ])('fails for "%s", which is no smaller range within "%s"', (cidr, within) => {
    const message = `'except' is "${cidr}"; wants a range within "${within}" and smaller than it`;
    expect(refusal(() => checkException('except', cidr, within))).toBe(message);
  });

  it('fails for what is no range at all', () => {
    expect(refusal(() => checkException('except', '10.1.0.0', '10.0.0.0/8'))).toBe(
      `'except' is "10.1.0.0"; ${wants}; write "10.1.0.0/32" for that address alone`,
    );
  });
});
