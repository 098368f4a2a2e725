import { AGREEMENTS } from '../../../src/charts/checks/agreements/agreements';
import { fields } from '../../../src/charts/rules/rendered/fields';
import { limits } from '../../../src/charts/rules/rendered/limits';
import { mounts } from '../../../src/charts/rules/rendered/mounts';
import { policyRules } from '../../../src/charts/rules/rendered/policy-rules';
import { Cluster } from '../support/cluster';
import { namespace } from '../support/fixtures';
import { ApiError, type KubernetesObject } from '../support/objects';
import { type Case, CASES_NAMESPACE } from './cases/case';
import { NETWORKING_CASES } from './cases/networking';
import { POD_CASES } from './cases/pods';
import { RESOURCE_CASES } from './cases/resources';
import { WORKLOAD_CASES } from './cases/workloads';

const CASES = [...NETWORKING_CASES, ...POD_CASES, ...RESOURCE_CASES, ...WORKLOAD_CASES];
const RULES = [fields, limits, mounts, policyRules];

/** What we have against an object, before anything reaches a cluster. */
const refusals = (object: Case['object']): readonly string[] =>
  RULES.flatMap((rule) => rule([{ construct: 'it', object }], new Set()))
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

describe('a rule over the fields of an object', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.connect(process.env['KUBECONFIG'] ?? '');
    await cluster.create(namespace(CASES_NAMESPACE, 'privileged'));
    await cluster.waitFor({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'default', namespace: CASES_NAMESPACE },
    });
  });
  afterAll(async () => {
    await cluster.delete(namespace(CASES_NAMESPACE));
    await cluster.close();
  });

  /** What the API server has against it; nothing where it takes it. */
  async function refusalOfServer(object: KubernetesObject): Promise<string | undefined> {
    try {
      await cluster.create(object, { dryRun: true });
      return undefined;
    } catch (error) {
      if (error instanceof ApiError && error.code === 422) return error.message;
      throw error;
    }
  }

  it.each(CASES.filter(({ verdict }) => verdict === 'taken'))(
    'takes what the API server takes, $rule: $title',
    async ({ object }) => {
      expect([refusals(object), await refusalOfServer(object)]).toEqual([[], undefined]);
    },
  );

  it.each(CASES.filter(({ verdict }) => verdict === 'refused'))(
    'refuses what the API server refuses, $rule: $title',
    async ({ object }) => {
      expect(refusals(object)).not.toEqual([]);
      expect(await refusalOfServer(object)).toMatch(/ is invalid: /);
    },
  );

  it.each(CASES.filter(({ verdict }) => verdict === 'refused by us alone'))(
    'refuses for a reason what the API server takes, $rule: $title',
    async ({ object }) => {
      expect(refusals(object)).not.toEqual([]);
      expect(await refusalOfServer(object)).toBeUndefined();
    },
  );

  it.each(Object.keys(AGREEMENTS))('is tried on both sides of its edge: %s', (rule) => {
    const verdicts = new Set(CASES.filter((one) => one.rule === rule).map(({ verdict }) => verdict === 'taken'));
    expect(verdicts).toEqual(new Set([true, false]));
  });
});
