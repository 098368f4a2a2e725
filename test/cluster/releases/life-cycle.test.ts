import { z } from 'zod';
import type { ChartDefinition } from '../../../src';
import { evaluateChart } from '../../../src/charts/evaluate';
import { synthesize } from '../../../src/charts/synthesize';
import { HOOK_ANNOTATION } from '../../../src/charts/hook';
import type { JsonObject } from '../../../src/values/json';
import { inParallel } from '../../../src/verify/in-parallel';
import { pinnedHelm } from '../../support/helm';
import { Cluster } from '../support/cluster';
import type { Inventory } from '../support/inventory';
import { type KubernetesObject, kubernetesObject } from '../support/objects';
import { FIRST, type Helms, type Life, liveThrough, SECOND } from './life';
import { added, content, ofRelease, podsOf, routesOf, unready, writes } from './observations';
import { nextVersion, type Subject, SUBJECTS } from './subjects';

// Nodes are played by kwok: a pod that is "ready" has been accepted and scheduled, and no container ever runs.

/** Lives at a time: Helm waits most of its time. */
const CONCURRENCY = 6;

const [helm3, helm4] = [pinnedHelm('3.17.2'), pinnedHelm('4.1.4')];
const HELMS: readonly (readonly [string, Helms])[] = [
  ['Helm 3', { first: helm3, then: helm3 }],
  ['Helm 4', { first: helm4, then: helm4 }],
  ['Helm 3, later Helm 4', { first: helm3, then: helm4 }],
];
const LIVES = SUBJECTS.flatMap((subject) => HELMS.map(([helms]) => [subject.title, helms, subject] as const));

const lives = new Map<string, Promise<Life>>();

beforeAll(async () => {
  const cluster = await Cluster.connect(process.env['KUBECONFIG'] ?? '');
  const liveAll = (subject: Subject, at: number) => async () => {
    // One after another: there are charts whose names are the same in every release.
    for (const [index, [name, helms]] of HELMS.entries()) {
      const life = liveThrough(cluster, subject, helms, `life-${at}-${index}`);
      lives.set(`${subject.title}, ${name}`, life);
      await life.catch(() => undefined);
    }
  };
  await inParallel(SUBJECTS.map(liveAll), CONCURRENCY);
  await cluster.close();
}, 2_400_000);

const lifeOf = (name: string, helms: string): Promise<Life> =>
  lives.get(`${name}, ${helms}`) ?? Promise.reject(new Error('it was never lived'));

describe.each(LIVES)('a release of %s, under %s', (name, helms, subject) => {
  const { definition, values = {}, changed = values, stays = [] } = subject;
  let life: Life;
  beforeAll(async () => {
    life = await lifeOf(name, helms);
  });

  it('is installed as it is evaluated, every pod scheduled and ready', () => {
    expect(unready(life.installed)).toEqual([]);
    expectEvaluated(life.installed, definition, values, life.namespace);
  });

  it('is warned of by nobody', () => {
    expect(life.warnings).toEqual([]);
  });

  it('is written nothing of by an upgrade to what it is', () => {
    expect(writes(life.repeated, FIRST)).toEqual(writes(life.beside, FIRST));
    expect(podsOf(life.repeated, FIRST)).toEqual(podsOf(life.beside, FIRST));
  });

  it('is upgraded to another version with other values', () => {
    expect(unready(life.upgraded)).toEqual([]);
    expectEvaluated(life.upgraded, nextVersion(definition), changed, life.namespace);
  });

  it('is rolled back to what it was', () => {
    expect(unready(life.rolledBack)).toEqual([]);
    expect(ofRelease(life.rolledBack, FIRST).map(content)).toEqual(ofRelease(life.installed, FIRST).map(content));
  });

  it('is tested by every test that its chart has', () => {
    const tests = evaluated(definition, values, life.namespace).filter((object) => hookOf(object) === 'test');
    expect([...life.tested].sort()).toEqual(tests.map(({ metadata }) => metadata.name).sort());
  });

  it('leaves nothing behind that is not meant to stay', () => {
    const kinds = added(life.before, life.after).map((key) => key.split(' ')[1]);
    expect([...new Set(kinds)].sort()).toEqual(stays);
  });
});

describe.each(LIVES.filter(([, , { isSingular = false }]) => !isSingular))(
  'two releases of %s, under %s',
  (name, helms) => {
    let life: Life;
    beforeAll(async () => {
      life = await lifeOf(name, helms);
    });

    it('stand beside each other and share no pod', () => {
      expect(unready(life.beside)).toEqual([]);
      expect(podsOf(life.beside, FIRST)).toEqual(podsOf(life.installed, FIRST));
      for (const release of [FIRST, SECOND]) {
        for (const { routed, own } of routesOf(life.beside, release)) expect(routed).toEqual(own);
      }
    });

    it('end without each other', () => {
      expect(writes(life.alone, SECOND)).toEqual(writes(life.beside, SECOND));
      expect(podsOf(life.alone, SECOND)).toEqual(podsOf(life.beside, SECOND));
    });
  },
);

/** What is on the cluster says all that evaluation says, and more: the API server fills defaults in. */
function expectEvaluated(
  inventory: Inventory,
  definition: ChartDefinition,
  values: JsonObject,
  namespace: string,
): void {
  const live = new Map([...inventory.values()].map((object) => [nameOf(object), object]));
  for (const object of evaluated(definition, values, namespace).filter((one) => hookOf(one) === undefined)) {
    expect(asWritten(live.get(nameOf(object)))).toMatchObject(asWritten(object));
  }
}

function evaluated(definition: ChartDefinition, values: JsonObject, namespace: string): readonly KubernetesObject[] {
  const { objects } = evaluateChart(synthesize(definition), { values, release: { name: FIRST, namespace } });
  return objects.map((object) => kubernetesObject.parse(object));
}

const nameOf = ({ apiVersion, kind, metadata }: KubernetesObject): string => `${apiVersion} ${kind} ${metadata.name}`;

const hookOf = ({ metadata }: KubernetesObject): string | undefined => metadata.annotations?.[HOOK_ANNOTATION];

const texts = z.record(z.string(), z.string()).default({});
const secret = z.looseObject({ kind: z.literal('Secret'), data: texts, stringData: texts });

/** The API server gives quantities back as text, and leaves out what is false or empty text. */
const asWritten = (object: KubernetesObject | undefined): object => {
  const text = JSON.stringify(asStored(object), (_, value: unknown) => {
    if (typeof value === 'number') return `${value}`;
    return value === '' || value === false ? undefined : value;
  });
  return z.looseObject({}).parse(JSON.parse(text));
};

/** The API server keeps the texts of a Secret encoded. */
function asStored(object: KubernetesObject | undefined): object {
  const found = secret.safeParse(object);
  if (!found.success) return object ?? {};
  const { data, stringData, ...rest } = found.data;
  const encoded = Object.entries(stringData).map(
    ([key, value]) => [key, Buffer.from(value).toString('base64')] as const,
  );
  return { ...rest, data: { ...data, ...Object.fromEntries(encoded) } };
}
