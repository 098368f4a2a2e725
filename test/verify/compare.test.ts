import { differenceText, outcomeDifferences } from '../../src/verify/compare';
import { refusalOfHelm, type Outcome } from '../../src/verify/outcome';
import type { JsonObject } from '../../src/values/json';

const config = (name: string, data: JsonObject = {}): JsonObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
});
const rendered = (objects: readonly JsonObject[], notes = ''): Outcome => ({ kind: 'rendered', objects, notes });
const texts = (evaluate: Outcome, helm: Outcome) => outcomeDifferences(evaluate, helm).map(differenceText);

test('the order of objects does not count', () => {
  expect(texts(rendered([config('a'), config('b')]), rendered([config('b'), config('a')]))).toEqual([]);
});

test('objects that are missing, extra, there twice or different are told, both ways', () => {
  const ours = rendered([config('a'), config('b', { x: '1' }), config('c'), config('c')]);
  const theirs = rendered([config('b', { x: 1 }), config('c'), config('d')]);
  expect(texts(ours, theirs)).toEqual([
    'v1 ConfigMap a: Helm does not print it',
    'v1 ConfigMap b /data/x: evaluate "1", Helm 1',
    'v1 ConfigMap c: it is there more than once',
    'v1 ConfigMap d: only Helm prints it',
  ]);
});

test('one name that values give to several objects is agreed upon where both readings have the same ones', () => {
  const [first, second] = [config('a', { x: '1', y: '2' }), config('a')];
  const reordered = config('a', { y: '2', x: '1' });
  expect(texts(rendered([first, second]), rendered([second, reordered]))).toEqual([]);
  expect(texts(rendered([first, second]), rendered([second, second]))).toEqual([
    'v1 ConfigMap a: it is there more than once',
  ]);
});

test('one name in two namespaces is two objects', () => {
  const here = { ...config('a'), metadata: { name: 'a', namespace: 'x' } };
  const there = { ...config('a'), metadata: { name: 'a', namespace: 'y' } };
  expect(texts(rendered([here, there]), rendered([there, here]))).toEqual([]);
});

test('notes are compared', () => {
  expect(texts(rendered([], 'a\n'), rendered([], 'a'))).toEqual(['the notes: evaluate "a\\n", Helm "a"']);
});

test('a document that both refuse for one reason is agreed upon, for two reasons it is not', () => {
  const schema = refusalOfHelm(
    "Error: values don't meet the specifications of the schema(s) in the following chart(s):\nx:",
  );
  const rule = refusalOfHelm('Error: execution error at (x/templates/NOTES.txt:1:3): too many');
  expect(outcomeDifferences(schema, schema)).toEqual([]);
  expect(outcomeDifferences(rule, schema)).toHaveLength(1);
  expect(texts(rendered([]), rule)).toEqual([`evaluate 0 objects, Helm refused (rule): ${rule.message}`]);
});

test('what nobody meant to fail is a difference even where both fail', () => {
  const accident = refusalOfHelm('Error: template: x: nil pointer evaluating interface {}.a');
  expect(outcomeDifferences(accident, accident)).toHaveLength(1);
});
