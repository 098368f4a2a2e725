import type { Outcome } from '../../src/verify/outcome';
import { newLooks, NO_TRIALS, tallied } from '../../src/verify/tally';
import type { Trial } from '../../src/verify/trial';

const rendered: Outcome = { kind: 'rendered', objects: [], notes: '' };
const refused: Outcome = { kind: 'refused', by: 'schema', message: 'x' };
const trial = (evaluate: Outcome, over: Partial<Trial> = {}): Trial => ({
  document: {},
  place: { release: 'demo', namespace: 'team' },
  way: 'dependency',
  evaluate,
  helm: evaluate,
  differences: [],
  ...over,
});
const differing = (object: string): Trial => trial(rendered, { differences: [{ kind: 'missing', object }] });

test('trials are counted by what both readings made of them, and by way', () => {
  const tally = tallied(tallied(NO_TRIALS, [trial(rendered)]), [trial(rendered, { way: 'set' }), trial(refused)]);
  expect(tally).toEqual({
    rendered: 2,
    refused: 1,
    differing: 0,
    ways: { dependency: 2, file: 0, set: 1, 'set-json': 0 },
    looks: new Map(),
  });
});

test('of differences that look alike but for numbers and texts, one is kept', () => {
  const first = differing('v1 ConfigMap a-1');
  const tally = tallied(tallied(NO_TRIALS, [first, differing('v1 ConfigMap a-2')]), [differing('v1 ConfigMap a-3')]);
  expect([tally.differing, tally.looks.size, tally.rendered]).toEqual([3, 1, 0]);
});

test('what differs as something before is no news', () => {
  const [first, same, other] = [
    differing('v1 ConfigMap a-1'),
    differing('v1 ConfigMap a-2'),
    differing('v1 Secret a-1'),
  ] as const;
  expect(newLooks(tallied(NO_TRIALS, [first]), [same, other, trial(rendered)])).toEqual([other]);
});
