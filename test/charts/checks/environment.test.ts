import { checkDataKey, checkEnvironmentName } from '../../../src/charts/checks/environment';
import { refusal } from './refusal';

describe('checkEnvironmentName', () => {
  it.each(['PATH', '_a', 'my.var', 'my-var', 'A1', '.a'])('takes "%s"', (name) => {
    expect(checkEnvironmentName('env', name)).toBe(name);
  });

  it.each([
    ['1A', '; write "_1A"'],
    ['A B', ''],
    ['A=B', ''],
    ['..', ''],
    ['', ''],
  ])('fails for "%s"', (name, fix) => {
    const wants = 'wants letters, digits, "_", "-" and ".", not beginning with a digit or ".."';
    expect(refusal(() => checkEnvironmentName('env', name))).toBe(`'env' is "${name}"; ${wants}${fix}`);
  });
});

describe('checkDataKey', () => {
  it.each(['app.yaml', '.hidden', '1', 'a'.repeat(253)])('takes "%s"', (key) => {
    expect(checkDataKey('data', key)).toBe(key);
  });

  it.each([
    ['conf/app.yaml', '; a key has no folders; give the path where it is mounted'],
    ['..data', ''],
    ['', ''],
    ['a b', ''],
    ['a'.repeat(254), ''],
  ])('fails for "%s"', (key, fix) => {
    const wants = 'wants at most 253 letters, digits, "-", "_" and ".", not beginning with ".."';
    expect(refusal(() => checkDataKey('data', key))).toBe(`'data' is "${key}"; ${wants}${fix}`);
  });
});
