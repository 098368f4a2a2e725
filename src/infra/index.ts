/** AWS environments as constructs for Terraform: import this entry point as `chartwright/infra`. */
export { clusterAlarms, databaseAlarms } from './alarm-rules';
export { ALARM_WINDOW, type AlarmRule, Alarms, type AlarmsProps } from './alarms';
export {
  type AccessLogTarget,
  Bucket,
  BUCKET_DEFAULTS,
  type BucketEncryption,
  type BucketProps,
} from './bucket/bucket';
export { DELIVERED_LOG_DAYS, LogBucket, type LogBucketProps, type LogWriter } from './bucket/log-bucket';
export { Replication, type ReplicationProps } from './bucket/replication';
export { STATE_VERSION_DAYS, StateBucket, stateBucketName, type StateBucketProps } from './bucket/state-bucket';
export { App } from './cdktf';
export {
  type CountryList,
  type CustomDomain,
  Distribution,
  type DistributionProps,
  PRICE_CLASS,
} from './cdn/distribution';
export { DistributionLogs, type DistributionLogsProps, type LogDeliveryTarget } from './cdn/distribution-logs';
export { HSTS_SECONDS, SecurityHeaders, type SecurityHeadersProps } from './cdn/security-headers';
export { StaticSite, type StaticSiteProps } from './cdn/static-site';
export { VpcOrigin, type VpcOriginProps } from './cdn/vpc-origin';
export { DEFAULT_RULES, type ManagedRules, WebAcl, type WebAclProps } from './cdn/web-acl';
export {
  type CidrPeer,
  type Connection,
  Connections,
  type GroupPeer,
  INTERNET,
  type Peer,
  type Port,
  type PrefixListPeer,
} from './connections';
export { ContainerInsights, type ContainerInsightsProps } from './container-insights';
export { BackupCopy, type BackupCopyProps } from './database/backup-copy';
export {
  BACKUP_RETENTION_DAYS,
  CA_CERTIFICATE,
  Database,
  type DatabaseProps,
  INSTANCE_CLASS,
  MASTER_USERNAME,
  POSTGRES_PORT,
} from './database/database';
export { DATABASE_PARAMETERS, POSTGRES_VERSION, POSTGRES_VERSIONS, type PostgresVersion } from './database/parameters';
export { DatabaseProxy, type DatabaseProxyProps } from './database/proxy';
export { DatabaseReplica, type DatabaseReplicaProps } from './database/replica';
export { type DatabaseOrigin, LATEST, type PointInTime } from './database/restore';
export { type DatabaseStorage, STORAGE_GROWTH, STORAGE_SIZE_GIB } from './database/storage';
export { DeliveryRole, type DeliveryRoleProps } from './delivery/delivery-role';
export { bitbucketIssuer, githubIssuer, gitlabIssuer, type PipelineIssuer } from './delivery/pipeline-issuer';
export { type PipelineProvider, pipelineProvider, type PipelineProviderProps } from './delivery/pipeline-provider';
export {
  bitbucketSubject,
  type GithubRun,
  githubSubject,
  type GitlabRun,
  gitlabSubject,
  type PipelineSubject,
} from './delivery/pipeline-subject';
export { AliasRecord, type AliasRecordProps, type AliasTarget } from './dns/alias-record';
export { Certificate, type CertificateProps } from './dns/certificate';
export { Delegation, type DelegationProps } from './dns/delegation';
export { DnsRecord, type DnsRecordProps, RECORD_TTL, type RecordType } from './dns/dns-record';
export { Dnssec, GLOBAL_REGION } from './dns/dnssec';
export { HostedZone, type HostedZoneProps, type Zone } from './dns/hosted-zone';
export { QueryLog, type QueryLogProps } from './dns/query-log';
export { AccessEntry, type AccessEntryProps } from './eks/access-entry';
export type { AccessGrant, AccessPolicy } from '../contract/team';
export { AddOn, type AddOnConfiguration, type AddOnName, type AddOnProps, type AddOnVersions } from './eks/add-on';
export { AddOns, type AddOnsProps } from './eks/add-ons';
export { AMI_TYPE, AMI_TYPES, type AmiType } from './eks/ami';
export { type Taint } from './eks/autoscaler-tags';
export { Cluster, CLUSTER_LOG_TYPES, type ClusterProps, SERVICE_CIDR } from './eks/cluster';
export {
  clusterAutoscalerIdentity,
  CONTROLLER_ACCOUNTS,
  type ControllerIdentityProps,
  externalDnsIdentity,
  externalSecretsIdentity,
  loadBalancerControllerIdentity,
} from './eks/controllers';
export { FargateProfile, type FargateProfileProps, type FargateSelector } from './eks/fargate-profile';
export { DISCOVERY_TAG, Karpenter, type KarpenterProps } from './eks/karpenter';
export { NodeAddOns, type NodeAddOnsProps, VPC_CNI_CONFIGURATION } from './eks/node-add-ons';
export {
  INSTANCE_TYPES,
  MAX_UNAVAILABLE_PERCENTAGE,
  NODE_DISK_SIZE_GIB,
  NODE_GROUP_SIZE,
  NodeGroup,
  type NodeGroupProps,
} from './eks/node-group';
export { AUTO_MODE_NODE_POOLS, nodeRole } from './eks/node-role';
export {
  KUBERNETES_VERSION,
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
  SUPPORT_POLICY,
  type SupportPolicy,
  type VersionSupport,
} from './eks/versions';
export {
  IDENTITY_MODE,
  type IdentityMode,
  WorkloadIdentity,
  type WorkloadIdentityProps,
} from './eks/workload-identity';
export {
  defineEnvironment,
  type Environment,
  type EnvironmentProps,
  LOCAL_STATE_FOLDER,
  type Profile,
  type StateLocation,
} from './environment';
export { type AcceptedFinding, type CheckId, type Finding } from './exceptions';
export { Group, type GroupProps, SECOND_FACTOR_POLICY } from './iam/group';
export { ManagedPolicy, type ManagedPolicyProps } from './iam/managed-policy';
export { OidcProvider, type OidcProviderProps } from './iam/oidc-provider';
export { PASSWORD_RULES, PasswordPolicy } from './iam/password-policy';
export { Role, type RoleProps } from './iam/role';
export { peopleTrust, podIdentityTrust, type ServiceAccountSubject, serviceTrust, webIdentityTrust } from './iam/trust';
export { User, type UserProps } from './iam/user';
export { Key, KEY_DELETION_DAYS, type KeyProps, type KeyService } from './key';
export {
  ApplicationLoadBalancer,
  type ApplicationLoadBalancerProps,
  type Route,
} from './load-balancing/application-load-balancer';
export {
  CLASSIC_DEFAULTS,
  ClassicLoadBalancer,
  type ClassicLoadBalancerProps,
} from './load-balancing/classic-load-balancer';
export { GatewayLoadBalancer, type GatewayLoadBalancerProps } from './load-balancing/gateway-load-balancer';
export type { GroupedLoadBalancerProps, LoadBalancerProps } from './load-balancing/load-balancer';
export {
  type NetworkListener,
  NetworkLoadBalancer,
  type NetworkLoadBalancerProps,
} from './load-balancing/network-load-balancer';
export {
  TARGET_GROUP_DEFAULTS,
  TargetGroup,
  type TargetGroupProps,
  type TargetProtocol,
} from './load-balancing/target-group';
export { LOG_RETENTION_DAYS, LogGroup, type LogGroupProps, RETENTION_DAYS, type RetentionDays } from './log-group';
export { AMAZON_DNS, DhcpOptions, type DhcpOptionsProps } from './network/dhcp-options';
export { FLOW_LOG_DEFAULTS, FlowLogs, type FlowLogsProps } from './network/flow-logs';
export type { NatPlacement } from './network/internet-access';
export { Network, NETWORK_CIDR, type NetworkProps } from './network/network';
export { NetworkAcl, type NetworkAclProps } from './network/network-acl';
export { type AccepterVpc, type PeeredVpc, Peering, type PeeringProps } from './network/peering';
export type { Subnet } from './network/subnet';
export { DEFAULT_TIERS, type TierKind, type TierProps, type Tiers } from './network/subnet-plan';
export {
  type GatewayService,
  type InterfaceService,
  PRIVATE_SERVICES,
  VpcEndpoints,
  type VpcEndpointsProps,
} from './network/vpc-endpoints';
export { CUSTOMER_ASN, SiteToSiteVpn, type SiteToSiteVpnProps } from './network/vpn';
export {
  OPERATIONS_DISK_SIZE_GIB,
  OPERATIONS_INSTANCE_TYPE,
  OperationsHost,
  type OperationsHostProps,
} from './operations-host';
export {
  loadBalancerControllerPolicy,
  type LoadBalancerControllerPolicyProps,
} from './policies/aws-load-balancer-controller';
export { bucketPolicy, type BucketPolicyProps } from './policies/bucket-access';
export { cloudWatchAgentPolicy, type CloudWatchAgentPolicyProps } from './policies/cloudwatch-agent';
export { clusterAutoscalerPolicy, type ClusterAutoscalerPolicyProps } from './policies/cluster-autoscaler';
export { clusterDeployPolicy, type ClusterDeployPolicyProps } from './policies/cluster-deploy';
export { databaseConnectPolicy, type DatabaseConnectPolicyProps } from './policies/database-connect';
export { ebsCsiPolicy, type EbsCsiPolicyProps } from './policies/ebs-csi';
export { ecrPushPolicy, type EcrPushPolicyProps } from './policies/ecr-push';
export { externalDnsPolicy, type ExternalDnsPolicyProps } from './policies/external-dns';
export { externalSecretsPolicy, type ExternalSecretsPolicyProps } from './policies/external-secrets';
export { karpenterPolicy, type KarpenterPolicyProps } from './policies/karpenter';
export {
  type Conditions,
  type ExceptStatement,
  type IdentityStatement,
  policyDocument,
  type PolicyStatement,
  type Principals,
  type ResourceStatement,
  type TrustStatement,
} from './policies/policy-document';
export { globalArn, managedPolicyArn, type PolicyScope, regionalArn, regionalReads } from './policies/scope';
export { sitePublishPolicy, type SitePublishPolicyProps } from './policies/site-publish';
export { vpcCniPolicy, type VpcCniPolicyProps } from './policies/vpc-cni';
export {
  type ImageLifecycle,
  KEPT_IMAGES,
  type KeptImages,
  lifecyclePolicy,
  UNTAGGED_DAYS,
} from './registry/lifecycle';
export { PULL_THROUGH_UPSTREAMS, Registry, type RegistryProps, type ReplicationDestination } from './registry/registry';
export { Repository, type RepositoryProps } from './registry/repository';
export { RECOVERY_DAYS, ROTATION_DAYS, Secret, type SecretProps, type SecretRotation } from './secret';
export { SecurityGroup, type SecurityGroupProps } from './security-group';
export { EnvironmentStack, resolveProps, type OutputValue, type StackProps } from './stack';
export { StackEnvironment, type StackEnvironmentProps, stackOf } from './stack-environment';
export { type SynthesisOptions, synthesizeTerraform, type TerraformProgram } from './synthesize';
export { ClusterStack } from './stacks/cluster';
export {
  type BucketOptions,
  type ClusterStackProps,
  type DatabaseOptions,
  type NodeGroupOptions,
  type WorkloadOptions,
} from './stacks/cluster-props';
export { DeliveryStack } from './stacks/delivery';
export type { ChartRepositoryOptions, DeliveryRoleOptions, DeliveryStackProps } from './stacks/delivery-props';
export { EdgeStack, type EdgeStackProps, type SiteOptions } from './stacks/edge';
export { LogsStack, type LogsStackProps } from './stacks/logs';
export { NetworkStack, type NetworkStackProps } from './stacks/network';
export type { ServiceOptions } from './stacks/private-balancer';
export { StateStack, type StateStackProps } from './stacks/state';
export { TeamAccess, type TeamAccessProps } from './team';
export { defineTeam, type Team, type TeamMembers, type TeamProps } from '../contract/team';
export { type Producer, upstream } from './upstream';
