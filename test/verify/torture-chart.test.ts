import { synthesize } from '../../src/charts/synthesize';
import { FUNCTIONS } from '../../src/values/function-table';
import { BATCH_SIZE } from '../../src/verify/batch';
import { differenceText } from '../../src/verify/compare';
import { randomDocuments } from '../../src/verify/documents';
import { edgeDocuments } from '../../src/verify/edges';
import { mistakes } from '../../src/verify/invalid';
import { evaluated, type Outcome } from '../../src/verify/outcome';
import { places } from '../../src/verify/places';
import { VALUES_WAYS } from '../../src/verify/root-render';
import { withSubjects } from '../../src/verify/subjects';
import { tryDocuments, type Subject, type Trial } from '../../src/verify/trial';
import type { JsonObject } from '../../src/values/json';
import { describeHelm } from '../support/helm';
import { torture } from './torture-chart';

const tree = synthesize(torture);
const renders = (values: JsonObject): boolean => evaluated(tree, { values }).kind === 'rendered';
const edges = edgeDocuments(tree.values).filter(renders);
const random = randomDocuments(tree.values, 80, 11).filter(renders);
const some = <T>(items: readonly T[], step: number): readonly T[] => items.filter((_, at) => at % step === 0);
const disagreements = (trials: readonly Trial[]): readonly string[] =>
  trials.flatMap(({ differences, document }) =>
    differences.map((one) => `${differenceText(one)} for ${JSON.stringify(document)}`),
  );
const refusalOf = (outcome: Outcome | undefined): string => (outcome?.kind === 'refused' ? outcome.message : '');

test('the torture chart calls every function there is', () => {
  const called = new Set([...JSON.stringify(tree).matchAll(/"function":"([A-Za-z0-9]+)"/g)].map(([, name]) => name));
  expect(Object.keys(FUNCTIONS).filter((name) => !called.has(name))).toEqual([]);
});

describeHelm('both readings of the torture chart', (helm) => {
  const held = async (use: (subject: Subject) => Promise<readonly Trial[]>): Promise<readonly Trial[]> =>
    withSubjects(tree, [helm], process.env, async ([subject]) => use(subject!));

  test('agree on every edge and on random documents, many at a time', async () => {
    const documents = [...edges, ...random];
    const trials = await held(async (subject) => {
      const made: Trial[] = [];
      for (let at = 0; at < documents.length; at += BATCH_SIZE) {
        const place = { release: 'demo', namespace: 'team' };
        made.push(...(await tryDocuments(subject, documents.slice(at, at + BATCH_SIZE), place, 'dependency')));
      }
      return made;
    });
    expect(disagreements(trials)).toEqual([]);
    expect(trials).toHaveLength(documents.length);
  }, 300_000);

  test('refuse the same mistakes', async () => {
    const documents = some(mistakes(tree.values), 2).map(({ document }) => document);
    const place = { release: 'demo', namespace: 'team' };
    const trials = await held((subject) => tryDocuments(subject, documents, place, 'dependency'));
    expect(disagreements(trials)).toEqual([]);
    expect(trials.filter((trial) => trial.helm.kind === 'refused')).toHaveLength(documents.length);
  }, 300_000);

  test('agree as a user renders the chart, whatever the release is called and however the values come', async () => {
    const trials = await held(async (subject) => {
      const made: Trial[] = [];
      for (const [at, place] of places('torture').entries()) {
        const document = [...random, ...edges].slice(at * 3, at * 3 + 1);
        for (const way of VALUES_WAYS) made.push(...(await tryDocuments(subject, [...document, {}], place, way)));
      }
      return made;
    });
    expect(disagreements(trials)).toEqual([]);
  }, 300_000);

  test('fail alike where a rule across values does not hold', async () => {
    const broken: readonly (readonly [values: JsonObject, message: string])[] = [
      [{ text: 'forbidden' }, "the text 'forbidden' is forbidden"],
      [{ small: 50, enabled2: false }, 'small must not be above 40'],
      [{ on: true, other: 'forbidden while on' }, 'other is forbidden'],
      [{ text: 'never' }, "the text is 'never'"],
      [{ text: 'wanting' }, 'maybe is needed'],
      [{ maybe: '' }, 'never asked for'],
    ];
    const documents = broken.map(([values]) => values);
    const trials = await held((subject) =>
      tryDocuments(subject, documents, { release: 'demo', namespace: 'team' }, 'file'),
    );
    expect(disagreements(trials)).toEqual([]);
    for (const [at, [, message]] of broken.entries()) {
      expect(refusalOf(trials[at]?.helm)).toContain(message);
      expect(refusalOf(trials[at]?.evaluate)).toContain(message);
    }
  }, 300_000);
});
