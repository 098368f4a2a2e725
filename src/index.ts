export { ChartwrightError, type ErrorCode, type ErrorPlace } from './errors';
export { type AnyClusterRole, type AnyRole, type BindingSubject } from './charts/access/binding';
export { ClusterRole, type ClusterRoleProps } from './charts/access/cluster-role';
export { ClusterRoleBinding, type ClusterRoleBindingProps } from './charts/access/cluster-role-binding';
export { Role, type RoleProps, type RoleReference } from './charts/access/role';
export { RoleBinding, type RoleBindingProps } from './charts/access/role-binding';
export { ServiceAccount, type ServiceAccountProps } from './charts/access/service-account';
export { ROLE_ARN_ANNOTATION } from './charts/checks/agreements/access';
export { ChartManifests } from './charts/chart-manifests';
export { defineTeam, type Team, type TeamMembers, type TeamProps } from './contract/team';
export { ConfigMap, type ConfigMapProps } from './charts/config/config-map';
export {
  type ConfigSource,
  type EnvFromOptions,
  type KeyOptions,
  type VolumeOptions,
} from './charts/config/config-source';
export {
  Secret,
  type BasicAuthProps,
  type DockerConfigProps,
  type SecretProps,
  type ServiceAccountTokenProps,
  type SshAuthProps,
  type TlsProps,
  type TypedSecretProps,
} from './charts/config/secret';
export { type Metadata } from './charts/create-object';
export { defineChart, type Builder, type ChartDefinition, type ChartProps } from './charts/define-chart';
export {
  dependency,
  externalDependency,
  type Dependency,
  type DependencyOn,
  type DependencyOptions,
  type ExternalDependency,
  type ExternalDependencyProps,
  type PartialValues,
} from './charts/dependency';
export { DEFAULT_KUBE_VERSION } from './charts/dependency-rules';
export type { ImportedValues } from './values/coalesce';
export {
  DEFAULT_KUBERNETES_VERSION,
  type CapabilitiesTarget,
  type ReleaseTarget,
  type RenderTarget,
} from './charts/evaluate';
export {
  CustomResource,
  customResource,
  type CustomResourceClass,
  type CustomResourceProps,
} from './charts/extension/custom-resource';
export {
  CustomResourceDefinition,
  type CustomResourceDefinitionProps,
} from './charts/extension/custom-resource-definition';
export {
  EXTERNAL_SECRET_REFRESH_INTERVAL,
  ExternalSecret,
  type ExternalSecretProps,
} from './charts/extension/external-secret';
export {
  type ExternalSecretData,
  type ExternalSecretDataFrom,
  type ExternalSecretSpec,
  type ExternalSecretTarget,
  type ExternalSecretTemplate,
  type GeneratorReference,
  type RemoteRef,
} from './charts/extension/external-secret-spec';
export {
  GENERATORS_API,
  PASSWORD_DEFAULTS,
  PasswordGenerator,
  type PasswordGeneratorProps,
  type PasswordSpec,
} from './charts/extension/password-generator';
export {
  EXTERNAL_SECRETS_API,
  SECRET_STORE_SERVICE,
  SecretStore,
  type SecretStoreProps,
} from './charts/extension/secret-store';
export { RuntimeClass, type RuntimeClassProps } from './charts/extension/runtime-class';
export {
  ValidatingAdmissionPolicy,
  type ValidatingAdmissionPolicyProps,
} from './charts/extension/validating-admission-policy';
export {
  DEFAULT_VALIDATION_ACTIONS,
  ValidatingAdmissionPolicyBinding,
  type ValidatingAdmissionPolicyBindingProps,
} from './charts/extension/validating-admission-policy-binding';
export { autoscalingValues, type AutoscalingDefaults } from './charts/groups/autoscaling-values';
export { dataKey, existingSecret, type ExistingSecretDefaults } from './charts/groups/existing-secret';
export { globalValues } from './charts/groups/global-values';
export { imageReference, imageValues, type ImageDefaults, type ImageValues } from './charts/groups/image-values';
export { ingressValues, type IngressDefaults } from './charts/groups/ingress-values';
export { intOrString } from './charts/groups/int-or-string';
export { probesValues, type ProbeDefaults } from './charts/groups/probes-values';
export { DEFAULT_RESOURCES, resourcesValues, type ResourceList } from './charts/groups/resources-values';
export { schedulingValues } from './charts/groups/scheduling-values';
export { serviceAccountValues } from './charts/groups/service-account-values';
export { HelmChart } from './charts/helm-chart';
export {
  DEFAULT_DELETE_POLICIES,
  hook,
  KEEP,
  type HookAnnotations,
  type HookDeletePolicy,
  type HookEvent,
  type HookProps,
} from './charts/hook';
export {
  EndpointSlice,
  MANAGED_BY_LABEL,
  SERVICE_NAME_LABEL,
  SLICE_MANAGER,
  type EndpointSliceProps,
} from './charts/networking/endpoint-slice';
export {
  DEFAULT_PATH,
  DEFAULT_PATH_TYPE,
  Ingress,
  type Backend,
  type IngressHostProps,
  type IngressPathProps,
  type IngressProps,
  type IngressRuleProps,
} from './charts/networking/ingress';
export {
  DEFAULT_INGRESS_CLASS_ANNOTATION,
  IngressClass,
  type IngressClassProps,
} from './charts/networking/ingress-class';
export {
  allowDns,
  NetworkPolicy,
  podsOfNamespace,
  type EgressTraffic,
  type IngressTraffic,
  type NetworkPolicyProps,
  type Peer,
} from './charts/networking/network-policy';
export { Service, type ServiceBackend, type ServicePortProps, type ServiceProps } from './charts/networking/service';
export { type ApplicationProps, type SchedulingOptions } from './charts/patterns/application';
export { AUTOSCALING_RANGE, type AutoscalingOptions } from './charts/patterns/autoscaling';
export {
  CONNECTION_TEST_DEFAULTS,
  ConnectionTest,
  type ConnectionTestOptions,
  type ConnectionTestProps,
} from './charts/patterns/connection-test';
export {
  DatabaseAccess,
  DEFAULT_DATABASE_PORT,
  DEFAULT_SSL_MODE,
  POSTGRESQL_VARIABLES,
  type DatabaseAccessProps,
  type DatabaseVariables,
} from './charts/patterns/database-access';
export { type Environment, type VariableValue } from './charts/patterns/environment';
export { DEFAULT_INGRESS_CLASS, type ExposureOptions } from './charts/patterns/exposure';
export { type Identity, type IdentityOptions } from './charts/patterns/identity';
export { type Image, type ImageOptions } from './charts/patterns/image';
export { MIGRATION_DEFAULTS, MigrationJob, type MigrationJobProps } from './charts/patterns/migration-job';
export { NodeAgent, type NodeAgentProps } from './charts/patterns/node-agent';
export { PROBE_TIMING, type ProbeOptions, type ProbeTiming } from './charts/patterns/probes';
export { SCHEDULED_TASK_DEFAULTS, ScheduledTask, type ScheduledTaskProps } from './charts/patterns/scheduled-task';
export {
  STATEFUL_SERVICE_DEFAULTS,
  StatefulService,
  type StatefulServiceProps,
  type StorageOptions,
} from './charts/patterns/stateful-service';
export {
  TEAM_LIMITS,
  TEAM_QUOTA,
  TeamNamespace,
  type TeamNamespaceProps,
  type TeamQuota,
} from './charts/patterns/team-namespace';
export {
  WEB_SERVICE_DEFAULTS,
  WebService,
  type WebServicePort,
  type WebServiceProps,
} from './charts/patterns/web-service';
export { Worker, WORKER_DEFAULTS, type WorkerProps } from './charts/patterns/worker';
export { type Capabilities, type ChartInfo, type Release } from './charts/release';
export { renderManifests } from './charts/render-manifests';
export {
  cpuUtilization,
  DEFAULT_CPU_UTILIZATION,
  HorizontalPodAutoscaler,
  memoryUtilization,
  type HorizontalPodAutoscalerProps,
  type Scaled,
} from './charts/scaling/horizontal-pod-autoscaler';
export {
  DEFAULT_MAX_UNAVAILABLE,
  PodDisruptionBudget,
  type PodDisruptionBudgetProps,
} from './charts/scaling/pod-disruption-budget';
export { set } from './charts/set';
export {
  PERSISTENT_VOLUME_DEFAULTS,
  PersistentVolume,
  type PersistentVolumeProps,
} from './charts/storage/persistent-volume';
export {
  DEFAULT_ACCESS_MODES,
  PersistentVolumeClaim,
  type Claim,
  type ClaimVolumeOptions,
  type PersistentVolumeClaimProps,
} from './charts/storage/persistent-volume-claim';
export {
  DEFAULT_STORAGE_CLASS_ANNOTATION,
  EBS_PROVISIONER,
  GP3_PARAMETERS,
  STORAGE_CLASS_DEFAULTS,
  StorageClass,
  type Gp3Props,
  type StorageClassProps,
} from './charts/storage/storage-class';
export { LimitRange, type LimitRangeProps } from './charts/tenancy/limit-range';
export {
  DEFAULT_POD_SECURITY_LEVEL,
  Namespace,
  type NamespaceProps,
  type PodSecurity,
  type PodSecurityLevel,
} from './charts/tenancy/namespace';
export { PriorityClass, type PriorityClassProps } from './charts/tenancy/priority-class';
export { ResourceQuota, type ResourceQuotaProps } from './charts/tenancy/resource-quota';
export { type ContainerProps, type ListItem, type Mount } from './charts/workloads/container';
export { CronJob, DEFAULT_CONCURRENCY_POLICY, type CronJobProps } from './charts/workloads/cron-job';
export { DaemonSet, type DaemonSetProps } from './charts/workloads/daemon-set';
export { Deployment, type DeploymentProps } from './charts/workloads/deployment';
export { DEFAULT_RESTART_POLICY, Job, type JobProps } from './charts/workloads/job';
export { Pod, type PodOnlyProps } from './charts/workloads/pod';
export { CONTAINER_SECURITY, POD_SECURITY } from './charts/workloads/pod-security';
export { type PodSelector, type SelectingProps } from './charts/workloads/pod-selector';
export { type PodIdentity, type PodProps } from './charts/workloads/pod-template';
export { ReplicaSet, type ReplicaSetProps } from './charts/workloads/replica-set';
export { spreadOverZones } from './charts/workloads/spread';
export { StatefulSet, type StatefulSetProps } from './charts/workloads/stateful-set';
export {
  type AnyWorkload,
  type ForeignWorkload,
  type PodPort,
  type PodPorts,
  type Workload,
} from './charts/workloads/workload';
export { type Dynamic, type Expr } from './values/expression';
export {
  add,
  and,
  b64enc,
  coalesce,
  concat,
  contains,
  eq,
  ge,
  gt,
  hasKey,
  hasPrefix,
  hasSuffix,
  isSet,
  join,
  keys,
  le,
  length,
  lower,
  lt,
  max,
  merge,
  min,
  mul,
  ne,
  not,
  notEmpty,
  or,
  replace,
  required,
  sha256,
  sub,
  toJson,
  toYaml,
  trimSuffix,
  trunc,
  type Condition,
} from './values/functions';
export { type Json, type JsonObject } from './values/json';
export { rawTemplate, type Known, type KnownValues, type RawTwin } from './values/raw-template';
export { readValues } from './values/read-values';
export { check, choose, each, entries, fail, items, omitEmpty, when } from './values/structure';
export { type ValuesOf } from './values/values-of';
