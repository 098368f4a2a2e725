import { withPrintedNotes, valuesFileText } from '../../src/verify/scratch-chart';
import { knownBugsOf } from '../../src/verify/known-bugs';
import { places } from '../../src/verify/places';

const chart = {
  metadata: { apiVersion: 'v2', name: 'web', version: '1.0.0' },
  files: new Map([['templates/NOTES.txt', '  {{ .Release.Name }}\n']]),
  subcharts: [],
} as const;

test('the notes are printed by a template, no white space lost', () => {
  const { files } = withPrintedNotes(chart);
  expect(files.get('templates/_chartwright-notes.tpl')).toBe(
    '{{- define "chartwright.notes" }}  {{ .Release.Name }}\n{{ end }}',
  );
  expect(files.get('templates/chartwright-notes.yaml')).toContain('notes: {{ include "chartwright.notes" . | quote }}');
});

test('a values file ends in a line break and holds no raw control character or separator', () => {
  expect(valuesFileText({ a: '\u007f\u2028é😀' })).toBe('{"a":"\\u007f\\u2028é😀"}\n');
});

test('null in the values of a dependency is a known fault of Helm 4.2.0 to 4.2.4 only', () => {
  const met = (version: string, document: { readonly a: string | null }) =>
    knownBugsOf({ path: 'helm', version }).some(({ meets }) => meets(document));
  expect([
    met('4.2.3', { a: null }),
    met('4.2.3', { a: '' }),
    met('4.2.5', { a: null }),
    met('4.1.4', { a: null }),
  ]).toEqual([true, false, false, false]);
});

test('releases are called by every name that Helm allows and somebody could misread', () => {
  const names = places('web').map(({ release }) => release);
  expect(
    names.filter(
      (name) => name.length > 53 || !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(name),
    ),
  ).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['web', 'on', '123', '1e3', 'a.b']));
  expect(names.some((name) => name.length === 53)).toBe(true);
});
