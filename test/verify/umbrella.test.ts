import { synthesize } from '../../src/charts/synthesize';
import { differenceText } from '../../src/verify/compare';
import { randomDocuments } from '../../src/verify/documents';
import { documentsType, everythingOn } from '../../src/verify/documents-type';
import { edgeDocuments } from '../../src/verify/edges';
import { mistakes } from '../../src/verify/invalid';
import { evaluated } from '../../src/verify/outcome';
import { places } from '../../src/verify/places';
import { withSubjects } from '../../src/verify/subjects';
import { tryDocuments, type Subject, type Trial } from '../../src/verify/trial';
import { vendored } from '../../src/verify/vendored';
import { mergeValues } from '../../src/values/coalesce';
import type { JsonObject } from '../../src/values/json';
import { describeHelm } from '../support/helm';
import { umbrella } from './umbrella-chart';

const tree = vendored(synthesize(umbrella));
const type = documentsType(tree);
const random = randomDocuments(type, 60, 4);
const edges = edgeDocuments(type);
const renders = (values: JsonObject): boolean => evaluated(tree, { values }).kind === 'rendered';
const some = <T>(items: readonly T[], step: number): readonly T[] => items.filter((_, at) => at % step === 0);
const disagreements = (trials: readonly Trial[]): readonly string[] =>
  trials.flatMap(({ differences, document }) =>
    differences.map((one) => `${differenceText(one)} for ${JSON.stringify(document)}`.slice(0, 2000)),
  );

test('random documents speak to the dependencies as well: their values, their conditions and their tags', () => {
  const said = (text: string): boolean => random.some((document) => JSON.stringify(document).includes(text));
  const words = ['"front":{', '"cache":{', '"right":{', '"enabled":', '"tags":{', '"caches":'];
  expect(words.filter((one) => !said(one))).toEqual([]);
});

test('random documents turn each dependency on and off', () => {
  const counts = random.filter(renders).map((values) => {
    const outcome = evaluated(tree, { values });
    return outcome.kind === 'rendered' ? outcome.objects.length : 0;
  });
  expect(new Set(counts).size).toBeGreaterThan(5);
});

describeHelm('both readings of a chart of charts', (helm) => {
  const held = async (use: (subject: Subject) => Promise<readonly Trial[]>): Promise<readonly Trial[]> =>
    withSubjects(tree, [helm], process.env, async ([subject]) => use(subject!));
  const place = { release: 'demo', namespace: 'team' };

  test('agree on aliases, conditions, tags, imports, globals, hooks and a library, many at a time', async () => {
    const documents = [...some(edges, 5), ...random].filter(renders);
    const trials = await held((subject) => tryDocuments(subject, documents, place, 'dependency'));
    expect(disagreements(trials)).toEqual([]);
    expect(trials).toHaveLength(documents.length);
  }, 600_000);

  test('refuse the same mistakes, in whichever chart they are', async () => {
    const documents = some(mistakes(type), 25).map(({ document }) => mergeValues(everythingOn(tree), document));
    const trials = await held((subject) => tryDocuments(subject, documents, place, 'file'));
    expect(disagreements(trials)).toEqual([]);
    expect(trials.filter((trial) => trial.helm.kind === 'refused')).toHaveLength(documents.length);
  }, 600_000);

  test('agree as a user renders the chart, also where the release is called as a part of it', async () => {
    const parts = tree.dependencies.map(({ name }) => name);
    const trials = await held(async (subject) => {
      const made: Trial[] = [];
      for (const [at, one] of places('umbrella', parts).entries()) {
        const documents = [...random.slice(at, at + 1), ...edges.slice(at * 8, at * 8 + 1)];
        made.push(...(await tryDocuments(subject, documents, one, at % 2 === 0 ? 'file' : 'set-json')));
      }
      return made;
    });
    expect(disagreements(trials)).toEqual([]);
    expect(trials.length).toBeGreaterThan(20);
  }, 600_000);
});
