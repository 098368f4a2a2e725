import { checkNodePort, checkPort, checkPortName, checkPortOrName } from '../../../src/charts/checks/port';
import { refusal } from './refusal';

const name = 'wants at most 15 lower-case letters, digits and single "-" between them, a letter among them';

describe('checkPort', () => {
  it.each([1, 8080, 65535])('takes %d', (port) => {
    expect(checkPort('port', port)).toBe(port);
  });

  it.each([0, -1, 1.5, 70000, NaN])('fails for %d', (port) => {
    expect(refusal(() => checkPort('port', port))).toBe(`'port' is ${port}; wants an integer from 1 to 65535`);
  });
});

describe('checkNodePort', () => {
  it.each([30000, 32767])('takes %d', (port) => {
    expect(checkNodePort('nodePort', port)).toBe(port);
  });

  it.each([29999, 32768])('fails for %d', (port) => {
    const message = `'nodePort' is ${port}; wants an integer from 30000 to 32767; leave it out to have one chosen`;
    expect(refusal(() => checkNodePort('nodePort', port))).toBe(message);
  });
});

describe('checkPortName', () => {
  it.each(['http', 'a1', '1a', 'http-2', 'a'.repeat(15)])('takes "%s"', (text) => {
    expect(checkPortName('name', text)).toBe(text);
  });

  it.each([
    ['HTTP', ''],
    ['a--b', ''],
    ['', ''],
    ['80', '; write 80 without quotes for the number of a port'],
    ['http-and-metrics', '; it has 16 characters; shorten it'],
  ])('fails for "%s"', (text, fix) => {
    expect(refusal(() => checkPortName('name', text))).toBe(`'name' is "${text}"; ${name}${fix}`);
  });
});

describe('checkPortOrName', () => {
  it('takes the number or the name of a port', () => {
    expect([checkPortOrName('targetPort', 80), checkPortOrName('targetPort', 'http')]).toEqual([80, 'http']);
  });

  it('fails for what is neither', () => {
    expect(refusal(() => checkPortOrName('targetPort', 0))).toContain("'targetPort' is 0; wants an integer from 1");
    expect(refusal(() => checkPortOrName('targetPort', 'Http'))).toBe(`'targetPort' is "Http"; ${name}`);
  });
});
