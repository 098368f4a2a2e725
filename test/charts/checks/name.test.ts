import { checkDns1035Label, checkDnsLabel, checkDnsSubdomain, checkPathSegment } from '../../../src/charts/checks/name';
import { checkObjectName, nameRule } from '../../../src/charts/checks/object-name';
import { refusal } from './refusal';

const a = (length: number) => 'a'.repeat(length);
const label = 'wants at most 63 lower-case letters, digits and "-", beginning and ending with a letter or digit';
const subdomain = (maximum: number) =>
  `wants at most ${maximum} lower-case letters, digits, "-" and ".", each part beginning and ending with a letter or digit`;

describe('checkDnsLabel', () => {
  it.each(['a', '1st', 'my-app', a(63)])('takes "%s"', (name) => {
    expect(checkDnsLabel('name', name)).toBe(name);
  });

  it.each([
    ['MyApp', '; write "myapp"'],
    ['my_app', '; write "my-app"'],
    ['my.app', '; write "my-app"'],
    ['-a-', '; write "a"'],
    ['', ''],
    ['_', ''],
    [a(64), '; it has 64 characters; shorten it'],
  ])('fails for "%s" and says what to write', (name, fix) => {
    expect(refusal(() => checkDnsLabel('name', name))).toBe(`'name' is "${name}"; ${label}${fix}`);
  });
});

describe('checkDns1035Label', () => {
  it('fails for a name that begins with a digit', () => {
    const wants =
      'wants at most 63 lower-case letters, digits and "-", beginning with a letter and not ending with "-"';
    expect(refusal(() => checkDns1035Label('name', '1st'))).toBe(`'name' is "1st"; ${wants}`);
  });
});

describe('checkDnsSubdomain', () => {
  it.each(['a', 'my.app', '1.2', a(253)])('takes "%s"', (name) => {
    expect(checkDnsSubdomain('name', name)).toBe(name);
  });

  it.each([
    ['My App.com', '; write "my-app.com"'],
    ['a..b', ''],
    ['.a', '; write "a"'],
    [a(254), '; it has 254 characters; shorten it'],
  ])('fails for "%s" and says what to write', (name, fix) => {
    expect(refusal(() => checkDnsSubdomain('name', name))).toBe(`'name' is "${name}"; ${subdomain(253)}${fix}`);
  });
});

describe('checkPathSegment', () => {
  it('takes what RBAC takes', () => {
    expect(checkPathSegment('name', 'system:Node_1')).toBe('system:Node_1');
  });

  it.each(['', '.', '..', 'a/b', 'a%b'])('fails for "%s"', (name) => {
    const message = `'name' is "${name}"; wants a name other than "." and "..", without "/" and "%"`;
    expect(refusal(() => checkPathSegment('name', name))).toBe(message);
  });
});

describe('checkObjectName', () => {
  it.each([
    ['ConfigMap', 'my.config'],
    ['Widget', 'my.widget'],
    ['Namespace', 'team-a'],
    ['Service', 'api'],
    ['CronJob', a(52)],
    ['StatefulSet', a(52)],
    ['Role', 'system:reader'],
  ])('takes for a %s the name "%s"', (kind, name) => {
    expect(checkObjectName('metadata.name', kind, name)).toBe(name);
  });

  it.each([
    ['CronJob', a(53), `${subdomain(52)}; it has 53 characters; shorten it`],
    ['Job', a(64), `${subdomain(63)}; it has 64 characters; shorten it`],
    ['Namespace', 'team.a', `${label}; write "team-a"`],
    ['StatefulSet', 'db.main', `${label.replace('63', '52')}; write "db-main"`],
    ['Widget', 'A', `${subdomain(253)}; write "a"`],
  ])('fails for a %s called "%s"', (kind, name, message) => {
    expect(refusal(() => checkObjectName('metadata.name', kind, name))).toBe(
      `'metadata.name' is "${name}"; ${message}`,
    );
  });

  it('knows no rule of its own for what every object inherits', () => {
    expect(nameRule('constructor')).toEqual({ grammar: 'subdomain', maximum: 253 });
  });
});
