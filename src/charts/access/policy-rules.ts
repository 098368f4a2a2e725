import type { Construct } from 'constructs';
import { isExpr, type Expr } from '../../values/expression';
import { isKnown, late } from '../../values/nodes';
import { partsOf } from '../../values/parts';
import type { PolicyRule } from '../api/rbac';
import { checkPolicyRule } from '../checks/rbac';
import { refusals } from '../checks/refuse';

/** Has the rules of a role checked when the chart is complete; those that come from the values are not looked at. */
export function validateRules(role: Construct, rules: readonly unknown[] | Expr<unknown> | undefined): void {
  if (rules === undefined || isExpr(rules)) return;
  role.node.addValidation({
    validate: () =>
      rules.flatMap((rule, at) =>
        partsOf<unknown>(rule)
          .filter(({ part }) => isKnown(part))
          .flatMap(({ part }) => refusals(() => checkPolicyRule(`rules[${at}]`, late<PolicyRule>(part)))),
      ),
  });
}
