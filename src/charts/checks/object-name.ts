import {
  checkDns1035Label,
  checkDnsLabel,
  checkDnsSubdomain,
  checkPathSegment,
  MAX_LABEL,
  MAX_SUBDOMAIN,
} from './name';

/** How the objects of a kind may be called. */
export interface NameRule {
  /** Which grammar the name follows. */
  readonly grammar: 'label' | 'label-1035' | 'subdomain' | 'path-segment';
  /** Greatest length in characters. */
  readonly maximum: number;
}

const label: NameRule = { grammar: 'label', maximum: MAX_LABEL };
const path: NameRule = { grammar: 'path-segment', maximum: MAX_SUBDOMAIN };

/** How most objects may be called. */
export const DEFAULT_NAME_RULE: NameRule = { grammar: 'subdomain', maximum: MAX_SUBDOMAIN };

/** How the objects of the other kinds may be called. */
export const NAME_RULES: Readonly<Record<string, NameRule>> = {
  ClusterRole: path,
  ClusterRoleBinding: path,
  // The controller adds eleven characters for each Job.
  CronJob: { grammar: 'subdomain', maximum: 52 },
  // The name is the value of a label of the pods.
  Job: { grammar: 'subdomain', maximum: MAX_LABEL },
  Namespace: label,
  Role: path,
  RoleBinding: path,
  Service: { grammar: 'label-1035', maximum: MAX_LABEL },
  // A label of the pods holds the name, a hyphen and a hash of ten characters. The API server does not see that coming.
  StatefulSet: { grammar: 'label', maximum: 52 },
};

/** How the objects of a kind may be called. */
export function nameRule(kind: string): NameRule {
  return Object.hasOwn(NAME_RULES, kind) ? (NAME_RULES[kind] ?? DEFAULT_NAME_RULE) : DEFAULT_NAME_RULE;
}

/**
 * Checks the name of an object.
 *
 * @param kind as in `Service`
 * @throws ChartwrightError `E_PROP`
 *
 * @example
 * checkObjectName('metadata.name', 'Service', 'api'); // 'api'
 */
export function checkObjectName(property: string, kind: string, name: string): string {
  const { grammar, maximum } = nameRule(kind);
  switch (grammar) {
    case 'label':
      return checkDnsLabel(property, name, maximum);
    case 'label-1035':
      return checkDns1035Label(property, name);
    case 'subdomain':
      return checkDnsSubdomain(property, name, maximum);
    case 'path-segment':
      return checkPathSegment(property, name);
  }
}
