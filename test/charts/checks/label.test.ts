import { checkAnnotations, checkLabelKey, checkLabelValue } from '../../../src/charts/checks/label';
import { refusal } from './refusal';

const part = 'wants at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit';

describe('checkLabelKey', () => {
  it.each(['app', 'app.kubernetes.io/name', 'A_b.c', 'a'.repeat(63)])('takes "%s"', (key) => {
    expect(checkLabelKey('labels', key)).toBe(key);
  });

  it.each([
    ['', ''],
    ['-a', ''],
    ['Example.com/a', ''],
    ['a'.repeat(64), ''],
    ['a/b/c', '; give one "/" only'],
  ])('fails for "%s"', (key, fix) => {
    const message = `'labels' is "${key}"; ${part}; before it, if any, a DNS subdomain and "/"${fix}`;
    expect(refusal(() => checkLabelKey('labels', key))).toBe(message);
  });
});

describe('checkLabelValue', () => {
  it.each(['', 'v1.2_3-a', 'a'.repeat(63)])('takes "%s"', (value) => {
    expect(checkLabelValue('labels.app', value)).toBe(value);
  });

  it.each(['a b', 'a/b', '-a', 'a'.repeat(64)])('fails for "%s"', (value) => {
    const fix = 'use an annotation for text that is not selected by';
    expect(refusal(() => checkLabelValue('labels.app', value))).toBe(
      `'labels.app' is "${value}"; ${part}, or nothing; ${fix}`,
    );
  });
});

describe('checkAnnotations', () => {
  it('takes any text under keys that may have capitals before the slash', () => {
    const annotations = { 'Example.com/a': '{"any": "text"}\n' };
    expect(checkAnnotations('annotations', annotations)).toBe(annotations);
  });

  it('fails for a key that is none', () => {
    expect(refusal(() => checkAnnotations('annotations', { 'a b': '' }))).toContain(`'annotations' is "a b"; ${part}`);
  });

  it('fails for more than 256 KiB in all, counted in bytes', () => {
    const annotations = { a: 'ä'.repeat(64 * 1024), b: 'x'.repeat(128 * 1024 - 1) };
    expect(refusal(() => checkAnnotations('annotations', annotations))).toBe(
      "'annotations' is 262145; wants at most 262144 bytes in all; put large data into a ConfigMap",
    );
    expect(checkAnnotations('annotations', { ...annotations, b: 'x'.repeat(128 * 1024 - 2) })).toHaveProperty('a');
  });
});
