/** Whom a statement of a resource's policy is about; keys as in IAM. */
export interface Principals {
  /** Accounts, roles and users by ARN, or `*`. */
  readonly AWS?: readonly string[] | undefined;
  /** Services, as in `logs.eu-central-1.amazonaws.com`. */
  readonly Service?: readonly string[] | undefined;
  /** Identity providers by ARN. */
  readonly Federated?: readonly string[] | undefined;
}

/** Condition operator → condition key → accepted values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** One statement of an IAM policy. */
export interface PolicyStatement {
  /**
   * Name of the statement: letters and digits.
   *
   * @default - none
   */
  readonly sid?: string | undefined;
  /**
   * Whether the statement allows or denies.
   *
   * @default 'Allow'
   */
  readonly effect?: 'Allow' | 'Deny' | undefined;
  /**
   * Whom the statement is about. Policies of identities have none.
   *
   * @default - none
   */
  readonly principals?: Principals | undefined;
  /**
   * Actions, as in `s3:GetObject`.
   *
   * @default - none
   */
  readonly actions?: readonly string[] | undefined;
  /**
   * ARNs that the actions work on. Trust policies have none.
   *
   * @default - none
   */
  readonly resources?: readonly string[] | undefined;
  /**
   * Every resource but these.
   *
   * @default - none
   */
  readonly notResources?: readonly string[] | undefined;
  /**
   * Conditions that all must hold.
   *
   * @default - none
   */
  readonly conditions?: Conditions | undefined;
}

/** Version of the IAM policy language. */
export const POLICY_VERSION = '2012-10-17';

/**
 * Prints statements as an IAM policy: stable JSON, every list a list, actions and condition keys sorted.
 *
 * IAM's own variables (`${aws:username}`) are escaped, so that Terraform does not read them as its templates; references
 * to resources stay references.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * @example
 * const json = policyDocument([{ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::places-data/locationData/*'] }]);
 */
export function policyDocument(statements: readonly PolicyStatement[]): string {
  const json = JSON.stringify({ Version: POLICY_VERSION, Statement: statements.map(toIam) });
  return json.replace(/\$\{(?!TfToken\[)/g, '$$$${');
}

function toIam(statement: PolicyStatement): object {
  const { sid, effect, principals, actions, resources, notResources, conditions } = statement;
  return {
    Sid: sid,
    Effect: effect ?? 'Allow',
    Principal: principals,
    Action: actions && [...new Set(actions)].sort(),
    Resource: resources,
    NotResource: notResources,
    Condition:
      conditions &&
      sorted(Object.entries(conditions).map(([operator, keys]) => [operator, sorted(Object.entries(keys))])),
  };
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
