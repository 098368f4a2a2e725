import { z } from 'zod';
import { ConfigMap, hook, type HookDeletePolicy, type HookEvent } from '../../../src';
import { at, chartOf, rendered } from '../../support/chart';
import { describeHelm } from '../../support/helm';
import { bothReadings } from '../../support/law';

/** Every event with a weight of its own; that there is none missing, the compiler sees. */
const WEIGHTS: Readonly<Record<HookEvent, number>> = {
  'pre-install': -10,
  'post-install': 0,
  'pre-upgrade': -1,
  'post-upgrade': 1,
  'pre-rollback': 5,
  'post-rollback': 10,
  'pre-delete': 100,
  'post-delete': -2_147_483_648,
  test: 2_147_483_647,
};
const POLICIES: Readonly<Record<HookDeletePolicy, true>> = {
  'before-hook-creation': true,
  'hook-succeeded': true,
  'hook-failed': true,
};

const isEvent = (name: string): name is HookEvent => Object.hasOwn(WEIGHTS, name);
const isPolicy = (name: string): name is HookDeletePolicy => Object.hasOwn(POLICIES, name);
const EVENTS = Object.keys(WEIGHTS).filter(isEvent);

const chart = chartOf({ text: z.string().default('text') }, (scope, v) => {
  const add = (id: string, annotations: Readonly<Record<string, string>>): ConfigMap =>
    new ConfigMap(scope, id, { metadata: { annotations }, data: { text: v.text } });
  for (const event of EVENTS) add(event, hook({ events: [event], weight: WEIGHTS[event] }));
  for (const policy of Object.keys(POLICIES).filter(isPolicy)) {
    add(policy, hook({ events: ['pre-install'], deletePolicies: [policy] }));
  }
  const [first, ...rest] = EVENTS;
  if (first !== undefined) {
    add('all', hook({ events: [first, ...rest], deletePolicies: ['hook-succeeded', 'hook-failed'] }));
  }
});

const AFTERWARDS = 'before-hook-creation,hook-succeeded';
const WANTED = [
  ...EVENTS.map((event) => [event, annotations(event, WEIGHTS[event], AFTERWARDS)] as const),
  ...Object.keys(POLICIES).map((policy) => [policy, annotations('pre-install', 0, policy)] as const),
  ['all', annotations(EVENTS.join(','), 0, 'hook-succeeded,hook-failed')] as const,
];

it.each(WANTED)('the hook %s has the annotations by which Helm knows it', (id, wanted) => {
  const object = rendered(chart).find(({ metadata }) => at(metadata, 'name') === `app-${id}`);
  expect(at(object, 'metadata.annotations')).toEqual(wanted);
});

describeHelm('hooks of every event, weight and delete policy', (helm) => {
  it('are the same in both readings, and none is missing', async () => {
    const [reading] = await bothReadings(helm, chart, [{ text: 'a\nb: "{{ c }}"\n' }]);
    expect(reading?.helm).toEqual(reading?.evaluated);
    const found = (reading?.helm ?? []).map(({ metadata }) => at(metadata, 'annotations'));
    expect(new Set(found)).toEqual(new Set(WANTED.map(([, wanted]) => wanted)));
    expect(found).toHaveLength(WANTED.length);
  });
});

function annotations(events: string, weight: number, policies: string): Readonly<Record<string, string>> {
  return { 'helm.sh/hook': events, 'helm.sh/hook-weight': `${weight}`, 'helm.sh/hook-delete-policy': policies };
}
