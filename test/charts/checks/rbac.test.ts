import type { PolicyRule } from '../../../src/charts/api/rbac';
import { checkPolicyRule } from '../../../src/charts/checks/rbac';
import { refusal } from './refusal';

const verbs =
  'wants one of get, list, watch, create, update, patch, delete, deletecollection, approve, attest, bind, escalate, impersonate, sign, use, or "*"';
const urlVerbs = 'wants one of get, post, put, patch, delete, head, options, or "*"';
const rule = (rule: Partial<PolicyRule>): PolicyRule => ({
  apiGroups: [''],
  resources: ['pods'],
  verbs: ['get'],
  ...rule,
});

describe('checkPolicyRule', () => {
  it.each<[string, PolicyRule]>([
    ['of several groups', { apiGroups: ['', 'apps'], resources: ['pods/log', 'deployments'], verbs: ['get', 'list'] }],
    ['for everything', { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }],
    ['for URLs', { nonResourceURLs: ['/healthz', '/metrics/*', '*'], verbs: ['get', 'head'] }],
    ['for resources that are not Kubernetes’ own', { apiGroups: ['example.com'], resources: ['kite'], verbs: ['fly'] }],
    ['with a special verb', { apiGroups: [''], resources: ['serviceaccounts'], verbs: ['impersonate'] }],
    ['for a resource that is new to us', { apiGroups: ['apps'], resources: ['novelties'], verbs: ['get'] }],
  ])('takes a rule %s', (_, given) => {
    expect(checkPolicyRule('rules[0]', given)).toBe(given);
  });

  it.each<[PolicyRule, string]>([
    [rule({ verbs: [] }), "'rules[0].verbs' is []; wants at least one verb"],
    [rule({ verbs: ['get', 'lst'] }), `'rules[0].verbs[1]' is "lst"; ${verbs}; did you mean "list"?`],
    [rule({ verbs: ['Get'] }), `'rules[0].verbs[0]' is "Get"; ${verbs}; did you mean "get"?`],
    [rule({ verbs: ['fly'] }), `'rules[0].verbs[0]' is "fly"; ${verbs}`],
    [
      rule({ apiGroups: ['example.com'], verbs: ['lst'] }),
      `'rules[0].verbs[0]' is "lst"; ${verbs}; did you mean "list"?`,
    ],
    [rule({ apiGroups: [] }), `'rules[0].apiGroups' is []; wants at least one API group; the core group is ""`],
    [rule({ resources: [] }), "'rules[0].resources' is []; wants at least one resource or non-resource URL"],
    [rule({ resources: ['pod'] }), `'rules[0].resources[0]' is "pod"; wants the plural in lower case; write "pods"`],
    [
      rule({ apiGroups: ['apps'], resources: ['Deployments/scale'] }),
      `'rules[0].resources[0]' is "Deployments/scale"; wants the plural in lower case; write "deployments/scale"`,
    ],
    [
      rule({ resources: ['pods', 'deployments'] }),
      `'rules[0].resources[1]' is "deployments"; wants a resource of the API group ""; "deployments" is in the API group "apps"`,
    ],
    [
      { nonResourceURLs: ['healthz'], verbs: ['get'] },
      `'rules[0].nonResourceURLs[0]' is "healthz"; wants a path that begins with "/" and has a "*" at its end only`,
    ],
    [
      { nonResourceURLs: ['/*/a'], verbs: ['get'] },
      `'rules[0].nonResourceURLs[0]' is "/*/a"; wants a path that begins with "/" and has a "*" at its end only`,
    ],
    [{ nonResourceURLs: ['/a'], verbs: ['list'] }, `'rules[0].verbs[0]' is "list"; ${urlVerbs}`],
    [
      rule({ nonResourceURLs: ['/a'] }),
      `'rules[0].nonResourceURLs' is ["/a"]; wants a rule for URLs or one for resources; write two rules`,
    ],
  ])('fails for %j', (given, message) => {
    expect(refusal(() => checkPolicyRule('rules[0]', given))).toBe(message);
  });
});
