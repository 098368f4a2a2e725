import { KINDS } from '../api/kinds';
import type { PolicyRule } from '../api/rbac';
import { nearest, refuse } from './refuse';

/** https://kubernetes.io/docs/reference/access-authn-authz/authorization/#determine-the-request-verb */
const RESOURCE_VERBS = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];
/** Verbs that mean something for a few resources only. */
const SPECIAL_VERBS = ['approve', 'attest', 'bind', 'escalate', 'impersonate', 'sign', 'use'];
const URL_VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];
const GROUPS = new Set(KINDS.map(({ apiVersion }) => groupOf(apiVersion)));

/** As in `apps` of `apps/v1`; the core group has no name. */
function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

/**
 * Checks a rule of a Role or of a ClusterRole. The API server takes any words; what it would never match is refused here:
 * a verb that does not exist, the singular of a resource, a resource in a group that does not have it.
 *
 * What is in API groups that are not Kubernetes' own is not looked at, but for its verbs.
 *
 * @throws ChartwrightError `E_PROP`
 */
export function checkPolicyRule(property: string, rule: PolicyRule): PolicyRule {
  const { verbs, apiGroups = [], resources = [], nonResourceURLs = [] } = rule;
  if (verbs.length === 0) return refuse(`${property}.verbs`, [], 'at least one verb');
  if (nonResourceURLs.length > 0) checkUrls(property, nonResourceURLs, resources);
  else if (resources.length === 0)
    return refuse(`${property}.resources`, [], 'at least one resource or non-resource URL');
  else if (apiGroups.length === 0)
    return refuse(`${property}.apiGroups`, [], 'at least one API group', 'the core group is ""');
  const known = nonResourceURLs.length > 0 ? URL_VERBS : [...RESOURCE_VERBS, ...SPECIAL_VERBS];
  const isOwn = apiGroups.every((group) => GROUPS.has(group));
  for (const [at, verb] of verbs.entries()) checkVerb(`${property}.verbs[${at}]`, verb, known, isOwn);
  for (const [at, resource] of resources.entries()) checkResource(`${property}.resources[${at}]`, resource, apiGroups);
  return rule;
}

function checkUrls(property: string, urls: readonly string[], resources: readonly string[]): void {
  if (resources.length > 0) {
    refuse(`${property}.nonResourceURLs`, urls, 'a rule for URLs or one for resources', 'write two rules');
  }
  for (const [at, url] of urls.entries()) {
    const isRight = url === '*' || (url.startsWith('/') && !url.slice(0, -1).includes('*'));
    if (!isRight)
      refuse(`${property}.nonResourceURLs[${at}]`, url, 'a path that begins with "/" and has a "*" at its end only');
  }
}

/** Other API groups may have verbs of their own; what is nearly one of the known verbs is a mistake there too. */
function checkVerb(property: string, verb: string, known: readonly string[], isOwn: boolean): void {
  if (verb === '*' || known.includes(verb)) return;
  const meant = nearest(verb, known);
  if (!isOwn && meant === undefined && /^[a-z][a-z0-9-]*$/.test(verb)) return;
  const fix = meant === undefined ? undefined : `did you mean "${meant}"?`;
  refuse(property, verb, `one of ${known.join(', ')}, or "*"`, fix);
}

function checkResource(property: string, resource: string, apiGroups: readonly string[]): void {
  const [name = ''] = resource.split('/');
  if (name === '*' || apiGroups.some((group) => !GROUPS.has(group))) return;
  const singular = KINDS.find(({ kind }) => kind.toLowerCase() === name.toLowerCase());
  const homes = KINDS.filter((candidate) => candidate.resource === name.toLowerCase()).map(({ apiVersion }) =>
    groupOf(apiVersion),
  );
  if (homes.length === 0 && singular !== undefined) {
    refuse(property, resource, 'the plural in lower case', `write "${resource.replace(name, singular.resource)}"`);
  }
  if (homes.length > 0 && name !== name.toLowerCase()) {
    refuse(property, resource, 'the plural in lower case', `write "${resource.toLowerCase()}"`);
  }
  if (homes.length > 0 && !homes.some((group) => apiGroups.includes(group))) {
    const groups = apiGroups.map((group) => `"${group}"`).join(', ');
    refuse(
      property,
      resource,
      `a resource of the API group ${groups}`,
      `"${name}" is in the API group "${homes[0] ?? ''}"`,
    );
  }
}
