import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import { check, defineChart, not } from '../../src';
import { synthesize } from '../../src/charts/synthesize';
import { Parents } from '../../src/verify/parents';
import { places } from '../../src/verify/places';
import { sortedDocuments, tasksOf, type Task } from '../../src/verify/tasks';

const tree = synthesize(
  defineChart(
    { name: 'web', version: '1.0.0', values: z.object({ n: z.int().default(1), bad: z.boolean().default(false) }) },
    (chart, v) => {
      check(not(v.bad), 'bad is bad');
      new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'ConfigMap', data: { n: `${v.n}` } });
    },
  ),
);
const subject = (version: string) => ({
  tree,
  folder: '/charts/web',
  parents: new Parents('/scratch', { metadata: tree.metadata, files: new Map(), subcharts: [] }),
  helm: { path: 'helm', version },
  capabilities: { kubeVersion: 'v1.35.0', apiVersions: [] },
  options: { environment: {} },
});
const edges = [{}, { n: 2 }];
const random = Array.from({ length: 400 }, (_, n) => ({ n, bad: n % 10 === 9 }));
const mistakes = [{ n: 'text' }];
const sorted = sortedDocuments(tree, { edges, random, mistakes });
const only = { number: 0, of: 1 };
const tasks = tasksOf(subject('4.1.4'), sorted, only);
const alone = (some: readonly Task[]) => some.filter(({ documents }) => documents.length === 1);
const waysOf = (some: readonly Task[], document: object) =>
  alone(some)
    .filter(({ documents }) => documents[0] === document)
    .map(({ way }) => way);

test('documents are sorted by what evaluation makes of them', () => {
  expect([sorted.rendered.length, sorted.refusedOtherwise.length, sorted.refusedBySchema]).toEqual([362, 40, mistakes]);
});

test('every document is tried, those that render in batches', () => {
  const tried = new Set(tasks.flatMap(({ documents }) => documents));
  expect([...edges, ...random, ...mistakes].filter((document) => !tried.has(document))).toEqual([]);
  const batches = tasks.filter(({ way, documents }) => way === 'dependency' && documents[0] !== mistakes[0]);
  expect(batches.map(({ documents }) => documents.length)).toEqual([160, 160, 42]);
});

test('a chart with dependencies is tried in smaller batches', () => {
  const part = { name: 'part', metadata: { name: 'web', version: '1.0.0', alias: 'part' }, values: {}, chart: tree };
  const whole = { ...subject('4.1.4'), tree: { ...tree, dependencies: [part] } };
  const sizes = tasksOf(whole, sorted, only)
    .filter(({ way }) => way === 'dependency')
    .map(({ documents }) => documents.length);
  expect(Math.max(...sizes)).toBe(12);
});

test('every edge and one random document in twenty run as a chart of its own in each way', () => {
  expect(edges.map((edge) => waysOf(tasks, edge))).toEqual([
    ['file', 'set', 'set-json'],
    ['file', 'set', 'set-json'],
  ]);
  const shared = random.filter((document) => waysOf(tasks, document).includes('set-json'));
  expect(shared.map((document) => waysOf(tasks, document))).toEqual(Array(20).fill(['file', 'set', 'set-json']));
});

test('what runs as a chart of its own is spread over releases and namespaces', () => {
  const tried = alone(tasks).map(({ place }) => place);
  expect(new Set(tried.map(({ release }) => release))).toEqual(new Set(places('web').map(({ release }) => release)));
  expect(new Set(tried.map(({ namespace }) => namespace)).size).toBe(7);
});

test('two Helms share the arguments by which an edge can be said, and both take the file', () => {
  const [first, second] = [0, 1].map((number) => tasksOf(subject('4.1.4'), sorted, { number, of: 2 }));
  expect(edges.map((edge) => [waysOf(first!, edge), waysOf(second!, edge)])).toEqual([
    [
      ['file', 'set'],
      ['file', 'set-json'],
    ],
    [
      ['file', 'set-json'],
      ['file', 'set'],
    ],
  ]);
});

test('what a version of Helm gets wrong in a subchart is tried without a parent', () => {
  const withNull = { ...random[1], 'x-note': null };
  const documents = sortedDocuments(tree, { edges: [], random: [withNull], mistakes: [] });
  const waysUnder = (version: string) => new Set(tasksOf(subject(version), documents, only).map(({ way }) => way));
  expect([waysUnder('4.2.1').has('dependency'), waysUnder('4.1.4').has('dependency')]).toEqual([false, true]);
});
