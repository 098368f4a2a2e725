import type { StateResource } from './state';
import type { PlannedChange } from './terraform';

/** Where a row is planned and applied: in Places itself, or in an environment of what Places leaves out. */
export type Ground = 'Places, prod' | 'network and edge' | 'cluster and people';

/** A system that has to work. */
export interface Row {
  /** The system, in AWS's words. */
  readonly system: string;
  /** The constructs that make it, as `chartwright/infra` exports them. */
  readonly constructs: readonly string[];
  /** What shows it: `type` or `type attribute=value` of a resource that has to be there. */
  readonly evidence: readonly string[];
  /** Where it is planned and applied. */
  readonly ground: Ground;
}

/** What the emulator cannot make: type of the resource, and how its answer reads. */
export interface Refusal {
  readonly type: string;
  readonly answer: string;
}

/** Every system of AWS that an environment may have, by group. */
export const ROWS: Readonly<Record<string, readonly Row[]>> = {
  Network: [
    row('VPC', 'Network', 'Places, prod', 'aws_vpc'),
    row(
      'subnets over zones: public, private, database',
      'Network',
      'Places, prod',
      'aws_subnet availability_zone=eu-central-1a',
      'aws_subnet availability_zone=eu-central-1c',
    ),
    row('internet gateway', 'Network', 'Places, prod', 'aws_internet_gateway'),
    row('NAT gateways and elastic IPs', 'Network', 'Places, prod', 'aws_nat_gateway', 'aws_eip'),
    row('route tables', 'Network', 'Places, prod', 'aws_route_table', 'aws_route', 'aws_route_table_association'),
    row(
      'security groups',
      'SecurityGroup, Connections',
      'Places, prod',
      'aws_security_group',
      'aws_vpc_security_group_ingress_rule',
      'aws_vpc_security_group_egress_rule',
    ),
    row('network ACLs', 'NetworkAcl', 'Places, prod', 'aws_network_acl'),
    row('VPC endpoints: gateway', 'VpcEndpoints', 'Places, prod', 'aws_vpc_endpoint vpc_endpoint_type=Gateway'),
    row('VPC endpoints: interface', 'VpcEndpoints', 'network and edge', 'aws_vpc_endpoint vpc_endpoint_type=Interface'),
    row('flow logs', 'FlowLogs', 'Places, prod', 'aws_flow_log'),
    row(
      'peering',
      'Peering',
      'network and edge',
      'aws_vpc_peering_connection',
      'aws_vpc_peering_connection_accepter',
      'aws_vpc_peering_connection_options',
    ),
    row(
      'site-to-site VPN: customer and virtual private gateway',
      'SiteToSiteVpn',
      'network and edge',
      'aws_customer_gateway',
      'aws_vpn_gateway',
      'aws_vpn_connection',
      'aws_vpn_connection_route',
      'aws_vpn_gateway_route_propagation',
    ),
    row('DHCP options', 'DhcpOptions', 'network and edge', 'aws_vpc_dhcp_options', 'aws_vpc_dhcp_options_association'),
    row('IPv6', 'Network', 'network and edge', 'aws_egress_only_internet_gateway'),
    row(
      'secondary ranges and prefix reservations',
      'Network',
      'network and edge',
      'aws_vpc_ipv4_cidr_block_association',
      'aws_ec2_subnet_cidr_reservation',
    ),
  ],
  Cluster: [
    row('EKS control plane', 'Cluster', 'Places, prod', 'aws_eks_cluster'),
    row(
      'managed node groups: labels, taints, update strategy',
      'NodeGroup',
      'cluster and people',
      'aws_eks_node_group capacity_type=SPOT',
      'aws_eks_node_group capacity_type=ON_DEMAND',
      'aws_launch_template',
    ),
    row('Fargate profiles', 'FargateProfile', 'cluster and people', 'aws_eks_fargate_profile'),
    row(
      'add-ons in their order',
      'NodeAddOns, AddOns',
      'Places, prod',
      'aws_eks_addon addon_name=vpc-cni',
      'aws_eks_addon addon_name=kube-proxy',
      'aws_eks_addon addon_name=eks-pod-identity-agent',
      'aws_eks_addon addon_name=coredns',
      'aws_eks_addon addon_name=metrics-server',
    ),
    row('access entries', 'AccessEntry', 'Places, prod', 'aws_eks_access_entry', 'aws_eks_access_policy_association'),
    row('EBS volumes by the CSI driver', 'AddOns', 'Places, prod', 'aws_eks_addon addon_name=aws-ebs-csi-driver'),
    row(
      'Cluster Autoscaler',
      'clusterAutoscalerIdentity, NodeGroup',
      'cluster and people',
      'aws_autoscaling_group_tag',
    ),
    row(
      'Karpenter',
      'Karpenter',
      'cluster and people',
      'aws_sqs_queue',
      'aws_cloudwatch_event_rule',
      'aws_eks_access_entry type=EC2_LINUX',
    ),
    row('Pod Identity', 'WorkloadIdentity', 'Places, prod', 'aws_eks_pod_identity_association'),
    row('IRSA', 'WorkloadIdentity', 'cluster and people', 'aws_iam_openid_connect_provider'),
    row(
      'Container Insights',
      'ContainerInsights',
      'Places, prod',
      'aws_eks_addon addon_name=amazon-cloudwatch-observability',
    ),
    row('alarms', 'Alarms', 'Places, prod', 'aws_cloudwatch_metric_alarm', 'aws_sns_topic'),
  ],
  'Load balancers': [
    row(
      'application load balancer',
      'ApplicationLoadBalancer, TargetGroup',
      'network and edge',
      'aws_lb load_balancer_type=application',
      'aws_lb_listener protocol=HTTPS',
      'aws_lb_listener_rule',
      'aws_lb_target_group protocol=HTTP',
    ),
    row(
      'network load balancer',
      'NetworkLoadBalancer, TargetGroup',
      'network and edge',
      'aws_lb load_balancer_type=network',
      'aws_lb_listener protocol=TLS',
      'aws_lb_target_group protocol=TCP',
    ),
    row(
      'gateway load balancer',
      'GatewayLoadBalancer',
      'network and edge',
      'aws_lb load_balancer_type=gateway',
      'aws_lb_target_group protocol=GENEVE',
      'aws_vpc_endpoint_service',
    ),
    row('classic load balancer', 'ClassicLoadBalancer', 'network and edge', 'aws_elb'),
  ],
  'Route 53': [
    row('public zone', 'HostedZone', 'Places, prod', 'aws_route53_zone'),
    row('private zone', 'HostedZone', 'network and edge', 'aws_route53_zone name=places.internal'),
    ...['A', 'AAAA', 'CNAME', 'MX', 'NS', 'SOA', 'TXT'].map((type) =>
      row(`${type} record`, 'DnsRecord', 'network and edge', `aws_route53_record type=${type}`),
    ),
    row('alias record', 'AliasRecord', 'Places, prod', 'aws_route53_record type=AAAA'),
    row('delegation', 'Delegation', 'network and edge', 'aws_route53_record type=NS'),
    row('DNSSEC', 'Dnssec', 'Places, prod', 'aws_route53_key_signing_key', 'aws_route53_hosted_zone_dnssec'),
    row('query log', 'QueryLog', 'Places, prod', 'aws_route53_query_log'),
    row(
      'certificates proven by DNS',
      'Certificate',
      'Places, prod',
      'aws_acm_certificate',
      'aws_acm_certificate_validation',
    ),
  ],
  IAM: [
    row('users', 'User', 'cluster and people', 'aws_iam_user'),
    row('groups', 'Group', 'cluster and people', 'aws_iam_group', 'aws_iam_group_membership'),
    row('policies', 'ManagedPolicy, Role', 'cluster and people', 'aws_iam_policy', 'aws_iam_role_policy'),
    row('roles', 'Role', 'Places, prod', 'aws_iam_role'),
    row('OIDC providers', 'OidcProvider', 'Places, prod', 'aws_iam_openid_connect_provider'),
    row('rules for passwords', 'PasswordPolicy', 'cluster and people', 'aws_iam_account_password_policy'),
    row('teams', 'Team', 'cluster and people', 'aws_iam_group', 'aws_eks_access_entry type=STANDARD'),
  ],
  Data: [
    row(
      'ECR: lifecycle, scan on push',
      'Repository',
      'Places, prod',
      'aws_ecr_repository image_tag_mutability=IMMUTABLE',
      'aws_ecr_lifecycle_policy',
    ),
    row(
      'ECR: replication across regions and accounts',
      'Registry',
      'cluster and people',
      'aws_ecr_replication_configuration',
      'aws_ecr_registry_policy',
      'aws_ecr_repository_creation_template',
    ),
    row('ECR: pull-through cache', 'Registry', 'cluster and people', 'aws_ecr_pull_through_cache_rule'),
    row('S3', 'Bucket, LogBucket', 'Places, prod', 'aws_s3_bucket', 'aws_s3_bucket_versioning', 'aws_s3_bucket_policy'),
    row('S3: replication', 'Replication', 'Places, prod', 'aws_s3_bucket_replication_configuration'),
    row(
      'RDS for PostgreSQL, multi-AZ',
      'Database',
      'Places, prod',
      'aws_db_instance multi_az=true',
      'aws_db_parameter_group',
      'aws_db_subnet_group',
    ),
    row('RDS: read replica', 'DatabaseReplica', 'cluster and people', 'aws_db_instance identifier=places-all-reader'),
    row('RDS: proxy', 'DatabaseProxy', 'cluster and people', 'aws_db_proxy', 'aws_db_proxy_target'),
    row(
      'RDS: restore from a snapshot and to a moment',
      'Database',
      'cluster and people',
      'aws_db_instance identifier=places-all-from-snapshot',
      'aws_db_instance identifier=places-all-from-moment',
    ),
    row(
      'RDS: backups in a second region',
      'BackupCopy',
      'cluster and people',
      'aws_db_instance_automated_backups_replication',
    ),
    row('Secrets Manager', 'Secret', 'cluster and people', 'aws_secretsmanager_secret'),
    row('Secrets Manager: rotation', 'Secret', 'cluster and people', 'aws_secretsmanager_secret_rotation'),
    row('KMS', 'Key', 'Places, prod', 'aws_kms_key', 'aws_kms_alias'),
  ],
  'Content delivery': [
    row(
      'CloudFront with origin access control',
      'Distribution, StaticSite',
      'Places, prod',
      'aws_cloudfront_distribution',
      'aws_cloudfront_origin_access_control',
      'aws_cloudfront_response_headers_policy',
    ),
    row('CloudFront: VPC origin', 'VpcOrigin', 'network and edge', 'aws_cloudfront_vpc_origin'),
    row('CloudFront: log delivery', 'DistributionLogs', 'Places, prod', 'aws_cloudwatch_log_delivery'),
    row('web application firewall', 'WebAcl', 'Places, prod', 'aws_wafv2_web_acl scope=CLOUDFRONT'),
    row(
      'web application firewall of a load balancer',
      'WebAcl',
      'network and edge',
      'aws_wafv2_web_acl scope=REGIONAL',
      'aws_wafv2_web_acl_association',
    ),
  ],
  Delivery: [
    row('operations host', 'OperationsHost', 'Places, prod', 'aws_instance'),
    row(
      'roles of GitHub Actions',
      'DeliveryRole, githubIssuer',
      'Places, prod',
      'aws_iam_openid_connect_provider url=token.actions.githubusercontent.com',
    ),
    row(
      'roles of GitLab CI and Bitbucket Pipelines',
      'DeliveryRole, gitlabIssuer, bitbucketIssuer',
      'cluster and people',
      'aws_iam_openid_connect_provider url=gitlab.com',
    ),
    row('state of Terraform in S3', 'StateBucket', 'Places, prod', 'aws_s3_bucket', 'aws_s3_bucket_versioning'),
  ],
};

/** What the emulator cannot make, by the environment that asks for it. */
export const REFUSALS: Readonly<Record<Exclude<Ground, 'Places, prod'>, readonly Refusal[]>> = {
  'network and edge': [
    { type: 'aws_vpn_gateway_route_propagation', answer: 'operation error EC2: EnableVgwRoutePropagation' },
    { type: 'aws_vpn_connection_route', answer: 'operation error EC2: CreateVpnConnectionRoute' },
  ],
  'cluster and people': [
    {
      type: 'aws_db_instance_automated_backups_replication',
      answer: 'operation error RDS: StartDBInstanceAutomatedBackupsReplication',
    },
    { type: 'aws_secretsmanager_secret_rotation', answer: "Resource not found for ARN 'arn:aws:lambda:" },
  ],
};

/** Every row, whatever its group. */
export const ALL_ROWS: readonly Row[] = Object.values(ROWS).flat();

/** The rows that are planned and applied somewhere. */
export function rowsOf(ground: Ground): readonly Row[] {
  return ALL_ROWS.filter((row) => row.ground === ground);
}

/** The evidence of rows that resources lack, as `system: evidence`. */
export function missingEvidence(rows: readonly Row[], resources: readonly Omit<StateResource, 'address'>[]): string[] {
  return rows.flatMap(({ system, evidence }) =>
    evidence
      .filter((wanted) => !resources.some((resource) => shows(wanted, resource)))
      .map((one) => `${system}: ${one}`),
  );
}

/** The evidence of rows that planned changes lack. */
export function missingInPlan(rows: readonly Row[], changes: readonly PlannedChange[]): string[] {
  return missingEvidence(
    rows,
    changes.map(({ type, change }) => ({ type, values: change.after ?? {} })),
  );
}

function shows(evidence: string, { type, values }: Omit<StateResource, 'address'>): boolean {
  const [wanted, attribute] = evidence.split(' ');
  if (type !== wanted) return false;
  if (attribute === undefined) return true;
  const at = attribute.indexOf('=');
  // A state has URLs without their scheme, as AWS tells them.
  return String(values[attribute.slice(0, at)]).replace(/^https:\/\//, '') === attribute.slice(at + 1);
}

function row(system: string, constructs: string, ground: Ground, ...evidence: readonly string[]): Row {
  return { system, constructs: constructs.split(', '), ground, evidence };
}
