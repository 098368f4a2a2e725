import type { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import type { ITerraformDependable } from '../cdktf';
import { AccessEntry, checkPrincipal } from './access-entry';
import { NODE_ROLES } from './node-role';

/**
 * Checks the administrators of a cluster before anything is made.
 *
 * @throws ChartwrightError `E_INFRA` if there is none, one is no IAM role or user, is a role of nodes, or is given twice
 */
export function checkAdministrators(construct: Construct, clusterName: string, arns: readonly string[]): void {
  const refuse = (message: string): never => {
    throw new ChartwrightError('E_INFRA', message, { construct: construct.node.path });
  };
  if (arns.length === 0) {
    refuse(
      "'administratorArns' is empty; wants one IAM role at least, or nobody can reach the cluster; whoever runs Terraform is not added by itself",
    );
  }
  for (const arn of arns) {
    checkPrincipal('administratorArns', arn, construct.node.path);
    if (NODE_ROLES.some((name) => arn.endsWith(`:role/${clusterName}-${name}`))) {
      refuse(
        `'administratorArns' holds '${arn}', a role of nodes; EKS makes the entry of nodes itself; give a role of people`,
      );
    }
  }
  const duplicate = arns.find((arn, index) => arns.indexOf(arn) !== index);
  if (duplicate !== undefined) refuse(`'administratorArns' holds '${duplicate}' twice; remove one`);
}

/** Gives each administrator an entry, named by the principal: adding one changes no other. */
export function administratorEntries(
  scope: Construct,
  clusterName: string,
  arns: readonly string[],
): readonly ITerraformDependable[] {
  return [...arns].sort().flatMap((principalArn) => {
    const principal = principalArn.replace(/^.*?:(?=(role|user)\/)/, '').replaceAll('/', '-');
    const grants = [{ policy: 'AmazonEKSClusterAdminPolicy' }] as const;
    return new AccessEntry(scope, `administrator-${principal}`, { clusterName, principalArn, grants }).dependables;
  });
}
