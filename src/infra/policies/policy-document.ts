import { ChartwrightError } from '../../errors';

/** Conditions: operator, as in `StringEquals`, then condition key, as in `aws:RequestTag/team`, then accepted values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** Who a statement is about. */
export interface Principals {
  /**
   * Accounts, roles and users, by ARN.
   *
   * @default - none
   */
  readonly AWS?: readonly string[] | undefined;
  /**
   * Services, as in `ec2.amazonaws.com`.
   *
   * @default - none
   */
  readonly Service?: readonly string[] | undefined;
  /**
   * Identity providers, by ARN.
   *
   * @default - none
   */
  readonly Federated?: readonly string[] | undefined;
}

interface StatementBase {
  /** Name of the statement: letters and digits, unique in its document. */
  readonly sid: string;
  /**
   * What the statement does.
   *
   * @default 'Allow'
   */
  readonly effect?: 'Allow' | 'Deny' | undefined;
  /** Actions, as in `s3:GetObject`. */
  readonly actions: readonly string[];
  /**
   * When the statement holds; all operators and keys at once.
   *
   * @default {}
   */
  readonly conditions?: Conditions | undefined;
}

/** A statement of a policy that is attached to a role, user or group: says on what. */
export interface IdentityStatement extends StatementBase {
  /** ARNs, with `*` inside them where names are not known. `['*']` only for actions that take no resource. */
  readonly resources: readonly string[];
}

/** A denial of everything but the named resources. */
export interface ExceptStatement extends StatementBase {
  /** A denial: allowing everything but something is never meant. */
  readonly effect: 'Deny';
  /** ARNs that the denial spares. */
  readonly notResources: readonly string[];
}

/** A statement of a role's trust policy: says who may assume the role. */
export interface TrustStatement extends StatementBase {
  /** Who may assume the role. */
  readonly principals: Principals;
}

/** A statement of a policy that is attached to a resource, such as a key or queue: says who, and on what. */
export interface ResourceStatement extends StatementBase {
  /** Who the statement is about; everybody, for denials and public resources. */
  readonly principals: Principals | '*';
  /** ARNs that the actions work on. */
  readonly resources: readonly string[];
}

/** One statement of an IAM policy of any type. */
export type PolicyStatement = IdentityStatement | ExceptStatement | TrustStatement | ResourceStatement;

const SID = /^[A-Za-z0-9]+$/;
const ACTION = /^([a-z0-9-]+:[A-Za-z0-9*?]+|\*)$/;

/** Interpolation that is no reference of cdktf: IAM's own variables, which Terraform would take for its templates. */
const POLICY_VARIABLE = /\$\{(?!TfToken\[)/g;

/**
 * Prints statements as the JSON of an IAM policy document, always in the same way: keys in the order of AWS's
 * documentation, actions sorted and each once. IAM variables such as `${aws:username}` are escaped for Terraform;
 * references to resources stay references. Pure.
 *
 * A literal document, unlike one made by the data source `aws_iam_policy_document`, is read by policy scanners and can be
 * planned without an account.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * @throws ChartwrightError `E_INFRA` if there is no statement, a sid is not letters and digits or is used twice, a list is
 *   empty, or an action is no action
 *
 * @example
 * policyDocument([
 *   { sid: 'ReadCharts', actions: ['s3:GetObject'], resources: ['arn:aws:s3:::places-charts/*'] },
 * ]);
 */
export function policyDocument(statements: readonly PolicyStatement[]): string {
  if (statements.length === 0) refuse("'statements' is empty; wants one statement at least");
  const sids = new Set<string>();
  for (const statement of statements) {
    check(statement);
    if (sids.has(statement.sid)) refuse(`'sid' '${statement.sid}' is used twice; wants a name for each statement`);
    sids.add(statement.sid);
  }
  const json = JSON.stringify({ Version: '2012-10-17', Statement: statements.map(printed) });
  return json.replace(POLICY_VARIABLE, '$$$${');
}

function printed(statement: PolicyStatement) {
  return {
    Sid: statement.sid,
    Effect: statement.effect ?? 'Allow',
    ...('principals' in statement ? { Principal: statement.principals } : {}),
    Action: [...new Set(statement.actions)].sort(),
    ...('resources' in statement ? { Resource: statement.resources } : {}),
    ...('notResources' in statement ? { NotResource: statement.notResources } : {}),
    ...(statement.conditions === undefined ? {} : { Condition: statement.conditions }),
  };
}

function check(statement: PolicyStatement): void {
  if (!SID.test(statement.sid)) refuse(`'sid' is '${statement.sid}'; wants letters and digits only`);
  const lists = {
    actions: statement.actions,
    ...('resources' in statement ? { resources: statement.resources } : {}),
    ...('notResources' in statement ? { notResources: statement.notResources } : {}),
  };
  for (const [property, list] of Object.entries(lists)) {
    if (list.length === 0) {
      refuse(`'${property}' of statement '${statement.sid}' is empty; wants one entry at least, or no statement`);
    }
  }
  for (const action of statement.actions) {
    if (!ACTION.test(action)) {
      refuse(`'actions' of statement '${statement.sid}' holds '${action}'; wants an action such as s3:GetObject`);
    }
  }
}

function refuse(message: string): never {
  throw new ChartwrightError('E_INFRA', message);
}
