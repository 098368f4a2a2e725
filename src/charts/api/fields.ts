// Made by scripts/generate-api-types.mjs from the API of Kubernetes 1.35. Do not edit.

/**
 * The fields of each object of the API in the order in which a person writes them, with `!` where one is required.
 * What a field holds follows after a colon, unless it is a string: another object, a scalar of scalars.ts, or one
 * of several words, as in `TCP|UDP`. `[]` makes it a list, `[key,…]` a list whose items differ in those fields,
 * and `{}` a map.
 */
export const FIELDS: Readonly<Record<string, string>> = {
  AuditAnnotation: 'key! valueExpression!',
  MatchCondition: 'name! expression!',
  MatchResources:
    'namespaceSelector:LabelSelector objectSelector:LabelSelector resourceRules:NamedRuleWithOperations[] excludeResourceRules:NamedRuleWithOperations[] matchPolicy:Equivalent|Exact',
  NamedRuleWithOperations:
    'resourceNames:string[] operations:*|CONNECT|CREATE|DELETE|UPDATE[] apiGroups:string[] apiVersions:string[] resources:string[] scope:*|Cluster|Namespaced',
  ParamKind: 'apiVersion kind',
  ParamRef: 'name namespace selector:LabelSelector parameterNotFoundAction',
  ValidatingAdmissionPolicy: 'apiVersion kind metadata:ObjectMeta spec:ValidatingAdmissionPolicySpec',
  ValidatingAdmissionPolicyBinding: 'apiVersion kind metadata:ObjectMeta spec:ValidatingAdmissionPolicyBindingSpec',
  ValidatingAdmissionPolicyBindingSpec:
    'policyName paramRef:ParamRef matchResources:MatchResources validationActions:Audit|Deny|Warn[]',
  ValidatingAdmissionPolicySpec:
    'paramKind:ParamKind matchConstraints:MatchResources validations:Validation[] failurePolicy:Fail|Ignore auditAnnotations:AuditAnnotation[] matchConditions:MatchCondition[name] variables:Variable[name]',
  Validation: 'expression! message reason messageExpression',
  Variable: 'name! expression!',
  DaemonSet: 'apiVersion kind metadata:ObjectMeta spec:DaemonSetSpec',
  DaemonSetSpec:
    'selector!:LabelSelector template!:PodTemplateSpec updateStrategy:DaemonSetUpdateStrategy minReadySeconds:Seconds revisionHistoryLimit:number',
  DaemonSetUpdateStrategy: 'type:OnDelete|RollingUpdate rollingUpdate:RollingUpdateDaemonSet',
  Deployment: 'apiVersion kind metadata:ObjectMeta spec:DeploymentSpec',
  DeploymentSpec:
    'replicas:number selector!:LabelSelector template!:PodTemplateSpec strategy:DeploymentStrategy minReadySeconds:Seconds revisionHistoryLimit:number paused:boolean progressDeadlineSeconds:Seconds',
  DeploymentStrategy: 'type:Recreate|RollingUpdate rollingUpdate:RollingUpdateDeployment',
  ReplicaSet: 'apiVersion kind metadata:ObjectMeta spec:ReplicaSetSpec',
  ReplicaSetSpec: 'replicas:number minReadySeconds:Seconds selector!:LabelSelector template:PodTemplateSpec',
  RollingUpdateDaemonSet: 'maxUnavailable:IntOrString maxSurge:IntOrString',
  RollingUpdateDeployment: 'maxUnavailable:IntOrString maxSurge:IntOrString',
  RollingUpdateStatefulSetStrategy: 'partition:number maxUnavailable:IntOrString',
  StatefulSet: 'apiVersion kind metadata:ObjectMeta spec:StatefulSetSpec',
  StatefulSetOrdinals: 'start:number',
  StatefulSetPersistentVolumeClaimRetentionPolicy: 'whenDeleted:Delete|Retain whenScaled:Delete|Retain',
  StatefulSetSpec:
    'replicas:number selector!:LabelSelector template!:PodTemplateSpec volumeClaimTemplates:PersistentVolumeClaim[] serviceName podManagementPolicy:OrderedReady|Parallel updateStrategy:StatefulSetUpdateStrategy revisionHistoryLimit:number minReadySeconds:Seconds persistentVolumeClaimRetentionPolicy:StatefulSetPersistentVolumeClaimRetentionPolicy ordinals:StatefulSetOrdinals',
  StatefulSetUpdateStrategy: 'type:OnDelete|RollingUpdate rollingUpdate:RollingUpdateStatefulSetStrategy',
  ContainerResourceMetricSource: 'name! target!:MetricTarget container!',
  CrossVersionObjectReference: 'kind! name! apiVersion',
  ExternalMetricSource: 'metric!:MetricIdentifier target!:MetricTarget',
  HPAScalingPolicy: 'type!:Percent|Pods value!:number periodSeconds!:Seconds',
  HPAScalingRules:
    'stabilizationWindowSeconds:Seconds selectPolicy:Disabled|Max|Min policies:HPAScalingPolicy[] tolerance:Quantity',
  HorizontalPodAutoscaler: 'apiVersion kind metadata:ObjectMeta spec:HorizontalPodAutoscalerSpec',
  HorizontalPodAutoscalerBehavior: 'scaleUp:HPAScalingRules scaleDown:HPAScalingRules',
  HorizontalPodAutoscalerSpec:
    'scaleTargetRef!:CrossVersionObjectReference minReplicas:number maxReplicas!:number metrics:MetricSpec[] behavior:HorizontalPodAutoscalerBehavior',
  MetricIdentifier: 'name! selector:LabelSelector',
  MetricSpec:
    'type!:ContainerResource|External|Object|Pods|Resource object:ObjectMetricSource pods:PodsMetricSource resource:ResourceMetricSource containerResource:ContainerResourceMetricSource external:ExternalMetricSource',
  MetricTarget: 'type!:AverageValue|Utilization|Value value:Quantity averageValue:Quantity averageUtilization:number',
  ObjectMetricSource: 'describedObject!:CrossVersionObjectReference target!:MetricTarget metric!:MetricIdentifier',
  PodsMetricSource: 'metric!:MetricIdentifier target!:MetricTarget',
  ResourceMetricSource: 'name! target!:MetricTarget',
  CronJob: 'apiVersion kind metadata:ObjectMeta spec:CronJobSpec',
  CronJobSpec:
    'schedule!:Schedule timeZone startingDeadlineSeconds:Seconds concurrencyPolicy:Allow|Forbid|Replace suspend:boolean jobTemplate!:JobTemplateSpec successfulJobsHistoryLimit:number failedJobsHistoryLimit:number',
  Job: 'apiVersion kind metadata:ObjectMeta spec:JobSpec',
  JobSpec:
    'parallelism:number completions:number activeDeadlineSeconds:Seconds podFailurePolicy:PodFailurePolicy successPolicy:SuccessPolicy backoffLimit:number backoffLimitPerIndex:number maxFailedIndexes:number selector:LabelSelector manualSelector:boolean template!:PodTemplateSpec ttlSecondsAfterFinished:Seconds completionMode:Indexed|NonIndexed suspend:boolean podReplacementPolicy:Failed|TerminatingOrFailed managedBy',
  JobTemplateSpec: 'metadata:ObjectMeta spec:JobSpec',
  PodFailurePolicy: 'rules!:PodFailurePolicyRule[]',
  PodFailurePolicyOnExitCodesRequirement: 'containerName operator!:In|NotIn values!:number[]',
  PodFailurePolicyOnPodConditionsPattern: 'type! status',
  PodFailurePolicyRule:
    'action!:Count|FailIndex|FailJob|Ignore onExitCodes:PodFailurePolicyOnExitCodesRequirement onPodConditions:PodFailurePolicyOnPodConditionsPattern[]',
  SuccessPolicy: 'rules!:SuccessPolicyRule[]',
  SuccessPolicyRule: 'succeededIndexes succeededCount:number',
  AWSElasticBlockStoreVolumeSource: 'volumeID! fsType partition:number readOnly:boolean',
  Affinity: 'nodeAffinity:NodeAffinity podAffinity:PodAffinity podAntiAffinity:PodAntiAffinity',
  AppArmorProfile: 'type!:Localhost|RuntimeDefault|Unconfined localhostProfile',
  AzureDiskVolumeSource:
    'diskName! diskURI! cachingMode:None|ReadOnly|ReadWrite fsType readOnly:boolean kind:Dedicated|Managed|Shared',
  AzureFilePersistentVolumeSource: 'secretName! shareName! readOnly:boolean secretNamespace',
  AzureFileVolumeSource: 'secretName! shareName! readOnly:boolean',
  CSIPersistentVolumeSource:
    'driver! volumeHandle! readOnly:boolean fsType volumeAttributes:string{} controllerPublishSecretRef:SecretReference nodeStageSecretRef:SecretReference nodePublishSecretRef:SecretReference controllerExpandSecretRef:SecretReference nodeExpandSecretRef:SecretReference',
  CSIVolumeSource:
    'driver! readOnly:boolean fsType volumeAttributes:string{} nodePublishSecretRef:LocalObjectReference',
  Capabilities: 'add:string[] drop:string[]',
  CephFSPersistentVolumeSource: 'monitors!:string[] path user secretFile secretRef:SecretReference readOnly:boolean',
  CephFSVolumeSource: 'monitors!:string[] path user secretFile secretRef:LocalObjectReference readOnly:boolean',
  CinderPersistentVolumeSource: 'volumeID! fsType readOnly:boolean secretRef:SecretReference',
  CinderVolumeSource: 'volumeID! fsType readOnly:boolean secretRef:LocalObjectReference',
  ClientIPConfig: 'timeoutSeconds:Seconds',
  ClusterTrustBundleProjection: 'name signerName labelSelector:LabelSelector optional:boolean path!',
  ConfigMap: 'apiVersion kind metadata:ObjectMeta immutable:boolean data:string{} binaryData:string{}',
  ConfigMapEnvSource: 'name optional:boolean',
  ConfigMapKeySelector: 'name key! optional:boolean',
  ConfigMapProjection: 'name items:KeyToPath[] optional:boolean',
  ConfigMapVolumeSource: 'name items:KeyToPath[] defaultMode:number optional:boolean',
  Container:
    'name! image command:string[] args:string[] workingDir ports:ContainerPort[containerPort,protocol] envFrom:EnvFromSource[] env:EnvVar[name] resources:ResourceRequirements resizePolicy:ContainerResizePolicy[] restartPolicy:Always|OnFailure|Never restartPolicyRules:ContainerRestartRule[] volumeMounts:VolumeMount[mountPath] volumeDevices:VolumeDevice[devicePath] livenessProbe:Probe readinessProbe:Probe startupProbe:Probe lifecycle:Lifecycle terminationMessagePath terminationMessagePolicy:FallbackToLogsOnError|File imagePullPolicy:Always|IfNotPresent|Never securityContext:SecurityContext stdin:boolean stdinOnce:boolean tty:boolean',
  ContainerPort: 'name hostPort:number containerPort!:number protocol:SCTP|TCP|UDP hostIP',
  ContainerResizePolicy: 'resourceName! restartPolicy!:NotRequired|RestartContainer',
  ContainerRestartRule: 'action! exitCodes:ContainerRestartRuleOnExitCodes',
  ContainerRestartRuleOnExitCodes: 'operator! values:number[]',
  DownwardAPIProjection: 'items:DownwardAPIVolumeFile[]',
  DownwardAPIVolumeFile: 'path! fieldRef:ObjectFieldSelector resourceFieldRef:ResourceFieldSelector mode:number',
  DownwardAPIVolumeSource: 'items:DownwardAPIVolumeFile[] defaultMode:number',
  EmptyDirVolumeSource: 'medium sizeLimit:Quantity',
  EnvFromSource: 'prefix configMapRef:ConfigMapEnvSource secretRef:SecretEnvSource',
  EnvVar: 'name! value valueFrom:EnvVarSource',
  EnvVarSource:
    'fieldRef:ObjectFieldSelector resourceFieldRef:ResourceFieldSelector configMapKeyRef:ConfigMapKeySelector secretKeyRef:SecretKeySelector fileKeyRef:FileKeySelector',
  EphemeralContainer:
    'name! image command:string[] args:string[] workingDir ports:ContainerPort[containerPort,protocol] envFrom:EnvFromSource[] env:EnvVar[name] resources:ResourceRequirements resizePolicy:ContainerResizePolicy[] restartPolicy restartPolicyRules:ContainerRestartRule[] volumeMounts:VolumeMount[mountPath] volumeDevices:VolumeDevice[devicePath] livenessProbe:Probe readinessProbe:Probe startupProbe:Probe lifecycle:Lifecycle terminationMessagePath terminationMessagePolicy:FallbackToLogsOnError|File imagePullPolicy:Always|IfNotPresent|Never securityContext:SecurityContext stdin:boolean stdinOnce:boolean tty:boolean targetContainerName',
  EphemeralVolumeSource: 'volumeClaimTemplate:PersistentVolumeClaimTemplate',
  ExecAction: 'command:string[]',
  FCVolumeSource: 'targetWWNs:string[] lun:number fsType readOnly:boolean wwids:string[]',
  FileKeySelector: 'volumeName! path! key! optional:boolean',
  FlexPersistentVolumeSource: 'driver! fsType secretRef:SecretReference readOnly:boolean options:string{}',
  FlexVolumeSource: 'driver! fsType secretRef:LocalObjectReference readOnly:boolean options:string{}',
  FlockerVolumeSource: 'datasetName datasetUUID',
  GCEPersistentDiskVolumeSource: 'pdName! fsType partition:number readOnly:boolean',
  GRPCAction: 'port!:number service',
  GitRepoVolumeSource: 'repository! revision directory',
  GlusterfsPersistentVolumeSource: 'endpoints! path! readOnly:boolean endpointsNamespace',
  GlusterfsVolumeSource: 'endpoints! path! readOnly:boolean',
  HTTPGetAction: 'path port!:IntOrString host scheme:HTTP|HTTPS httpHeaders:HTTPHeader[]',
  HTTPHeader: 'name! value!',
  HostAlias: 'ip! hostnames:string[]',
  HostPathVolumeSource: 'path! type:|BlockDevice|CharDevice|Directory|DirectoryOrCreate|File|FileOrCreate|Socket',
  ISCSIPersistentVolumeSource:
    'targetPortal! iqn! lun!:number iscsiInterface fsType readOnly:boolean portals:string[] chapAuthDiscovery:boolean chapAuthSession:boolean secretRef:SecretReference initiatorName',
  ISCSIVolumeSource:
    'targetPortal! iqn! lun!:number iscsiInterface fsType readOnly:boolean portals:string[] chapAuthDiscovery:boolean chapAuthSession:boolean secretRef:LocalObjectReference initiatorName',
  ImageVolumeSource: 'reference pullPolicy:Always|IfNotPresent|Never',
  KeyToPath: 'key! path! mode:number',
  Lifecycle:
    'postStart:LifecycleHandler preStop:LifecycleHandler stopSignal:SIGABRT|SIGALRM|SIGBUS|SIGCHLD|SIGCLD|SIGCONT|SIGFPE|SIGHUP|SIGILL|SIGINT|SIGIO|SIGIOT|SIGKILL|SIGPIPE|SIGPOLL|SIGPROF|SIGPWR|SIGQUIT|SIGRTMAX|SIGRTMAX-1|SIGRTMAX-10|SIGRTMAX-11|SIGRTMAX-12|SIGRTMAX-13|SIGRTMAX-14|SIGRTMAX-2|SIGRTMAX-3|SIGRTMAX-4|SIGRTMAX-5|SIGRTMAX-6|SIGRTMAX-7|SIGRTMAX-8|SIGRTMAX-9|SIGRTMIN|SIGRTMIN+1|SIGRTMIN+10|SIGRTMIN+11|SIGRTMIN+12|SIGRTMIN+13|SIGRTMIN+14|SIGRTMIN+15|SIGRTMIN+2|SIGRTMIN+3|SIGRTMIN+4|SIGRTMIN+5|SIGRTMIN+6|SIGRTMIN+7|SIGRTMIN+8|SIGRTMIN+9|SIGSEGV|SIGSTKFLT|SIGSTOP|SIGSYS|SIGTERM|SIGTRAP|SIGTSTP|SIGTTIN|SIGTTOU|SIGURG|SIGUSR1|SIGUSR2|SIGVTALRM|SIGWINCH|SIGXCPU|SIGXFSZ',
  LifecycleHandler: 'exec:ExecAction httpGet:HTTPGetAction tcpSocket:TCPSocketAction sleep:SleepAction',
  LimitRange: 'apiVersion kind metadata:ObjectMeta spec:LimitRangeSpec',
  LimitRangeItem:
    'type!:Container|PersistentVolumeClaim|Pod max:Quantity{} min:Quantity{} default:Quantity{} defaultRequest:Quantity{} maxLimitRequestRatio:Quantity{}',
  LimitRangeSpec: 'limits!:LimitRangeItem[]',
  LocalObjectReference: 'name',
  LocalVolumeSource: 'path! fsType',
  NFSVolumeSource: 'server! path! readOnly:boolean',
  Namespace: 'apiVersion kind metadata:ObjectMeta spec:NamespaceSpec',
  NamespaceSpec: 'finalizers:string[]',
  NodeAffinity:
    'requiredDuringSchedulingIgnoredDuringExecution:NodeSelector preferredDuringSchedulingIgnoredDuringExecution:PreferredSchedulingTerm[]',
  NodeSelector: 'nodeSelectorTerms!:NodeSelectorTerm[]',
  NodeSelectorRequirement: 'key! operator!:DoesNotExist|Exists|Gt|In|Lt|NotIn values:string[]',
  NodeSelectorTerm: 'matchExpressions:NodeSelectorRequirement[] matchFields:NodeSelectorRequirement[]',
  ObjectFieldSelector: 'apiVersion fieldPath!',
  ObjectReference: 'kind namespace name uid apiVersion resourceVersion fieldPath',
  PersistentVolume: 'apiVersion kind metadata:ObjectMeta spec:PersistentVolumeSpec',
  PersistentVolumeClaim: 'apiVersion kind metadata:ObjectMeta spec:PersistentVolumeClaimSpec',
  PersistentVolumeClaimSpec:
    'accessModes:ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod[] selector:LabelSelector resources:VolumeResourceRequirements volumeName storageClassName volumeMode:Block|Filesystem dataSource:TypedLocalObjectReference dataSourceRef:TypedObjectReference volumeAttributesClassName',
  PersistentVolumeClaimTemplate: 'metadata:ObjectMeta spec!:PersistentVolumeClaimSpec',
  PersistentVolumeClaimVolumeSource: 'claimName! readOnly:boolean',
  PersistentVolumeSpec:
    'capacity:Quantity{} gcePersistentDisk:GCEPersistentDiskVolumeSource awsElasticBlockStore:AWSElasticBlockStoreVolumeSource hostPath:HostPathVolumeSource glusterfs:GlusterfsPersistentVolumeSource nfs:NFSVolumeSource rbd:RBDPersistentVolumeSource iscsi:ISCSIPersistentVolumeSource cinder:CinderPersistentVolumeSource cephfs:CephFSPersistentVolumeSource fc:FCVolumeSource flocker:FlockerVolumeSource flexVolume:FlexPersistentVolumeSource azureFile:AzureFilePersistentVolumeSource vsphereVolume:VsphereVirtualDiskVolumeSource quobyte:QuobyteVolumeSource azureDisk:AzureDiskVolumeSource photonPersistentDisk:PhotonPersistentDiskVolumeSource portworxVolume:PortworxVolumeSource scaleIO:ScaleIOPersistentVolumeSource local:LocalVolumeSource storageos:StorageOSPersistentVolumeSource csi:CSIPersistentVolumeSource accessModes:ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod[] claimRef:ObjectReference persistentVolumeReclaimPolicy:Delete|Recycle|Retain storageClassName mountOptions:string[] volumeMode:Block|Filesystem nodeAffinity:VolumeNodeAffinity volumeAttributesClassName',
  PhotonPersistentDiskVolumeSource: 'pdID! fsType',
  Pod: 'apiVersion kind metadata:ObjectMeta spec:PodSpec',
  PodAffinity:
    'requiredDuringSchedulingIgnoredDuringExecution:PodAffinityTerm[] preferredDuringSchedulingIgnoredDuringExecution:WeightedPodAffinityTerm[]',
  PodAffinityTerm:
    'labelSelector:LabelSelector namespaces:string[] topologyKey! namespaceSelector:LabelSelector matchLabelKeys:string[] mismatchLabelKeys:string[]',
  PodAntiAffinity:
    'requiredDuringSchedulingIgnoredDuringExecution:PodAffinityTerm[] preferredDuringSchedulingIgnoredDuringExecution:WeightedPodAffinityTerm[]',
  PodCertificateProjection:
    'signerName! keyType! maxExpirationSeconds:Seconds credentialBundlePath keyPath certificateChainPath userAnnotations:string{}',
  PodDNSConfig: 'nameservers:string[] searches:string[] options:PodDNSConfigOption[]',
  PodDNSConfigOption: 'name value',
  PodOS: 'name!',
  PodReadinessGate: 'conditionType!',
  PodResourceClaim: 'name! resourceClaimName resourceClaimTemplateName',
  PodSchedulingGate: 'name!',
  PodSecurityContext:
    'seLinuxOptions:SELinuxOptions windowsOptions:WindowsSecurityContextOptions runAsUser:number runAsGroup:number runAsNonRoot:boolean supplementalGroups:number[] supplementalGroupsPolicy:Merge|Strict fsGroup:number sysctls:Sysctl[] fsGroupChangePolicy:Always|OnRootMismatch seccompProfile:SeccompProfile appArmorProfile:AppArmorProfile seLinuxChangePolicy',
  PodSpec:
    'volumes:Volume[name] initContainers:Container[name] containers!:Container[name] ephemeralContainers:EphemeralContainer[name] restartPolicy:Always|Never|OnFailure terminationGracePeriodSeconds:Seconds activeDeadlineSeconds:Seconds dnsPolicy:ClusterFirst|ClusterFirstWithHostNet|Default|None nodeSelector:string{} serviceAccountName serviceAccount automountServiceAccountToken:boolean nodeName hostNetwork:boolean hostPID:boolean hostIPC:boolean shareProcessNamespace:boolean securityContext:PodSecurityContext imagePullSecrets:LocalObjectReference[name] hostname subdomain affinity:Affinity schedulerName tolerations:Toleration[] hostAliases:HostAlias[ip] priorityClassName priority:number dnsConfig:PodDNSConfig readinessGates:PodReadinessGate[] runtimeClassName enableServiceLinks:boolean preemptionPolicy:Never|PreemptLowerPriority overhead:Quantity{} topologySpreadConstraints:TopologySpreadConstraint[topologyKey,whenUnsatisfiable] setHostnameAsFQDN:boolean os:PodOS hostUsers:boolean schedulingGates:PodSchedulingGate[name] resourceClaims:PodResourceClaim[name] resources:ResourceRequirements hostnameOverride workloadRef:WorkloadReference',
  PodTemplateSpec: 'metadata:ObjectMeta spec:PodSpec',
  PortworxVolumeSource: 'volumeID! fsType readOnly:boolean',
  PreferredSchedulingTerm: 'weight!:number preference!:NodeSelectorTerm',
  Probe:
    'exec:ExecAction httpGet:HTTPGetAction tcpSocket:TCPSocketAction grpc:GRPCAction initialDelaySeconds:Seconds timeoutSeconds:Seconds periodSeconds:Seconds successThreshold:number failureThreshold:number terminationGracePeriodSeconds:Seconds',
  ProjectedVolumeSource: 'sources:VolumeProjection[] defaultMode:number',
  QuobyteVolumeSource: 'registry! volume! readOnly:boolean user group tenant',
  RBDPersistentVolumeSource:
    'monitors!:string[] image! fsType pool user keyring secretRef:SecretReference readOnly:boolean',
  RBDVolumeSource: 'monitors!:string[] image! fsType pool user keyring secretRef:LocalObjectReference readOnly:boolean',
  ResourceClaim: 'name! request',
  ResourceFieldSelector: 'containerName resource! divisor:Quantity',
  ResourceQuota: 'apiVersion kind metadata:ObjectMeta spec:ResourceQuotaSpec',
  ResourceQuotaSpec:
    'hard:Quantity{} scopes:BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass[] scopeSelector:ScopeSelector',
  ResourceRequirements: 'limits:Quantity{} requests:Quantity{} claims:ResourceClaim[name]',
  SELinuxOptions: 'user role type level',
  ScaleIOPersistentVolumeSource:
    'gateway! system! secretRef!:SecretReference sslEnabled:boolean protectionDomain storagePool storageMode volumeName fsType readOnly:boolean',
  ScaleIOVolumeSource:
    'gateway! system! secretRef!:LocalObjectReference sslEnabled:boolean protectionDomain storagePool storageMode volumeName fsType readOnly:boolean',
  ScopeSelector: 'matchExpressions:ScopedResourceSelectorRequirement[]',
  ScopedResourceSelectorRequirement:
    'scopeName!:BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass operator!:DoesNotExist|Exists|In|NotIn values:string[]',
  SeccompProfile: 'type!:Localhost|RuntimeDefault|Unconfined localhostProfile',
  Secret: 'apiVersion kind metadata:ObjectMeta immutable:boolean data:string{} stringData:string{} type',
  SecretEnvSource: 'name optional:boolean',
  SecretKeySelector: 'name key! optional:boolean',
  SecretProjection: 'name items:KeyToPath[] optional:boolean',
  SecretReference: 'name namespace',
  SecretVolumeSource: 'secretName items:KeyToPath[] defaultMode:number optional:boolean',
  SecurityContext:
    'capabilities:Capabilities privileged:boolean seLinuxOptions:SELinuxOptions windowsOptions:WindowsSecurityContextOptions runAsUser:number runAsGroup:number runAsNonRoot:boolean readOnlyRootFilesystem:boolean allowPrivilegeEscalation:boolean procMount:Default|Unmasked seccompProfile:SeccompProfile appArmorProfile:AppArmorProfile',
  Service: 'apiVersion kind metadata:ObjectMeta spec:ServiceSpec',
  ServiceAccount:
    'apiVersion kind metadata:ObjectMeta secrets:ObjectReference[name] imagePullSecrets:LocalObjectReference[] automountServiceAccountToken:boolean',
  ServiceAccountTokenProjection: 'audience expirationSeconds:Seconds path!',
  ServicePort: 'name protocol:SCTP|TCP|UDP appProtocol port!:number targetPort:IntOrString nodePort:number',
  ServiceSpec:
    'ports:ServicePort[port,protocol] selector:string{} clusterIP clusterIPs:string[] type:ClusterIP|ExternalName|LoadBalancer|NodePort externalIPs:string[] sessionAffinity:ClientIP|None loadBalancerIP loadBalancerSourceRanges:string[] externalName externalTrafficPolicy:Cluster|Local healthCheckNodePort:number publishNotReadyAddresses:boolean sessionAffinityConfig:SessionAffinityConfig ipFamilies:|IPv4|IPv6[] ipFamilyPolicy:PreferDualStack|RequireDualStack|SingleStack allocateLoadBalancerNodePorts:boolean loadBalancerClass internalTrafficPolicy:Cluster|Local trafficDistribution:PreferClose|PreferSameNode|PreferSameZone',
  SessionAffinityConfig: 'clientIP:ClientIPConfig',
  SleepAction: 'seconds!:number',
  StorageOSPersistentVolumeSource: 'volumeName volumeNamespace fsType readOnly:boolean secretRef:ObjectReference',
  StorageOSVolumeSource: 'volumeName volumeNamespace fsType readOnly:boolean secretRef:LocalObjectReference',
  Sysctl: 'name! value!',
  TCPSocketAction: 'port!:IntOrString host',
  Toleration:
    'key operator:Equal|Exists|Gt|Lt value effect:NoExecute|NoSchedule|PreferNoSchedule tolerationSeconds:Seconds',
  TopologySelectorLabelRequirement: 'key! values!:string[]',
  TopologySelectorTerm: 'matchLabelExpressions:TopologySelectorLabelRequirement[]',
  TopologySpreadConstraint:
    'maxSkew!:number topologyKey! whenUnsatisfiable!:DoNotSchedule|ScheduleAnyway labelSelector:LabelSelector minDomains:number nodeAffinityPolicy:Honor|Ignore nodeTaintsPolicy:Honor|Ignore matchLabelKeys:string[]',
  TypedLocalObjectReference: 'apiGroup kind! name!',
  TypedObjectReference: 'apiGroup kind! name! namespace',
  Volume:
    'name! hostPath:HostPathVolumeSource emptyDir:EmptyDirVolumeSource gcePersistentDisk:GCEPersistentDiskVolumeSource awsElasticBlockStore:AWSElasticBlockStoreVolumeSource gitRepo:GitRepoVolumeSource secret:SecretVolumeSource nfs:NFSVolumeSource iscsi:ISCSIVolumeSource glusterfs:GlusterfsVolumeSource persistentVolumeClaim:PersistentVolumeClaimVolumeSource rbd:RBDVolumeSource flexVolume:FlexVolumeSource cinder:CinderVolumeSource cephfs:CephFSVolumeSource flocker:FlockerVolumeSource downwardAPI:DownwardAPIVolumeSource fc:FCVolumeSource azureFile:AzureFileVolumeSource configMap:ConfigMapVolumeSource vsphereVolume:VsphereVirtualDiskVolumeSource quobyte:QuobyteVolumeSource azureDisk:AzureDiskVolumeSource photonPersistentDisk:PhotonPersistentDiskVolumeSource projected:ProjectedVolumeSource portworxVolume:PortworxVolumeSource scaleIO:ScaleIOVolumeSource storageos:StorageOSVolumeSource csi:CSIVolumeSource ephemeral:EphemeralVolumeSource image:ImageVolumeSource',
  VolumeDevice: 'name! devicePath!',
  VolumeMount:
    'name! readOnly:boolean recursiveReadOnly mountPath! subPath mountPropagation:Bidirectional|HostToContainer|None subPathExpr',
  VolumeNodeAffinity: 'required:NodeSelector',
  VolumeProjection:
    'secret:SecretProjection downwardAPI:DownwardAPIProjection configMap:ConfigMapProjection serviceAccountToken:ServiceAccountTokenProjection clusterTrustBundle:ClusterTrustBundleProjection podCertificate:PodCertificateProjection',
  VolumeResourceRequirements: 'limits:Quantity{} requests:Quantity{}',
  VsphereVirtualDiskVolumeSource: 'volumePath! fsType storagePolicyName storagePolicyID',
  WeightedPodAffinityTerm: 'weight!:number podAffinityTerm!:PodAffinityTerm',
  WindowsSecurityContextOptions: 'gmsaCredentialSpecName gmsaCredentialSpec runAsUserName hostProcess:boolean',
  WorkloadReference: 'name! podGroup! podGroupReplicaKey',
  Endpoint:
    'addresses!:string[] conditions:EndpointConditions hostname targetRef:ObjectReference deprecatedTopology:string{} nodeName zone hints:EndpointHints',
  EndpointConditions: 'ready:boolean serving:boolean terminating:boolean',
  EndpointHints: 'forZones:ForZone[] forNodes:ForNode[]',
  EndpointPort: 'name protocol:SCTP|TCP|UDP port:number appProtocol',
  EndpointSlice:
    'apiVersion kind metadata:ObjectMeta addressType!:FQDN|IPv4|IPv6 endpoints!:Endpoint[] ports:EndpointPort[]',
  ForNode: 'name!',
  ForZone: 'name!',
  HTTPIngressPath: 'path pathType!:Exact|ImplementationSpecific|Prefix backend!:IngressBackend',
  HTTPIngressRuleValue: 'paths!:HTTPIngressPath[]',
  IPBlock: 'cidr! except:string[]',
  Ingress: 'apiVersion kind metadata:ObjectMeta spec:IngressSpec',
  IngressBackend: 'service:IngressServiceBackend resource:TypedLocalObjectReference',
  IngressClass: 'apiVersion kind metadata:ObjectMeta spec:IngressClassSpec',
  IngressClassParametersReference: 'apiGroup kind! name! scope namespace',
  IngressClassSpec: 'controller parameters:IngressClassParametersReference',
  IngressRule: 'host http:HTTPIngressRuleValue',
  IngressServiceBackend: 'name! port:ServiceBackendPort',
  IngressSpec: 'ingressClassName defaultBackend:IngressBackend tls:IngressTLS[] rules:IngressRule[]',
  IngressTLS: 'hosts:string[] secretName',
  NetworkPolicy: 'apiVersion kind metadata:ObjectMeta spec:NetworkPolicySpec',
  NetworkPolicyEgressRule: 'ports:NetworkPolicyPort[] to:NetworkPolicyPeer[]',
  NetworkPolicyIngressRule: 'ports:NetworkPolicyPort[] from:NetworkPolicyPeer[]',
  NetworkPolicyPeer: 'podSelector:LabelSelector namespaceSelector:LabelSelector ipBlock:IPBlock',
  NetworkPolicyPort: 'protocol:SCTP|TCP|UDP port:IntOrString endPort:number',
  NetworkPolicySpec:
    'podSelector:LabelSelector ingress:NetworkPolicyIngressRule[] egress:NetworkPolicyEgressRule[] policyTypes:Egress|Ingress[]',
  ServiceBackendPort: 'name number:number',
  Overhead: 'podFixed:Quantity{}',
  RuntimeClass: 'apiVersion kind metadata:ObjectMeta handler! overhead:Overhead scheduling:Scheduling',
  Scheduling: 'nodeSelector:string{} tolerations:Toleration[]',
  PodDisruptionBudget: 'apiVersion kind metadata:ObjectMeta spec:PodDisruptionBudgetSpec',
  PodDisruptionBudgetSpec:
    'minAvailable:IntOrString selector:LabelSelector maxUnavailable:IntOrString unhealthyPodEvictionPolicy:AlwaysAllow|IfHealthyBudget',
  AggregationRule: 'clusterRoleSelectors:LabelSelector[]',
  ClusterRole: 'apiVersion kind metadata:ObjectMeta rules:PolicyRule[] aggregationRule:AggregationRule',
  ClusterRoleBinding: 'apiVersion kind metadata:ObjectMeta subjects:Subject[] roleRef!:RoleRef',
  PolicyRule: 'verbs!:string[] apiGroups:string[] resources:string[] resourceNames:string[] nonResourceURLs:string[]',
  Role: 'apiVersion kind metadata:ObjectMeta rules:PolicyRule[]',
  RoleBinding: 'apiVersion kind metadata:ObjectMeta subjects:Subject[] roleRef!:RoleRef',
  RoleRef: 'apiGroup! kind!:ClusterRole|Role name!',
  Subject: 'kind!:Group|ServiceAccount|User apiGroup name! namespace',
  PriorityClass:
    'apiVersion kind metadata:ObjectMeta value!:number globalDefault:boolean description preemptionPolicy:Never|PreemptLowerPriority',
  StorageClass:
    'apiVersion kind metadata:ObjectMeta provisioner! parameters:string{} reclaimPolicy:Delete|Recycle|Retain mountOptions:string[] allowVolumeExpansion:boolean volumeBindingMode:Immediate|WaitForFirstConsumer allowedTopologies:TopologySelectorTerm[]',
  CustomResourceColumnDefinition: 'name! type! format description priority:number jsonPath!',
  CustomResourceConversion: 'strategy!:None|Webhook webhook:WebhookConversion',
  CustomResourceDefinition: 'apiVersion kind metadata:ObjectMeta spec!:CustomResourceDefinitionSpec',
  CustomResourceDefinitionNames: 'plural! singular shortNames:string[] kind! listKind categories:string[]',
  CustomResourceDefinitionSpec:
    'group! names!:CustomResourceDefinitionNames scope!:Cluster|Namespaced versions!:CustomResourceDefinitionVersion[] conversion:CustomResourceConversion preserveUnknownFields:boolean',
  CustomResourceDefinitionVersion:
    'name! served!:boolean storage!:boolean deprecated:boolean deprecationWarning schema:CustomResourceValidation subresources:CustomResourceSubresources additionalPrinterColumns:CustomResourceColumnDefinition[] selectableFields:SelectableField[]',
  CustomResourceSubresourceScale: 'specReplicasPath! statusReplicasPath! labelSelectorPath',
  CustomResourceSubresources: 'status:Empty scale:CustomResourceSubresourceScale',
  CustomResourceValidation: 'openAPIV3Schema:JSONSchemaProps',
  ExternalDocumentation: 'description url',
  JSONSchemaProps:
    'id $schema $ref description type format title default:Json maximum:number exclusiveMaximum:boolean minimum:number exclusiveMinimum:boolean maxLength:number minLength:number pattern maxItems:number minItems:number uniqueItems:boolean multipleOf:number enum:Json[] maxProperties:number minProperties:number required:string[] items:JSONSchemaProps allOf:JSONSchemaProps[] oneOf:JSONSchemaProps[] anyOf:JSONSchemaProps[] not:JSONSchemaProps properties:JSONSchemaProps{} additionalProperties:JSONSchemaProps patternProperties:JSONSchemaProps{} dependencies:JSONSchemaProps{} additionalItems:JSONSchemaProps definitions:JSONSchemaProps{} externalDocs:ExternalDocumentation example:Json nullable:boolean x-kubernetes-preserve-unknown-fields:boolean x-kubernetes-embedded-resource:boolean x-kubernetes-int-or-string:boolean x-kubernetes-list-map-keys:string[] x-kubernetes-list-type x-kubernetes-map-type x-kubernetes-validations:ValidationRule[rule]',
  SelectableField: 'jsonPath!',
  ServiceReference: 'namespace! name! path port:number',
  ValidationRule:
    'rule! message messageExpression reason:FieldValueDuplicate|FieldValueForbidden|FieldValueInvalid|FieldValueRequired fieldPath optionalOldSelf:boolean',
  WebhookClientConfig: 'url service:ServiceReference caBundle',
  WebhookConversion: 'clientConfig:WebhookClientConfig conversionReviewVersions!:string[]',
  LabelSelector: 'matchLabels:string{} matchExpressions:LabelSelectorRequirement[]',
  LabelSelectorRequirement: 'key! operator!:DoesNotExist|Exists|In|NotIn values:string[]',
  ObjectMeta:
    'name generateName namespace labels:string{} annotations:string{} ownerReferences:OwnerReference[uid] finalizers:string[]',
  OwnerReference: 'apiVersion! kind! name! uid! controller:boolean blockOwnerDeletion:boolean',
};
