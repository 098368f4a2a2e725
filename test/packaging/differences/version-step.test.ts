import {
  changelogLines,
  changelogSection,
  addChangelogSection,
  artifactHubChanges,
} from '../../../src/packaging/differences/changelog';
import { comparisonMarkdown, comparisonText } from '../../../src/packaging/differences/report';
import {
  checkVersionStep,
  compareCharts,
  nextVersion,
  type RenderedChart,
  type VersionStep,
} from '../../../src/packaging/differences/version-step';
import { expectRefusal } from '../../support/refusal';

const config = (data: Record<string, string>, name = 'web') => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
});
const before: RenderedChart = { objects: [config({ a: '1', b: '1' })], schema: { properties: { old: {}, size: {} } } };
const patched: RenderedChart = { ...before, objects: [config({ a: '2', b: '1' })] };
const extended: RenderedChart = { ...before, objects: [...before.objects, config({}, 'more')] };
const broken: RenderedChart = { objects: [config({ a: '|`2`' })], schema: { properties: { size: {}, more: {} } } };

test.each<[RenderedChart, VersionStep]>([
  [before, 'none'],
  [patched, 'patch'],
  [extended, 'minor'],
  [broken, 'major'],
])('the differences ask for a step', (after, step) => {
  expect(compareCharts(before, after).step).toBe(step);
});

test.each<[string, VersionStep, string]>([
  ['1.2.3', 'major', '2.0.0'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'patch', '1.2.4'],
  ['1.2.3', 'none', '1.2.3'],
  ['0.2.3', 'major', '0.3.0'],
  ['0.2.3', 'minor', '0.2.4'],
])('%s and a %s step lead to %s', (version, step, next) => {
  expect(nextVersion(version, step)).toBe(next);
});

test('fails where a version hides that it breaks upgrades, and names the first break', () => {
  const comparison = compareCharts(before, broken);
  expectRefusal(
    () => {
      checkVersionStep('1.0.0', '1.0.1', comparison);
    },
    'E_BREAKING',
    'version 1.0.1 breaks upgrades from 1.0.0 in 1 place, the first being old:',
  );
  expectRefusal(
    () => {
      checkVersionStep('1.0.0', '1.1.0-rc.1', comparison);
    },
    'E_BREAKING',
    'publish it as 2.0.0',
  );
});

test.each(['2.0.0', '2.0.0-rc.1', '3.0.0'])('%s says that it breaks upgrades', (version) => {
  expect(() => {
    checkVersionStep('1.0.0', version, compareCharts(before, broken));
  }).not.toThrow();
});

test('a version that breaks nothing is free', () => {
  expect(() => {
    checkVersionStep('1.0.0', '1.0.1', compareCharts(before, extended));
  }).not.toThrow();
});

test('the changelog has what breaks first, and groups fields of one object', () => {
  const lines = changelogLines(compareCharts(before, broken).differences);
  expect(lines.map(({ kind, description, breaking }) => [kind, description, breaking])).toEqual([
    ['removed', 'value old; it is no longer read: values that set it lose their meaning, or are refused', true],
    ['added', 'value more', false],
    ['changed', 'ConfigMap web: data.a, data.b', false],
  ]);
  expect(changelogSection('2.0.0', '2026-01-31', lines)).toBe(
    '## 2.0.0 - 2026-01-31\n\n### Added\n\n- value more\n\n### Changed\n\n- ConfigMap web: data.a, data.b\n\n' +
      '### Removed\n\n- **Breaking:** value old; it is no longer read: values that set it lose their meaning, or are refused\n',
  );
  expect(artifactHubChanges(lines)).toBe(
    '- kind: removed\n  description: "value old; it is no longer read: values that set it lose their meaning, or are refused"\n' +
      '- kind: added\n  description: value more\n- kind: changed\n  description: "ConfigMap web: data.a, data.b"\n',
  );
});

test('a section is written once, above the older ones', () => {
  const once = addChangelogSection(
    '# Changelog\n\nWords.\n\n## 1.0.0 - 2026-01-01\n\n- first\n',
    '1.1.0',
    '## 1.1.0 - 2026-02-01\n\n- second\n',
  );
  expect(once).toBe('# Changelog\n\nWords.\n\n## 1.1.0 - 2026-02-01\n\n- second\n\n## 1.0.0 - 2026-01-01\n\n- first\n');
  expect(addChangelogSection(once, '1.1.0', '## 1.1.0 - 2026-02-01\n\n- second\n')).toBe(once);
  expect(addChangelogSection('', '1.0.0', '## 1.0.0 - x\n')).toBe('# Changelog\n\n## 1.0.0 - x\n');
});

test('the text for a terminal paints what came, went and breaks', () => {
  const paint = {
    added: (text: string) => `<a>${text}</a>`,
    removed: (text: string) => `<r>${text}</r>`,
    breaking: (text: string) => `<b>${text}</b>`,
  };
  const text = comparisonText(compareCharts(before, broken), paint);
  expect(text).toContain('<r>- value old</r>'.replace('value ', ''));
  expect(text).toContain('<b>breaks: it is no longer read');
  expect(text).toContain('~ ConfigMap web data.a\n    <r>- "1"</r>\n    <a>+ "|`2`"</a>');
  expect(text.endsWith('4 differences, 1 breaks upgrades, wants a major version\n')).toBe(true);
});

test('the Markdown for a pull request keeps its table whatever the values hold', () => {
  const markdown = comparisonMarkdown('web', compareCharts(before, broken));
  expect(markdown).toContain('| changed | `ConfigMap web` | `data.a` | `"1"` | `` "\\|`2`" `` |  |\n');
  expect(comparisonMarkdown('web', compareCharts(before, before))).toBe('### web\n\nNo difference.\n');
});
