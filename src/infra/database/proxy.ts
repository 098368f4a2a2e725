import { DbProxy } from '@cdktf/provider-aws/lib/db-proxy';
import { DbProxyDefaultTargetGroup } from '@cdktf/provider-aws/lib/db-proxy-default-target-group';
import { DbProxyTarget } from '@cdktf/provider-aws/lib/db-proxy-target';
import { Construct } from 'constructs';
import { Role } from '../iam/role';
import { serviceTrust } from '../iam/trust';
import { LogGroup } from '../log-group';
import { nameOf } from '../name';
import { externalSecretsPolicy } from '../policies/external-secrets';
import { SecurityGroup } from '../security-group';
import { stackOf } from '../stack-environment';
import type { Database } from './database';

/** What describes a proxy. */
export interface DatabaseProxyProps {
  /** The database behind the proxy. */
  readonly database: Database;
  /** Last part of the name, `<application>-<environment>-<name>`. */
  readonly name: string;
  /** VPC of the proxy. */
  readonly vpcId: string;
  /** Subnets of the proxy, in two zones at least. */
  readonly subnetIds: readonly string[];
  /** ARN of the KMS key of the master user's secret, and for the log. */
  readonly keyArn: string;
}

/**
 * RDS Proxy: shares connections to the database among many short-lived clients, and takes them over a failover. TLS only,
 * and clients prove who they are by IAM.
 *
 * Clients connect to `group`, and `group` to the database's own: both by `Connections`.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html
 * @example
 * new DatabaseProxy(stack, 'proxy', { database, name: 'places', vpcId, subnetIds, keyArn: key.arn });
 */
export class DatabaseProxy extends Construct {
  /** The proxy, as Terraform has it. */
  readonly resource: DbProxy;
  /** Security group of the proxy, without a rule. */
  readonly group: SecurityGroup;

  /** @throws ChartwrightError `E_INFRA` if the name is too long */
  constructor(scope: Construct, id: string, props: DatabaseProxyProps) {
    super(scope, id);
    const { environment } = stackOf(this);
    const name = nameOf(this, 'database', `${props.name}-proxy`);
    this.group = new SecurityGroup(this, 'group', {
      name: `proxy-${props.name}`,
      description: `Proxy ${name}`,
      vpcId: props.vpcId,
    });
    const role = new Role(this, 'role', {
      name: `${props.name}-proxy`,
      description: `Proxy ${name}, which reads the master user's secret`,
      trust: [serviceTrust('rds.amazonaws.com', environment.accountId)],
      policies: {
        secret: externalSecretsPolicy(environment, { secretArns: [props.database.secretArn], keyArns: [props.keyArn] }),
      },
    });
    const log = new LogGroup(this, 'log', { name: `/aws/rds/proxy/${name}`, keyArn: props.keyArn });
    this.resource = new DbProxy(this, 'Resource', {
      name,
      engineFamily: 'POSTGRESQL',
      requireTls: true,
      roleArn: role.arn,
      vpcSubnetIds: [...props.subnetIds],
      vpcSecurityGroupIds: [this.group.groupId],
      auth: [{ authScheme: 'SECRETS', iamAuth: 'REQUIRED', secretArn: props.database.secretArn }],
      dependsOn: [log.resource, ...role.attachments],
    });
    const targets = new DbProxyDefaultTargetGroup(this, 'targets', { dbProxyName: this.resource.name });
    new DbProxyTarget(this, 'target', {
      dbProxyName: this.resource.name,
      targetGroupName: targets.name,
      dbInstanceIdentifier: props.database.resource.identifier,
    });
  }
}
