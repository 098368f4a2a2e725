// Made by scripts/generate-api-types.mjs from the API of Kubernetes 1.35. Do not edit.

import type { LabelSelector, ObjectMeta } from './meta';
import type { IntOrString, Quantity, Seconds } from './scalars';

/** Represents a Persistent Disk resource in AWS. */
export interface AWSElasticBlockStoreVolumeSource {
  /** volumeID is unique ID of the persistent disk resource in AWS (Amazon EBS volume). */
  readonly volumeID: string;
  /** fsType is the filesystem type of the volume that you want to mount. */
  readonly fsType?: string;
  /** partition is the partition in the volume that you want to mount. */
  readonly partition?: number;
  /** readOnly value true will force the readOnly setting in VolumeMounts. */
  readonly readOnly?: boolean;
}

/** Affinity is a group of affinity scheduling rules. */
export interface Affinity {
  /** Describes node affinity scheduling rules for the pod. */
  readonly nodeAffinity?: NodeAffinity;
  /** Describes pod affinity scheduling rules (e.g. co-locate this pod in the same node, zone, etc. as some other pod(s)). */
  readonly podAffinity?: PodAffinity;
  /** Describes pod anti-affinity scheduling rules (e.g. avoid putting this pod in the same node, zone, etc. as some other pod(s)). */
  readonly podAntiAffinity?: PodAntiAffinity;
}

/** AppArmorProfile defines a pod or container's AppArmor settings. */
export interface AppArmorProfile {
  /** type indicates which kind of AppArmor profile will be applied. */
  readonly type: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
  /** localhostProfile indicates a profile loaded on the node that should be used. */
  readonly localhostProfile?: string;
}

/** AzureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. */
export interface AzureDiskVolumeSource {
  /** diskName is the Name of the data disk in the blob storage. */
  readonly diskName: string;
  /** diskURI is the URI of data disk in the blob storage. */
  readonly diskURI: string;
  /** cachingMode is the Host Caching mode: None, Read Only, Read Write. */
  readonly cachingMode?: 'None' | 'ReadOnly' | 'ReadWrite';
  /** fsType is Filesystem type to mount. */
  readonly fsType?: string;
  /** readOnly Defaults to false (read/write). */
  readonly readOnly?: boolean;
  /** kind expected values are Shared: multiple blob disks per storage account Dedicated: single blob disk per storage account Managed: azure managed data disk (only in managed availability set). defaults to shared. */
  readonly kind?: 'Dedicated' | 'Managed' | 'Shared';
}

/** AzureFile represents an Azure File Service mount on the host and bind mount to the pod. */
export interface AzureFilePersistentVolumeSource {
  /** secretName is the name of secret that contains Azure Storage Account Name and Key. */
  readonly secretName: string;
  /** shareName is the azure Share Name. */
  readonly shareName: string;
  /** readOnly defaults to false (read/write). */
  readonly readOnly?: boolean;
  /** secretNamespace is the namespace of the secret that contains Azure Storage Account Name and Key default is the same as the Pod. */
  readonly secretNamespace?: string;
}

/** AzureFile represents an Azure File Service mount on the host and bind mount to the pod. */
export interface AzureFileVolumeSource {
  /** secretName is the name of secret that contains Azure Storage Account Name and Key. */
  readonly secretName: string;
  /** shareName is the azure share Name. */
  readonly shareName: string;
  /** readOnly defaults to false (read/write). */
  readonly readOnly?: boolean;
}

/** Represents storage that is managed by an external CSI volume driver. */
export interface CSIPersistentVolumeSource {
  /** driver is the name of the driver to use for this volume. */
  readonly driver: string;
  /** volumeHandle is the unique volume name returned by the CSI volume plugin’s CreateVolume to refer to the volume on all subsequent calls. */
  readonly volumeHandle: string;
  /** readOnly value to pass to ControllerPublishVolumeRequest. Defaults to false (read/write). */
  readonly readOnly?: boolean;
  /** fsType to mount. */
  readonly fsType?: string;
  /** volumeAttributes of the volume to publish. */
  readonly volumeAttributes?: Readonly<Record<string, string>>;
  /** controllerPublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI ControllerPublishVolume and ControllerUnpublishVolume calls. */
  readonly controllerPublishSecretRef?: SecretReference;
  /** nodeStageSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodeStageVolume and NodeStageVolume and NodeUnstageVolume calls. */
  readonly nodeStageSecretRef?: SecretReference;
  /** nodePublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodePublishVolume and NodeUnpublishVolume calls. */
  readonly nodePublishSecretRef?: SecretReference;
  /** controllerExpandSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI ControllerExpandVolume call. */
  readonly controllerExpandSecretRef?: SecretReference;
  /** nodeExpandSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodeExpandVolume call. */
  readonly nodeExpandSecretRef?: SecretReference;
}

/** Represents a source location of a volume to mount, managed by an external CSI driver. */
export interface CSIVolumeSource {
  /** driver is the name of the CSI driver that handles this volume. */
  readonly driver: string;
  /** readOnly specifies a read-only configuration for the volume. Defaults to false (read/write). */
  readonly readOnly?: boolean;
  /** fsType to mount. */
  readonly fsType?: string;
  /** volumeAttributes stores driver-specific properties that are passed to the CSI driver. */
  readonly volumeAttributes?: Readonly<Record<string, string>>;
  /** nodePublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodePublishVolume and NodeUnpublishVolume calls. */
  readonly nodePublishSecretRef?: LocalObjectReference;
}

/** Adds and removes POSIX capabilities from running containers. */
export interface Capabilities {
  /** Added capabilities. */
  readonly add?: readonly string[];
  /** Removed capabilities. */
  readonly drop?: readonly string[];
}

/** Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership management or SELinux relabeling. */
export interface CephFSPersistentVolumeSource {
  /** monitors is Required: Monitors is a collection of Ceph monitors. */
  readonly monitors: readonly string[];
  /** path is Used as the mounted root, rather than the full Ceph tree, default is /. */
  readonly path?: string;
  /** user is User is the rados user name, default is admin. */
  readonly user?: string;
  /** secretFile is SecretFile is the path to key ring for User, default is /etc/ceph/user.secret. */
  readonly secretFile?: string;
  /** secretRef is SecretRef is reference to the authentication secret for User, default is empty. */
  readonly secretRef?: SecretReference;
  /** readOnly is Defaults to false (read/write). */
  readonly readOnly?: boolean;
}

/** Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership management or SELinux relabeling. */
export interface CephFSVolumeSource {
  /** monitors is Required: Monitors is a collection of Ceph monitors. */
  readonly monitors: readonly string[];
  /** path is Used as the mounted root, rather than the full Ceph tree, default is /. */
  readonly path?: string;
  /** user is User is the rados user name, default is admin. */
  readonly user?: string;
  /** secretFile is SecretFile is the path to key ring for User, default is /etc/ceph/user.secret. */
  readonly secretFile?: string;
  /** secretRef is SecretRef is reference to the authentication secret for User, default is empty. */
  readonly secretRef?: LocalObjectReference;
  /** readOnly is Defaults to false (read/write). */
  readonly readOnly?: boolean;
}

/** Represents a cinder volume resource in Openstack. */
export interface CinderPersistentVolumeSource {
  /** volumeID used to identify the volume in cinder. */
  readonly volumeID: string;
  /** fsType Filesystem type to mount. */
  readonly fsType?: string;
  /** readOnly is Defaults to false (read/write). */
  readonly readOnly?: boolean;
  /** secretRef is points to a secret object containing parameters used to connect to OpenStack. */
  readonly secretRef?: SecretReference;
}

/** Represents a cinder volume resource in Openstack. */
export interface CinderVolumeSource {
  /** volumeID used to identify the volume in cinder. */
  readonly volumeID: string;
  /** fsType is the filesystem type to mount. */
  readonly fsType?: string;
  /** readOnly defaults to false (read/write). */
  readonly readOnly?: boolean;
  /** secretRef is points to a secret object containing parameters used to connect to OpenStack. */
  readonly secretRef?: LocalObjectReference;
}

/** ClientIPConfig represents the configurations of Client IP based session affinity. */
export interface ClientIPConfig {
  /** timeoutSeconds specifies the seconds of ClientIP type session sticky time. Default value is 10800(for 3 hours). */
  readonly timeoutSeconds?: Seconds;
}

/** ClusterTrustBundleProjection describes how to select a set of ClusterTrustBundle objects and project their contents into the pod filesystem. */
export interface ClusterTrustBundleProjection {
  /** Select a single ClusterTrustBundle by object name. */
  readonly name?: string;
  /** Select all ClusterTrustBundles that match this signer name. */
  readonly signerName?: string;
  /** Select all ClusterTrustBundles that match this label selector. */
  readonly labelSelector?: LabelSelector;
  /** If true, don't block pod startup if the referenced ClusterTrustBundle(s) aren't available. */
  readonly optional?: boolean;
  /** Relative path from the volume root to write the bundle. */
  readonly path: string;
}

/** ConfigMap holds configuration data for pods to consume. */
export interface ConfigMap {
  readonly apiVersion?: 'v1';
  readonly kind?: 'ConfigMap';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Immutable, if set to true, ensures that data stored in the ConfigMap cannot be updated (only object metadata can be modified). */
  readonly immutable?: boolean;
  /** Data contains the configuration data. */
  readonly data?: Readonly<Record<string, string>>;
  /** BinaryData contains the binary data. */
  readonly binaryData?: Readonly<Record<string, string>>;
}

/** ConfigMapEnvSource selects a ConfigMap to populate the environment variables with. */
export interface ConfigMapEnvSource {
  /** Name of the referent. */
  readonly name?: string;
  /** Specify whether the ConfigMap must be defined. */
  readonly optional?: boolean;
}

/** Selects a key from a ConfigMap. */
export interface ConfigMapKeySelector {
  /** Name of the referent. */
  readonly name?: string;
  /** The key to select. */
  readonly key: string;
  /** Specify whether the ConfigMap or its key must be defined. */
  readonly optional?: boolean;
}

/** Adapts a ConfigMap into a projected volume. */
export interface ConfigMapProjection {
  /** Name of the referent. */
  readonly name?: string;
  /** items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and content is the value. */
  readonly items?: readonly KeyToPath[];
  /** optional specify whether the ConfigMap or its keys must be defined. */
  readonly optional?: boolean;
}

/** Adapts a ConfigMap into a volume. */
export interface ConfigMapVolumeSource {
  /** Name of the referent. */
  readonly name?: string;
  /** items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and content is the value. */
  readonly items?: readonly KeyToPath[];
  /** defaultMode is mode bits used to set permissions on created files by default. Defaults to 0644. */
  readonly defaultMode?: number;
  /** optional specify whether the ConfigMap or its keys must be defined. */
  readonly optional?: boolean;
}

/** A single application container that you want to run within a pod. */
export interface Container {
  /** Name of the container specified as a DNS_LABEL. */
  readonly name: string;
  /** Container image name. */
  readonly image?: string;
  /** Entrypoint array. */
  readonly command?: readonly string[];
  /** Arguments to the entrypoint. */
  readonly args?: readonly string[];
  /** Container's working directory. */
  readonly workingDir?: string;
  /** List of ports to expose from the container. */
  readonly ports?: readonly ContainerPort[];
  /** List of sources to populate environment variables in the container. */
  readonly envFrom?: readonly EnvFromSource[];
  /** List of environment variables to set in the container. */
  readonly env?: readonly EnvVar[];
  /** Compute Resources required by this container. */
  readonly resources?: ResourceRequirements;
  /** Resources resize policy for the container. */
  readonly resizePolicy?: readonly ContainerResizePolicy[];
  /** RestartPolicy defines the restart behavior of individual containers in a pod. */
  readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never';
  /** Represents a list of rules to be checked to determine if the container should be restarted on exit. Kubernetes 1.34 and later. */
  readonly restartPolicyRules?: readonly ContainerRestartRule[];
  /** Pod volumes to mount into the container's filesystem. */
  readonly volumeMounts?: readonly VolumeMount[];
  /** volumeDevices is the list of block devices to be used by the container. */
  readonly volumeDevices?: readonly VolumeDevice[];
  /** Periodic probe of container liveness. */
  readonly livenessProbe?: Probe;
  /** Periodic probe of container service readiness. */
  readonly readinessProbe?: Probe;
  /** StartupProbe indicates that the Pod has successfully initialized. */
  readonly startupProbe?: Probe;
  /** Actions that the management system should take in response to container lifecycle events. */
  readonly lifecycle?: Lifecycle;
  /** Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. Defaults to /dev/termination-log. */
  readonly terminationMessagePath?: string;
  /** Indicate how the termination message should be populated. Defaults to File. */
  readonly terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File';
  /** Image pull policy. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise. */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /** SecurityContext defines the security options the container should be run with. */
  readonly securityContext?: SecurityContext;
  /** Whether this container should allocate a buffer for stdin in the container runtime. Default is false. */
  readonly stdin?: boolean;
  /** Whether the container runtime should close the stdin channel after it has been opened by a single attach. Default is false. */
  readonly stdinOnce?: boolean;
  /** Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is false. */
  readonly tty?: boolean;
}

/** ContainerPort represents a network port in a single container. */
export interface ContainerPort {
  /** If specified, this must be an IANA_SVC_NAME and unique within the pod. */
  readonly name?: string;
  /** Number of port to expose on the host. */
  readonly hostPort?: number;
  /** Number of port to expose on the pod's IP address. */
  readonly containerPort: number;
  /** Protocol for port. Defaults to "TCP". */
  readonly protocol?: 'SCTP' | 'TCP' | 'UDP';
  /** What host IP to bind the external port to. */
  readonly hostIP?: string;
}

/** ContainerResizePolicy represents resource resize policy for the container. */
export interface ContainerResizePolicy {
  /** Name of the resource to which this resource resize policy applies. */
  readonly resourceName: string;
  /** Restart policy to apply when specified resource is resized. */
  readonly restartPolicy: 'NotRequired' | 'RestartContainer';
}

/** ContainerRestartRule describes how a container exit is handled. */
export interface ContainerRestartRule {
  /** Specifies the action taken on a container exit if the requirements are satisfied. Kubernetes 1.34 and later. */
  readonly action: string;
  /** Represents the exit codes to check on container exits. Kubernetes 1.34 and later. */
  readonly exitCodes?: ContainerRestartRuleOnExitCodes;
}

/** ContainerRestartRuleOnExitCodes describes the condition for handling an exited container based on its exit codes. */
export interface ContainerRestartRuleOnExitCodes {
  /** Represents the relationship between the container exit code(s) and the specified values. Kubernetes 1.34 and later. */
  readonly operator: string;
  /** Specifies the set of values to check for container exit codes. Kubernetes 1.34 and later. */
  readonly values?: readonly number[];
}

/** Represents downward API info for projecting into a projected volume. */
export interface DownwardAPIProjection {
  /** Items is a list of DownwardAPIVolume file. */
  readonly items?: readonly DownwardAPIVolumeFile[];
}

/** DownwardAPIVolumeFile represents information to create the file containing the pod field. */
export interface DownwardAPIVolumeFile {
  /** Required: Path is the relative path name of the file to be created. */
  readonly path: string;
  /** Required: Selects a field of the pod: only annotations, labels, name, namespace and uid are supported. */
  readonly fieldRef?: ObjectFieldSelector;
  /** Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, requests.cpu and requests.memory) are currently supported. */
  readonly resourceFieldRef?: ResourceFieldSelector;
  /** mode bits used to set permissions on this file, must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. */
  readonly mode?: number;
}

/** DownwardAPIVolumeSource represents a volume containing downward API info. */
export interface DownwardAPIVolumeSource {
  /** Items is a list of downward API volume file. */
  readonly items?: readonly DownwardAPIVolumeFile[];
  /** mode bits to use on created files by default. Defaults to 0644. */
  readonly defaultMode?: number;
}

/** Represents an empty directory for a pod. */
export interface EmptyDirVolumeSource {
  /** medium represents what type of storage medium should back this directory. The default is "" which means to use the node's default medium. */
  readonly medium?: string;
  /** sizeLimit is the total amount of local storage required for this EmptyDir volume. The default is nil which means that the limit is undefined. */
  readonly sizeLimit?: Quantity;
}

/** EnvFromSource represents the source of a set of ConfigMaps or Secrets. */
export interface EnvFromSource {
  /** Optional text to prepend to the name of each environment variable. */
  readonly prefix?: string;
  /** The ConfigMap to select from. */
  readonly configMapRef?: ConfigMapEnvSource;
  /** The Secret to select from. */
  readonly secretRef?: SecretEnvSource;
}

/** EnvVar represents an environment variable present in a Container. */
export interface EnvVar {
  /** Name of the environment variable. */
  readonly name: string;
  /** Variable references $(VAR_NAME) are expanded using the previously defined environment variables in the container and any service environment variables. Defaults to "". */
  readonly value?: string;
  /** Source for the environment variable's value. */
  readonly valueFrom?: EnvVarSource;
}

/** EnvVarSource represents a source for the value of an EnvVar. */
export interface EnvVarSource {
  /** Selects a field of the pod: supports metadata.name, metadata.namespace, `metadata.labels['<KEY>']`, `metadata.annotations['<KEY>']`, spec.nodeName, spec.serviceAccountName, status.hostIP, status.podIP, status.podIPs. */
  readonly fieldRef?: ObjectFieldSelector;
  /** Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, limits.ephemeral-storage, requests.cpu, requests.memory and requests.ephemeral-storage) are currently supported. */
  readonly resourceFieldRef?: ResourceFieldSelector;
  /** Selects a key of a ConfigMap. */
  readonly configMapKeyRef?: ConfigMapKeySelector;
  /** Selects a key of a secret in the pod's namespace. */
  readonly secretKeyRef?: SecretKeySelector;
  /** FileKeyRef selects a key of the env file. Kubernetes 1.34 and later. */
  readonly fileKeyRef?: FileKeySelector;
}

/** An EphemeralContainer is a temporary container that you may add to an existing Pod for user-initiated activities such as debugging. */
export interface EphemeralContainer {
  /** Name of the ephemeral container specified as a DNS_LABEL. */
  readonly name: string;
  /** Container image name. */
  readonly image?: string;
  /** Entrypoint array. */
  readonly command?: readonly string[];
  /** Arguments to the entrypoint. */
  readonly args?: readonly string[];
  /** Container's working directory. */
  readonly workingDir?: string;
  /** Ports are not allowed for ephemeral containers. */
  readonly ports?: readonly ContainerPort[];
  /** List of sources to populate environment variables in the container. */
  readonly envFrom?: readonly EnvFromSource[];
  /** List of environment variables to set in the container. */
  readonly env?: readonly EnvVar[];
  /** Resources are not allowed for ephemeral containers. */
  readonly resources?: ResourceRequirements;
  /** Resources resize policy for the container. */
  readonly resizePolicy?: readonly ContainerResizePolicy[];
  /** Restart policy for the container to manage the restart behavior of each container within a pod. */
  readonly restartPolicy?: string;
  /** Represents a list of rules to be checked to determine if the container should be restarted on exit. Kubernetes 1.34 and later. */
  readonly restartPolicyRules?: readonly ContainerRestartRule[];
  /** Pod volumes to mount into the container's filesystem. */
  readonly volumeMounts?: readonly VolumeMount[];
  /** volumeDevices is the list of block devices to be used by the container. */
  readonly volumeDevices?: readonly VolumeDevice[];
  /** Probes are not allowed for ephemeral containers. */
  readonly livenessProbe?: Probe;
  /** Probes are not allowed for ephemeral containers. */
  readonly readinessProbe?: Probe;
  /** Probes are not allowed for ephemeral containers. */
  readonly startupProbe?: Probe;
  /** Lifecycle is not allowed for ephemeral containers. */
  readonly lifecycle?: Lifecycle;
  /** Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. Defaults to /dev/termination-log. */
  readonly terminationMessagePath?: string;
  /** Indicate how the termination message should be populated. Defaults to File. */
  readonly terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File';
  /** Image pull policy. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise. */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /** SecurityContext defines the security options the ephemeral container should be run with. */
  readonly securityContext?: SecurityContext;
  /** Whether this container should allocate a buffer for stdin in the container runtime. Default is false. */
  readonly stdin?: boolean;
  /** Whether the container runtime should close the stdin channel after it has been opened by a single attach. Default is false. */
  readonly stdinOnce?: boolean;
  /** Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is false. */
  readonly tty?: boolean;
  /** If set, the name of the container from PodSpec that this ephemeral container targets. */
  readonly targetContainerName?: string;
}

/** Represents an ephemeral volume that is handled by a normal storage driver. */
export interface EphemeralVolumeSource {
  /** Will be used to create a stand-alone PVC to provision the volume. */
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

/** ExecAction describes a "run in container" action. */
export interface ExecAction {
  /** Command is the command line to execute inside the container, the working directory for the command is root ('/') in the container's filesystem. */
  readonly command?: readonly string[];
}

/** Represents a Fibre Channel volume. */
export interface FCVolumeSource {
  /** targetWWNs is FC target worldwide names (WWNs). */
  readonly targetWWNs?: readonly string[];
  /** lun is FC target lun number. */
  readonly lun?: number;
  /** fsType is the filesystem type to mount. */
  readonly fsType?: string;
  /** readOnly is Defaults to false (read/write). */
  readonly readOnly?: boolean;
  /** wwids FC volume world wide identifiers (wwids) Either wwids or combination of targetWWNs and lun must be set, but not both simultaneously. */
  readonly wwids?: readonly string[];
}

/** FileKeySelector selects a key of the env file. */
export interface FileKeySelector {
  /** The name of the volume mount containing the env file. Kubernetes 1.34 and later. */
  readonly volumeName: string;
  /** The path within the volume from which to select the file. Kubernetes 1.34 and later. */
  readonly path: string;
  /** The key within the env file. Kubernetes 1.34 and later. */
  readonly key: string;
  /** Specify whether the file or its key must be defined. Kubernetes 1.34 and later. */
  readonly optional?: boolean;
}

/** FlexPersistentVolumeSource represents a generic persistent volume resource that is provisioned/attached using an exec based plugin. */
export interface FlexPersistentVolumeSource {
  /** driver is the name of the driver to use for this volume. */
  readonly driver: string;
  /** fsType is the Filesystem type to mount. */
  readonly fsType?: string;
  /** secretRef is SecretRef is reference to the secret object containing sensitive information to pass to the plugin scripts. */
  readonly secretRef?: SecretReference;
  /** readOnly is defaults to false (read/write). */
  readonly readOnly?: boolean;
  /** options is this field holds extra command options if any. */
  readonly options?: Readonly<Record<string, string>>;
}

/** FlexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. */
export interface FlexVolumeSource {
  /** driver is the name of the driver to use for this volume. */
  readonly driver: string;
  /** fsType is the filesystem type to mount. */
  readonly fsType?: string;
  /** secretRef is secretRef is reference to the secret object containing sensitive information to pass to the plugin scripts. */
  readonly secretRef?: LocalObjectReference;
  /** readOnly is defaults to false (read/write). */
  readonly readOnly?: boolean;
  /** options is this field holds extra command options if any. */
  readonly options?: Readonly<Record<string, string>>;
}

/** Represents a Flocker volume mounted by the Flocker agent. */
export interface FlockerVolumeSource {
  /** datasetName is Name of the dataset stored as metadata -> name on the dataset for Flocker should be considered as deprecated. */
  readonly datasetName?: string;
  /** datasetUUID is the UUID of the dataset. */
  readonly datasetUUID?: string;
}

/** Represents a Persistent Disk resource in Google Compute Engine. */
export interface GCEPersistentDiskVolumeSource {
  /** pdName is unique name of the PD resource in GCE. */
  readonly pdName: string;
  /** fsType is filesystem type of the volume that you want to mount. */
  readonly fsType?: string;
  /** partition is the partition in the volume that you want to mount. */
  readonly partition?: number;
  /** readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. */
  readonly readOnly?: boolean;
}

/** GRPCAction specifies an action involving a GRPC service. */
export interface GRPCAction {
  /** Port number of the gRPC service. */
  readonly port: number;
  /** Service is the name of the service to place in the gRPC HealthCheckRequest (see https://github.com/grpc/grpc/blob/master/doc/health-checking.md). */
  readonly service?: string;
}

/** Represents a volume that is populated with the contents of a git repository. */
export interface GitRepoVolumeSource {
  /** repository is the URL. */
  readonly repository: string;
  /** revision is the commit hash for the specified revision. */
  readonly revision?: string;
  /** directory is the target directory name. */
  readonly directory?: string;
}

/** Represents a Glusterfs mount that lasts the lifetime of a pod. */
export interface GlusterfsPersistentVolumeSource {
  /** endpoints is the endpoint name that details Glusterfs topology. */
  readonly endpoints: string;
  /** path is the Glusterfs volume path. */
  readonly path: string;
  /** readOnly here will force the Glusterfs volume to be mounted with read-only permissions. Defaults to false. */
  readonly readOnly?: boolean;
  /** endpointsNamespace is the namespace that contains Glusterfs endpoint. */
  readonly endpointsNamespace?: string;
}

/** Represents a Glusterfs mount that lasts the lifetime of a pod. */
export interface GlusterfsVolumeSource {
  /** endpoints is the endpoint name that details Glusterfs topology. */
  readonly endpoints: string;
  /** path is the Glusterfs volume path. */
  readonly path: string;
  /** readOnly here will force the Glusterfs volume to be mounted with read-only permissions. Defaults to false. */
  readonly readOnly?: boolean;
}

/** HTTPGetAction describes an action based on HTTP Get requests. */
export interface HTTPGetAction {
  /** Path to access on the HTTP server. */
  readonly path?: string;
  /** Name or number of the port to access on the container. */
  readonly port: IntOrString;
  /** Host name to connect to, defaults to the pod IP. */
  readonly host?: string;
  /** Scheme to use for connecting to the host. Defaults to HTTP. */
  readonly scheme?: 'HTTP' | 'HTTPS';
  /** Custom headers to set in the request. */
  readonly httpHeaders?: readonly HTTPHeader[];
}

/** HTTPHeader describes a custom header to be used in HTTP probes. */
export interface HTTPHeader {
  /** The header field name. */
  readonly name: string;
  /** The header field value. */
  readonly value: string;
}

/** HostAlias holds the mapping between IP and hostnames that will be injected as an entry in the pod's hosts file. */
export interface HostAlias {
  /** IP address of the host file entry. */
  readonly ip: string;
  /** Hostnames for the above IP address. */
  readonly hostnames?: readonly string[];
}

/** Represents a host path mapped into a pod. */
export interface HostPathVolumeSource {
  /** path of the directory on the host. */
  readonly path: string;
  /** type for HostPath Volume Defaults to "". */
  readonly type?:
    '' | 'BlockDevice' | 'CharDevice' | 'Directory' | 'DirectoryOrCreate' | 'File' | 'FileOrCreate' | 'Socket';
}

/** ISCSIPersistentVolumeSource represents an ISCSI disk. */
export interface ISCSIPersistentVolumeSource {
  /** targetPortal is iSCSI Target Portal. */
  readonly targetPortal: string;
  /** iqn is Target iSCSI Qualified Name. */
  readonly iqn: string;
  /** lun is iSCSI Target Lun number. */
  readonly lun: number;
  /** iscsiInterface is the interface Name that uses an iSCSI transport. Defaults to 'default' (tcp). */
  readonly iscsiInterface?: string;
  /** fsType is the filesystem type of the volume that you want to mount. */
  readonly fsType?: string;
  /** readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. */
  readonly readOnly?: boolean;
  /** portals is the iSCSI Target Portal List. */
  readonly portals?: readonly string[];
  /** chapAuthDiscovery defines whether support iSCSI Discovery CHAP authentication. */
  readonly chapAuthDiscovery?: boolean;
  /** chapAuthSession defines whether support iSCSI Session CHAP authentication. */
  readonly chapAuthSession?: boolean;
  /** secretRef is the CHAP Secret for iSCSI target and initiator authentication. */
  readonly secretRef?: SecretReference;
  /** initiatorName is the custom iSCSI Initiator Name. */
  readonly initiatorName?: string;
}

/** Represents an ISCSI disk. */
export interface ISCSIVolumeSource {
  /** targetPortal is iSCSI Target Portal. */
  readonly targetPortal: string;
  /** iqn is the target iSCSI Qualified Name. */
  readonly iqn: string;
  /** lun represents iSCSI Target Lun number. */
  readonly lun: number;
  /** iscsiInterface is the interface Name that uses an iSCSI transport. Defaults to 'default' (tcp). */
  readonly iscsiInterface?: string;
  /** fsType is the filesystem type of the volume that you want to mount. */
  readonly fsType?: string;
  /** readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. */
  readonly readOnly?: boolean;
  /** portals is the iSCSI Target Portal List. */
  readonly portals?: readonly string[];
  /** chapAuthDiscovery defines whether support iSCSI Discovery CHAP authentication. */
  readonly chapAuthDiscovery?: boolean;
  /** chapAuthSession defines whether support iSCSI Session CHAP authentication. */
  readonly chapAuthSession?: boolean;
  /** secretRef is the CHAP Secret for iSCSI target and initiator authentication. */
  readonly secretRef?: LocalObjectReference;
  /** initiatorName is the custom iSCSI Initiator Name. */
  readonly initiatorName?: string;
}

/** ImageVolumeSource represents a image volume resource. */
export interface ImageVolumeSource {
  /** Required: Image or artifact reference to be used. */
  readonly reference?: string;
  /** Policy for pulling OCI objects. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise. */
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
}

/** Maps a string key to a path within a volume. */
export interface KeyToPath {
  /** key is the key to project. */
  readonly key: string;
  /** path is the relative path of the file to map the key to. */
  readonly path: string;
  /** mode is mode bits used to set permissions on this file. */
  readonly mode?: number;
}

/** Lifecycle describes actions that the management system should take in response to container lifecycle events. */
export interface Lifecycle {
  /** PostStart is called immediately after a container is created. */
  readonly postStart?: LifecycleHandler;
  /** PreStop is called immediately before a container is terminated due to an API request or management event such as liveness/startup probe failure, preemption, resource contention, etc. */
  readonly preStop?: LifecycleHandler;
  /** StopSignal defines which signal will be sent to a container when it is being stopped. */
  readonly stopSignal?:
    | 'SIGABRT'
    | 'SIGALRM'
    | 'SIGBUS'
    | 'SIGCHLD'
    | 'SIGCLD'
    | 'SIGCONT'
    | 'SIGFPE'
    | 'SIGHUP'
    | 'SIGILL'
    | 'SIGINT'
    | 'SIGIO'
    | 'SIGIOT'
    | 'SIGKILL'
    | 'SIGPIPE'
    | 'SIGPOLL'
    | 'SIGPROF'
    | 'SIGPWR'
    | 'SIGQUIT'
    | 'SIGRTMAX'
    | 'SIGRTMAX-1'
    | 'SIGRTMAX-10'
    | 'SIGRTMAX-11'
    | 'SIGRTMAX-12'
    | 'SIGRTMAX-13'
    | 'SIGRTMAX-14'
    | 'SIGRTMAX-2'
    | 'SIGRTMAX-3'
    | 'SIGRTMAX-4'
    | 'SIGRTMAX-5'
    | 'SIGRTMAX-6'
    | 'SIGRTMAX-7'
    | 'SIGRTMAX-8'
    | 'SIGRTMAX-9'
    | 'SIGRTMIN'
    | 'SIGRTMIN+1'
    | 'SIGRTMIN+10'
    | 'SIGRTMIN+11'
    | 'SIGRTMIN+12'
    | 'SIGRTMIN+13'
    | 'SIGRTMIN+14'
    | 'SIGRTMIN+15'
    | 'SIGRTMIN+2'
    | 'SIGRTMIN+3'
    | 'SIGRTMIN+4'
    | 'SIGRTMIN+5'
    | 'SIGRTMIN+6'
    | 'SIGRTMIN+7'
    | 'SIGRTMIN+8'
    | 'SIGRTMIN+9'
    | 'SIGSEGV'
    | 'SIGSTKFLT'
    | 'SIGSTOP'
    | 'SIGSYS'
    | 'SIGTERM'
    | 'SIGTRAP'
    | 'SIGTSTP'
    | 'SIGTTIN'
    | 'SIGTTOU'
    | 'SIGURG'
    | 'SIGUSR1'
    | 'SIGUSR2'
    | 'SIGVTALRM'
    | 'SIGWINCH'
    | 'SIGXCPU'
    | 'SIGXFSZ';
}

/** LifecycleHandler defines a specific action that should be taken in a lifecycle hook. */
export interface LifecycleHandler {
  /** Exec specifies a command to execute in the container. */
  readonly exec?: ExecAction;
  /** HTTPGet specifies an HTTP GET request to perform. */
  readonly httpGet?: HTTPGetAction;
  /** Deprecated. */
  readonly tcpSocket?: TCPSocketAction;
  /** Sleep represents a duration that the container should sleep. */
  readonly sleep?: SleepAction;
}

/** LimitRange sets resource usage limits for each kind of resource in a Namespace. */
export interface LimitRange {
  readonly apiVersion?: 'v1';
  readonly kind?: 'LimitRange';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Spec defines the limits enforced. */
  readonly spec?: LimitRangeSpec;
}

/** LimitRangeItem defines a min/max usage limit for any resource that matches on kind. */
export interface LimitRangeItem {
  /** Type of resource that this limit applies to. */
  readonly type: 'Container' | 'PersistentVolumeClaim' | 'Pod';
  /** Max usage constraints on this kind by resource name. */
  readonly max?: Readonly<Record<string, Quantity>>;
  /** Min usage constraints on this kind by resource name. */
  readonly min?: Readonly<Record<string, Quantity>>;
  /** Default resource requirement limit value by resource name if resource limit is omitted. */
  readonly default?: Readonly<Record<string, Quantity>>;
  /** DefaultRequest is the default resource requirement request value by resource name if resource request is omitted. */
  readonly defaultRequest?: Readonly<Record<string, Quantity>>;
  /** MaxLimitRequestRatio if specified, the named resource must have a request and limit that are both non-zero where limit divided by request is less than or equal to the enumerated value; this represents the max burst for the named resource. */
  readonly maxLimitRequestRatio?: Readonly<Record<string, Quantity>>;
}

/** LimitRangeSpec defines a min/max usage limit for resources that match on kind. */
export interface LimitRangeSpec {
  /** Limits is the list of LimitRangeItem objects that are enforced. */
  readonly limits: readonly LimitRangeItem[];
}

/** LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace. */
export interface LocalObjectReference {
  /** Name of the referent. */
  readonly name?: string;
}

/** Local represents directly-attached storage with node affinity. */
export interface LocalVolumeSource {
  /** path of the full path to the volume on the node. */
  readonly path: string;
  /** fsType is the filesystem type to mount. The default value is to auto-select a filesystem if unspecified. */
  readonly fsType?: string;
}

/** Represents an NFS mount that lasts the lifetime of a pod. */
export interface NFSVolumeSource {
  /** server is the hostname or IP address of the NFS server. */
  readonly server: string;
  /** path that is exported by the NFS server. */
  readonly path: string;
  /** readOnly here will force the NFS export to be mounted with read-only permissions. Defaults to false. */
  readonly readOnly?: boolean;
}

/** Namespace provides a scope for Names. */
export interface Namespace {
  readonly apiVersion?: 'v1';
  readonly kind?: 'Namespace';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Spec defines the behavior of the Namespace. */
  readonly spec?: NamespaceSpec;
}

/** NamespaceSpec describes the attributes on a Namespace. */
export interface NamespaceSpec {
  /** Finalizers is an opaque list of values that must be empty to permanently remove object from storage. */
  readonly finalizers?: readonly string[];
}

/** Node affinity is a group of node affinity scheduling rules. */
export interface NodeAffinity {
  /** If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
  /** The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly PreferredSchedulingTerm[];
}

/** A node selector represents the union of the results of one or more label queries over a set of nodes; that is, it represents the OR of the selectors represented by the node selector terms. */
export interface NodeSelector {
  /** Required. */
  readonly nodeSelectorTerms: readonly NodeSelectorTerm[];
}

/** A node selector requirement is a selector that contains values, a key, and an operator that relates the key and values. */
export interface NodeSelectorRequirement {
  /** The label key that the selector applies to. */
  readonly key: string;
  /** Represents a key's relationship to a set of values. */
  readonly operator: 'DoesNotExist' | 'Exists' | 'Gt' | 'In' | 'Lt' | 'NotIn';
  /** An array of string values. */
  readonly values?: readonly string[];
}

/** A null or empty node selector term matches no objects. */
export interface NodeSelectorTerm {
  /** A list of node selector requirements by node's labels. */
  readonly matchExpressions?: readonly NodeSelectorRequirement[];
  /** A list of node selector requirements by node's fields. */
  readonly matchFields?: readonly NodeSelectorRequirement[];
}

/** ObjectFieldSelector selects an APIVersioned field of an object. */
export interface ObjectFieldSelector {
  /** Version of the schema the FieldPath is written in terms of, defaults to "v1". */
  readonly apiVersion?: string;
  /** Path of the field to select in the specified API version. */
  readonly fieldPath: string;
}

/** ObjectReference contains enough information to let you inspect or modify the referred object. */
export interface ObjectReference {
  /** Kind of the referent. */
  readonly kind?: string;
  /** Namespace of the referent. */
  readonly namespace?: string;
  /** Name of the referent. */
  readonly name?: string;
  /** UID of the referent. */
  readonly uid?: string;
  /** API version of the referent. */
  readonly apiVersion?: string;
  /** Specific resourceVersion to which this reference is made, if any. */
  readonly resourceVersion?: string;
  /** If referring to a piece of an object instead of an entire object, this string should contain a valid JSON/Go field access statement, such as desiredState.manifest.containers[2]. */
  readonly fieldPath?: string;
}

/** PersistentVolume (PV) is a storage resource provisioned by an administrator. */
export interface PersistentVolume {
  readonly apiVersion?: 'v1';
  readonly kind?: 'PersistentVolume';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** spec defines a specification of a persistent volume owned by the cluster. */
  readonly spec?: PersistentVolumeSpec;
}

/** PersistentVolumeClaim is a user's request for and claim to a persistent volume. */
export interface PersistentVolumeClaim {
  readonly apiVersion?: 'v1';
  readonly kind?: 'PersistentVolumeClaim';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** spec defines the desired characteristics of a volume requested by a pod author. */
  readonly spec?: PersistentVolumeClaimSpec;
}

/** PersistentVolumeClaimSpec describes the common attributes of storage devices and allows a Source for provider-specific attributes. */
export interface PersistentVolumeClaimSpec {
  /** accessModes contains the desired access modes the volume should have. */
  readonly accessModes?: readonly ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[];
  /** selector is a label query over volumes to consider for binding. */
  readonly selector?: LabelSelector;
  /** resources represents the minimum resources the volume should have. */
  readonly resources?: VolumeResourceRequirements;
  /** volumeName is the binding reference to the PersistentVolume backing this claim. */
  readonly volumeName?: string;
  /** storageClassName is the name of the StorageClass required by the claim. */
  readonly storageClassName?: string;
  /** volumeMode defines what type of volume is required by the claim. */
  readonly volumeMode?: 'Block' | 'Filesystem';
  /** dataSource field can be used to specify either: * An existing VolumeSnapshot object (snapshot.storage.k8s.io/VolumeSnapshot) * An existing PVC (PersistentVolumeClaim) If the provisioner or an external controller can support the specified data source, it will create a new volume based on the contents of the specified data source. */
  readonly dataSource?: TypedLocalObjectReference;
  /** dataSourceRef specifies the object from which to populate the volume with data, if a non-empty volume is desired. */
  readonly dataSourceRef?: TypedObjectReference;
  /** volumeAttributesClassName may be used to set the VolumeAttributesClass used by this claim. */
  readonly volumeAttributesClassName?: string;
}

/** PersistentVolumeClaimTemplate is used to produce PersistentVolumeClaim objects as part of an EphemeralVolumeSource. */
export interface PersistentVolumeClaimTemplate {
  /** May contain labels and annotations that will be copied into the PVC when creating it. */
  readonly metadata?: ObjectMeta;
  /** The specification for the PersistentVolumeClaim. */
  readonly spec: PersistentVolumeClaimSpec;
}

/** PersistentVolumeClaimVolumeSource references the user's PVC in the same namespace. */
export interface PersistentVolumeClaimVolumeSource {
  /** claimName is the name of a PersistentVolumeClaim in the same namespace as the pod using this volume. */
  readonly claimName: string;
  /** readOnly Will force the ReadOnly setting in VolumeMounts. */
  readonly readOnly?: boolean;
}

/** PersistentVolumeSpec is the specification of a persistent volume. */
export interface PersistentVolumeSpec {
  /** capacity is the description of the persistent volume's resources and capacity. */
  readonly capacity?: Readonly<Record<string, Quantity>>;
  /** gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  /** awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  /** hostPath represents a directory on the host. */
  readonly hostPath?: HostPathVolumeSource;
  /** glusterfs represents a Glusterfs volume that is attached to a host and exposed to the pod. */
  readonly glusterfs?: GlusterfsPersistentVolumeSource;
  /** nfs represents an NFS mount on the host. */
  readonly nfs?: NFSVolumeSource;
  /** rbd represents a Rados Block Device mount on the host that shares a pod's lifetime. */
  readonly rbd?: RBDPersistentVolumeSource;
  /** iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
  readonly iscsi?: ISCSIPersistentVolumeSource;
  /** cinder represents a cinder volume attached and mounted on kubelets host machine. */
  readonly cinder?: CinderPersistentVolumeSource;
  /** cephFS represents a Ceph FS mount on the host that shares a pod's lifetime. */
  readonly cephfs?: CephFSPersistentVolumeSource;
  /** fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to the pod. */
  readonly fc?: FCVolumeSource;
  /** flocker represents a Flocker volume attached to a kubelet's host machine and exposed to the pod for its usage. */
  readonly flocker?: FlockerVolumeSource;
  /** flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. */
  readonly flexVolume?: FlexPersistentVolumeSource;
  /** azureFile represents an Azure File Service mount on the host and bind mount to the pod. */
  readonly azureFile?: AzureFilePersistentVolumeSource;
  /** vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine. */
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource;
  /** quobyte represents a Quobyte mount on the host that shares a pod's lifetime. */
  readonly quobyte?: QuobyteVolumeSource;
  /** azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. */
  readonly azureDisk?: AzureDiskVolumeSource;
  /** photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host machine. */
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  /** portworxVolume represents a portworx volume attached and mounted on kubelets host machine. */
  readonly portworxVolume?: PortworxVolumeSource;
  /** scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes. */
  readonly scaleIO?: ScaleIOPersistentVolumeSource;
  /** local represents directly-attached storage with node affinity. */
  readonly local?: LocalVolumeSource;
  /** storageOS represents a StorageOS volume that is attached to the kubelet's host machine and mounted into the pod. */
  readonly storageos?: StorageOSPersistentVolumeSource;
  /** csi represents storage that is handled by an external CSI driver. */
  readonly csi?: CSIPersistentVolumeSource;
  /** accessModes contains all ways the volume can be mounted. */
  readonly accessModes?: readonly ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[];
  /** claimRef is part of a bi-directional binding between PersistentVolume and PersistentVolumeClaim. */
  readonly claimRef?: ObjectReference;
  /** persistentVolumeReclaimPolicy defines what happens to a persistent volume when released from its claim. */
  readonly persistentVolumeReclaimPolicy?: 'Delete' | 'Recycle' | 'Retain';
  /** storageClassName is the name of StorageClass to which this persistent volume belongs. */
  readonly storageClassName?: string;
  /** mountOptions is the list of mount options, e.g. ["ro", "soft"]. */
  readonly mountOptions?: readonly string[];
  /** volumeMode defines if a volume is intended to be used with a formatted filesystem or to remain in raw block state. */
  readonly volumeMode?: 'Block' | 'Filesystem';
  /** nodeAffinity defines constraints that limit what nodes this volume can be accessed from. */
  readonly nodeAffinity?: VolumeNodeAffinity;
  /** Name of VolumeAttributesClass to which this persistent volume belongs. */
  readonly volumeAttributesClassName?: string;
}

/** Represents a Photon Controller persistent disk resource. */
export interface PhotonPersistentDiskVolumeSource {
  /** pdID is the ID that identifies Photon Controller persistent disk. */
  readonly pdID: string;
  /** fsType is the filesystem type to mount. */
  readonly fsType?: string;
}

/** Pod is a collection of containers that can run on a host. */
export interface Pod {
  readonly apiVersion?: 'v1';
  readonly kind?: 'Pod';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Specification of the desired behavior of the pod. */
  readonly spec?: PodSpec;
}

/** Pod affinity is a group of inter pod affinity scheduling rules. */
export interface PodAffinity {
  /** If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
  /** The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[];
}

/** Defines a set of pods (namely those matching the labelSelector relative to the given namespace(s)) that this pod should be co-located (affinity) or not co-located (anti-affinity) with, where co-located is defined as running on a node whose value of the label with key <topologyKey> matches that of any node on which a pod of the set of pods is running. */
export interface PodAffinityTerm {
  /** A label query over a set of resources, in this case pods. */
  readonly labelSelector?: LabelSelector;
  /** namespaces specifies a static list of namespace names that the term applies to. */
  readonly namespaces?: readonly string[];
  /** This pod should be co-located (affinity) or not co-located (anti-affinity) with the pods matching the labelSelector in the specified namespaces, where co-located is defined as running on a node whose value of the label with key topologyKey matches that of any node on which any of the selected pods is running. */
  readonly topologyKey: string;
  /** A label query over the set of namespaces that the term applies to. */
  readonly namespaceSelector?: LabelSelector;
  /** MatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. The default value is empty. */
  readonly matchLabelKeys?: readonly string[];
  /** MismatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. The default value is empty. */
  readonly mismatchLabelKeys?: readonly string[];
}

/** Pod anti affinity is a group of inter pod anti affinity scheduling rules. */
export interface PodAntiAffinity {
  /** If the anti-affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
  /** The scheduler will prefer to schedule pods to nodes that satisfy the anti-affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[];
}

/** PodCertificateProjection provides a private key and X.509 certificate in the pod filesystem. */
export interface PodCertificateProjection {
  /** Kubelet's generated CSRs will be addressed to this signer. Kubernetes 1.34 and later. */
  readonly signerName: string;
  /** The type of keypair Kubelet will generate for the pod. Kubernetes 1.34 and later. */
  readonly keyType: string;
  /** maxExpirationSeconds is the maximum lifetime permitted for the certificate. Kubernetes 1.34 and later. */
  readonly maxExpirationSeconds?: Seconds;
  /** Write the credential bundle at this path in the projected volume. Kubernetes 1.34 and later. */
  readonly credentialBundlePath?: string;
  /** Write the key at this path in the projected volume. Kubernetes 1.34 and later. */
  readonly keyPath?: string;
  /** Write the certificate chain at this path in the projected volume. Kubernetes 1.34 and later. */
  readonly certificateChainPath?: string;
  /** userAnnotations allow pod authors to pass additional information to the signer implementation. Kubernetes 1.35 and later. */
  readonly userAnnotations?: Readonly<Record<string, string>>;
}

/** PodDNSConfig defines the DNS parameters of a pod in addition to those generated from DNSPolicy. */
export interface PodDNSConfig {
  /** A list of DNS name server IP addresses. */
  readonly nameservers?: readonly string[];
  /** A list of DNS search domains for host-name lookup. */
  readonly searches?: readonly string[];
  /** A list of DNS resolver options. */
  readonly options?: readonly PodDNSConfigOption[];
}

/** PodDNSConfigOption defines DNS resolver options of a pod. */
export interface PodDNSConfigOption {
  /** Name is this DNS resolver option's name. */
  readonly name?: string;
  /** Value is this DNS resolver option's value. */
  readonly value?: string;
}

/** PodOS defines the OS parameters of a pod. */
export interface PodOS {
  /** Name is the name of the operating system. */
  readonly name: string;
}

/** PodReadinessGate contains the reference to a pod condition. */
export interface PodReadinessGate {
  /** ConditionType refers to a condition in the pod's condition list with matching type. */
  readonly conditionType: string;
}

/** PodResourceClaim references exactly one ResourceClaim, either directly or by naming a ResourceClaimTemplate which is then turned into a ResourceClaim for the pod. */
export interface PodResourceClaim {
  /** Name uniquely identifies this resource claim inside the pod. */
  readonly name: string;
  /** ResourceClaimName is the name of a ResourceClaim object in the same namespace as this pod. */
  readonly resourceClaimName?: string;
  /** ResourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace as this pod. */
  readonly resourceClaimTemplateName?: string;
}

/** PodSchedulingGate is associated to a Pod to guard its scheduling. */
export interface PodSchedulingGate {
  /** Name of the scheduling gate. */
  readonly name: string;
}

/** PodSecurityContext holds pod-level security attributes and common container settings. */
export interface PodSecurityContext {
  /** The SELinux context to be applied to all containers. */
  readonly seLinuxOptions?: SELinuxOptions;
  /** The Windows specific settings applied to all containers. */
  readonly windowsOptions?: WindowsSecurityContextOptions;
  /** The UID to run the entrypoint of the container process. Defaults to user specified in image metadata if unspecified. */
  readonly runAsUser?: number;
  /** The GID to run the entrypoint of the container process. */
  readonly runAsGroup?: number;
  /** Indicates that the container must run as a non-root user. */
  readonly runAsNonRoot?: boolean;
  /** A list of groups applied to the first process run in each container, in addition to the container's primary GID and fsGroup (if specified). */
  readonly supplementalGroups?: readonly number[];
  /** Defines how supplemental groups of the first container processes are calculated. */
  readonly supplementalGroupsPolicy?: 'Merge' | 'Strict';
  /** A special supplemental group that applies to all containers in a pod. */
  readonly fsGroup?: number;
  /** Sysctls hold a list of namespaced sysctls used for the pod. */
  readonly sysctls?: readonly Sysctl[];
  /** fsGroupChangePolicy defines behavior of changing ownership and permission of the volume before being exposed inside Pod. */
  readonly fsGroupChangePolicy?: 'Always' | 'OnRootMismatch';
  /** The seccomp options to use by the containers in this pod. */
  readonly seccompProfile?: SeccompProfile;
  /** appArmorProfile is the AppArmor options to use by the containers in this pod. */
  readonly appArmorProfile?: AppArmorProfile;
  /** seLinuxChangePolicy defines how the container's SELinux label is applied to all volumes used by the Pod. */
  readonly seLinuxChangePolicy?: string;
}

/** PodSpec is a description of a pod. */
export interface PodSpec {
  /** List of volumes that can be mounted by containers belonging to the pod. */
  readonly volumes?: readonly Volume[];
  /** List of initialization containers belonging to the pod. */
  readonly initContainers?: readonly Container[];
  /** List of containers belonging to the pod. */
  readonly containers: readonly Container[];
  /** List of ephemeral containers run in this pod. */
  readonly ephemeralContainers?: readonly EphemeralContainer[];
  /** Restart policy for all containers within the pod. Default to Always. */
  readonly restartPolicy?: 'Always' | 'Never' | 'OnFailure';
  /** Optional duration in seconds the pod needs to terminate gracefully. Defaults to 30 seconds. */
  readonly terminationGracePeriodSeconds?: Seconds;
  /** Optional duration in seconds the pod may be active on the node relative to StartTime before the system will actively try to mark it failed and kill associated containers. */
  readonly activeDeadlineSeconds?: Seconds;
  /** Set DNS policy for the pod. Defaults to "ClusterFirst". */
  readonly dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
  /** NodeSelector is a selector which must be true for the pod to fit on a node. */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /** ServiceAccountName is the name of the ServiceAccount to use to run this pod. */
  readonly serviceAccountName?: string;
  /** DeprecatedServiceAccount is a deprecated alias for ServiceAccountName. */
  readonly serviceAccount?: string;
  /** AutomountServiceAccountToken indicates whether a service account token should be automatically mounted. */
  readonly automountServiceAccountToken?: boolean;
  /** NodeName indicates in which node this pod is scheduled. */
  readonly nodeName?: string;
  /** Host networking requested for this pod. Default to false. */
  readonly hostNetwork?: boolean;
  /** Use the host's pid namespace. Default to false. */
  readonly hostPID?: boolean;
  /** Use the host's ipc namespace. Default to false. */
  readonly hostIPC?: boolean;
  /** Share a single process namespace between all of the containers in a pod. Default to false. */
  readonly shareProcessNamespace?: boolean;
  /** SecurityContext holds pod-level security attributes and common container settings. Defaults to empty. */
  readonly securityContext?: PodSecurityContext;
  /** ImagePullSecrets is an optional list of references to secrets in the same namespace to use for pulling any of the images used by this PodSpec. */
  readonly imagePullSecrets?: readonly LocalObjectReference[];
  /** Specifies the hostname of the Pod If not specified, the pod's hostname will be set to a system-defined value. */
  readonly hostname?: string;
  /** If specified, the fully qualified Pod hostname will be "<hostname>.<subdomain>.<pod namespace>.svc.<cluster domain>". */
  readonly subdomain?: string;
  /** If specified, the pod's scheduling constraints. */
  readonly affinity?: Affinity;
  /** If specified, the pod will be dispatched by specified scheduler. */
  readonly schedulerName?: string;
  /** If specified, the pod's tolerations. */
  readonly tolerations?: readonly Toleration[];
  /** HostAliases is an optional list of hosts and IPs that will be injected into the pod's hosts file if specified. */
  readonly hostAliases?: readonly HostAlias[];
  /** If specified, indicates the pod's priority. */
  readonly priorityClassName?: string;
  /** The priority value. */
  readonly priority?: number;
  /** Specifies the DNS parameters of a pod. */
  readonly dnsConfig?: PodDNSConfig;
  /** If specified, all readiness gates will be evaluated for pod readiness. */
  readonly readinessGates?: readonly PodReadinessGate[];
  /** RuntimeClassName refers to a RuntimeClass object in the node.k8s.io group, which should be used to run this pod. */
  readonly runtimeClassName?: string;
  /** EnableServiceLinks indicates whether information about services should be injected into pod's environment variables, matching the syntax of Docker links. Defaults to true. */
  readonly enableServiceLinks?: boolean;
  /** PreemptionPolicy is the Policy for preempting pods with lower priority. Defaults to PreemptLowerPriority if unset. */
  readonly preemptionPolicy?: 'Never' | 'PreemptLowerPriority';
  /** Overhead represents the resource overhead associated with running a pod for a given RuntimeClass. */
  readonly overhead?: Readonly<Record<string, Quantity>>;
  /** TopologySpreadConstraints describes how a group of pods ought to spread across topology domains. */
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
  /** If true the pod's hostname will be configured as the pod's FQDN, rather than the leaf name (the default). Default to false. */
  readonly setHostnameAsFQDN?: boolean;
  /** Specifies the OS of the containers in the pod. */
  readonly os?: PodOS;
  /** Use the host's user namespace. Default to true. */
  readonly hostUsers?: boolean;
  /** SchedulingGates is an opaque list of values that if specified will block scheduling the pod. */
  readonly schedulingGates?: readonly PodSchedulingGate[];
  /** ResourceClaims defines which ResourceClaims must be allocated and reserved before the Pod is allowed to start. */
  readonly resourceClaims?: readonly PodResourceClaim[];
  /** Resources is the total amount of CPU and Memory resources required by all containers in the pod. */
  readonly resources?: ResourceRequirements;
  /** HostnameOverride specifies an explicit override for the pod's hostname as perceived by the pod. Kubernetes 1.34 and later. */
  readonly hostnameOverride?: string;
  /** WorkloadRef provides a reference to the Workload object that this Pod belongs to. Kubernetes 1.35 and later. */
  readonly workloadRef?: WorkloadReference;
}

/** PodTemplateSpec describes the data a pod should have when created from a template. */
export interface PodTemplateSpec {
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Specification of the desired behavior of the pod. */
  readonly spec?: PodSpec;
}

/** PortworxVolumeSource represents a Portworx volume resource. */
export interface PortworxVolumeSource {
  /** volumeID uniquely identifies a Portworx volume. */
  readonly volumeID: string;
  /** fSType represents the filesystem type to mount Must be a filesystem type supported by the host operating system. */
  readonly fsType?: string;
  /** readOnly defaults to false (read/write). */
  readonly readOnly?: boolean;
}

/** An empty preferred scheduling term matches all objects with implicit weight 0 (i.e. it's a no-op). */
export interface PreferredSchedulingTerm {
  /** Weight associated with matching the corresponding nodeSelectorTerm, in the range 1-100. */
  readonly weight: number;
  /** A node selector term, associated with the corresponding weight. */
  readonly preference: NodeSelectorTerm;
}

/** Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic. */
export interface Probe {
  /** Exec specifies a command to execute in the container. */
  readonly exec?: ExecAction;
  /** HTTPGet specifies an HTTP GET request to perform. */
  readonly httpGet?: HTTPGetAction;
  /** TCPSocket specifies a connection to a TCP port. */
  readonly tcpSocket?: TCPSocketAction;
  /** GRPC specifies a GRPC HealthCheckRequest. */
  readonly grpc?: GRPCAction;
  /** Number of seconds after the container has started before liveness probes are initiated. */
  readonly initialDelaySeconds?: Seconds;
  /** Number of seconds after which the probe times out. Defaults to 1 second. */
  readonly timeoutSeconds?: Seconds;
  /** How often (in seconds) to perform the probe. Default to 10 seconds. */
  readonly periodSeconds?: Seconds;
  /** Minimum consecutive successes for the probe to be considered successful after having failed. Defaults to 1. */
  readonly successThreshold?: number;
  /** Minimum consecutive failures for the probe to be considered failed after having succeeded. Defaults to 3. */
  readonly failureThreshold?: number;
  /** Optional duration in seconds the pod needs to terminate gracefully upon probe failure. */
  readonly terminationGracePeriodSeconds?: Seconds;
}

/** Represents a projected volume source. */
export interface ProjectedVolumeSource {
  /** sources is the list of volume projections. */
  readonly sources?: readonly VolumeProjection[];
  /** defaultMode are the mode bits used to set permissions on created files by default. */
  readonly defaultMode?: number;
}

/** Represents a Quobyte mount that lasts the lifetime of a pod. */
export interface QuobyteVolumeSource {
  /** registry represents a single or multiple Quobyte Registry services specified as a string as host:port pair (multiple entries are separated with commas) which acts as the central registry for volumes. */
  readonly registry: string;
  /** volume is a string that references an already created Quobyte volume by name. */
  readonly volume: string;
  /** readOnly here will force the Quobyte volume to be mounted with read-only permissions. Defaults to false. */
  readonly readOnly?: boolean;
  /** user to map volume access to Defaults to serivceaccount user. */
  readonly user?: string;
  /** group to map volume access to Default is no group. */
  readonly group?: string;
  /** tenant owning the given Quobyte volume in the Backend Used with dynamically provisioned Quobyte volumes, value is set by the plugin. */
  readonly tenant?: string;
}

/** Represents a Rados Block Device mount that lasts the lifetime of a pod. */
export interface RBDPersistentVolumeSource {
  /** monitors is a collection of Ceph monitors. */
  readonly monitors: readonly string[];
  /** image is the rados image name. */
  readonly image: string;
  /** fsType is the filesystem type of the volume that you want to mount. */
  readonly fsType?: string;
  /** pool is the rados pool name. Default is rbd. */
  readonly pool?: string;
  /** user is the rados user name. Default is admin. */
  readonly user?: string;
  /** keyring is the path to key ring for RBDUser. Default is /etc/ceph/keyring. */
  readonly keyring?: string;
  /** secretRef is name of the authentication secret for RBDUser. Default is nil. */
  readonly secretRef?: SecretReference;
  /** readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. */
  readonly readOnly?: boolean;
}

/** Represents a Rados Block Device mount that lasts the lifetime of a pod. */
export interface RBDVolumeSource {
  /** monitors is a collection of Ceph monitors. */
  readonly monitors: readonly string[];
  /** image is the rados image name. */
  readonly image: string;
  /** fsType is the filesystem type of the volume that you want to mount. */
  readonly fsType?: string;
  /** pool is the rados pool name. Default is rbd. */
  readonly pool?: string;
  /** user is the rados user name. Default is admin. */
  readonly user?: string;
  /** keyring is the path to key ring for RBDUser. Default is /etc/ceph/keyring. */
  readonly keyring?: string;
  /** secretRef is name of the authentication secret for RBDUser. Default is nil. */
  readonly secretRef?: LocalObjectReference;
  /** readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. */
  readonly readOnly?: boolean;
}

/** ResourceClaim references one entry in PodSpec.ResourceClaims. */
export interface ResourceClaim {
  /** Name must match the name of one entry in pod.spec.resourceClaims of the Pod where this field is used. */
  readonly name: string;
  /** Request is the name chosen for a request in the referenced claim. */
  readonly request?: string;
}

/** ResourceFieldSelector represents container resources (cpu, memory) and their output format. */
export interface ResourceFieldSelector {
  /** Container name: required for volumes, optional for env vars. */
  readonly containerName?: string;
  /** Required: resource to select. */
  readonly resource: string;
  /** Specifies the output format of the exposed resources, defaults to "1". */
  readonly divisor?: Quantity;
}

/** ResourceQuota sets aggregate quota restrictions enforced per namespace. */
export interface ResourceQuota {
  readonly apiVersion?: 'v1';
  readonly kind?: 'ResourceQuota';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Spec defines the desired quota. https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status. */
  readonly spec?: ResourceQuotaSpec;
}

/** ResourceQuotaSpec defines the desired hard limits to enforce for Quota. */
export interface ResourceQuotaSpec {
  /** hard is the set of desired hard limits for each named resource. */
  readonly hard?: Readonly<Record<string, Quantity>>;
  /** A collection of filters that must match each object tracked by a quota. */
  readonly scopes?: readonly (
    | 'BestEffort'
    | 'CrossNamespacePodAffinity'
    | 'NotBestEffort'
    | 'NotTerminating'
    | 'PriorityClass'
    | 'Terminating'
    | 'VolumeAttributesClass'
  )[];
  /** scopeSelector is also a collection of filters like scopes that must match each object tracked by a quota but expressed using ScopeSelectorOperator in combination with possible values. */
  readonly scopeSelector?: ScopeSelector;
}

/** ResourceRequirements describes the compute resource requirements. */
export interface ResourceRequirements {
  /** Limits describes the maximum amount of compute resources allowed. */
  readonly limits?: Readonly<Record<string, Quantity>>;
  /** Requests describes the minimum amount of compute resources required. */
  readonly requests?: Readonly<Record<string, Quantity>>;
  /** Claims lists the names of resources, defined in spec.resourceClaims, that are used by this container. */
  readonly claims?: readonly ResourceClaim[];
}

/** SELinuxOptions are the labels to be applied to the container. */
export interface SELinuxOptions {
  /** User is a SELinux user label that applies to the container. */
  readonly user?: string;
  /** Role is a SELinux role label that applies to the container. */
  readonly role?: string;
  /** Type is a SELinux type label that applies to the container. */
  readonly type?: string;
  /** Level is SELinux level label that applies to the container. */
  readonly level?: string;
}

/** ScaleIOPersistentVolumeSource represents a persistent ScaleIO volume. */
export interface ScaleIOPersistentVolumeSource {
  /** gateway is the host address of the ScaleIO API Gateway. */
  readonly gateway: string;
  /** system is the name of the storage system as configured in ScaleIO. */
  readonly system: string;
  /** secretRef references to the secret for ScaleIO user and other sensitive information. */
  readonly secretRef: SecretReference;
  /** sslEnabled is the flag to enable/disable SSL communication with Gateway, default false. */
  readonly sslEnabled?: boolean;
  /** protectionDomain is the name of the ScaleIO Protection Domain for the configured storage. */
  readonly protectionDomain?: string;
  /** storagePool is the ScaleIO Storage Pool associated with the protection domain. */
  readonly storagePool?: string;
  /** storageMode indicates whether the storage for a volume should be ThickProvisioned or ThinProvisioned. Default is ThinProvisioned. */
  readonly storageMode?: string;
  /** volumeName is the name of a volume already created in the ScaleIO system that is associated with this volume source. */
  readonly volumeName?: string;
  /** fsType is the filesystem type to mount. Default is "xfs". */
  readonly fsType?: string;
  /** readOnly defaults to false (read/write). */
  readonly readOnly?: boolean;
}

/** ScaleIOVolumeSource represents a persistent ScaleIO volume. */
export interface ScaleIOVolumeSource {
  /** gateway is the host address of the ScaleIO API Gateway. */
  readonly gateway: string;
  /** system is the name of the storage system as configured in ScaleIO. */
  readonly system: string;
  /** secretRef references to the secret for ScaleIO user and other sensitive information. */
  readonly secretRef: LocalObjectReference;
  /** sslEnabled Flag enable/disable SSL communication with Gateway, default false. */
  readonly sslEnabled?: boolean;
  /** protectionDomain is the name of the ScaleIO Protection Domain for the configured storage. */
  readonly protectionDomain?: string;
  /** storagePool is the ScaleIO Storage Pool associated with the protection domain. */
  readonly storagePool?: string;
  /** storageMode indicates whether the storage for a volume should be ThickProvisioned or ThinProvisioned. Default is ThinProvisioned. */
  readonly storageMode?: string;
  /** volumeName is the name of a volume already created in the ScaleIO system that is associated with this volume source. */
  readonly volumeName?: string;
  /** fsType is the filesystem type to mount. Default is "xfs". */
  readonly fsType?: string;
  /** readOnly Defaults to false (read/write). */
  readonly readOnly?: boolean;
}

/** A scope selector represents the AND of the selectors represented by the scoped-resource selector requirements. */
export interface ScopeSelector {
  /** A list of scope selector requirements by scope of the resources. */
  readonly matchExpressions?: readonly ScopedResourceSelectorRequirement[];
}

/** A scoped-resource selector requirement is a selector that contains values, a scope name, and an operator that relates the scope name and values. */
export interface ScopedResourceSelectorRequirement {
  /** The name of the scope that the selector applies to. */
  readonly scopeName:
    | 'BestEffort'
    | 'CrossNamespacePodAffinity'
    | 'NotBestEffort'
    | 'NotTerminating'
    | 'PriorityClass'
    | 'Terminating'
    | 'VolumeAttributesClass';
  /** Represents a scope's relationship to a set of values. */
  readonly operator: 'DoesNotExist' | 'Exists' | 'In' | 'NotIn';
  /** An array of string values. */
  readonly values?: readonly string[];
}

/** SeccompProfile defines a pod/container's seccomp profile settings. */
export interface SeccompProfile {
  /** type indicates which kind of seccomp profile will be applied. */
  readonly type: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
  /** localhostProfile indicates a profile defined in a file on the node should be used. */
  readonly localhostProfile?: string;
}

/** Secret holds secret data of a certain type. */
export interface Secret {
  readonly apiVersion?: 'v1';
  readonly kind?: 'Secret';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Immutable, if set to true, ensures that data stored in the Secret cannot be updated (only object metadata can be modified). */
  readonly immutable?: boolean;
  /** Data contains the secret data. */
  readonly data?: Readonly<Record<string, string>>;
  /** stringData allows specifying non-binary secret data in string form. */
  readonly stringData?: Readonly<Record<string, string>>;
  /** Used to facilitate programmatic handling of secret data. */
  readonly type?: string;
}

/** SecretEnvSource selects a Secret to populate the environment variables with. */
export interface SecretEnvSource {
  /** Name of the referent. */
  readonly name?: string;
  /** Specify whether the Secret must be defined. */
  readonly optional?: boolean;
}

/** SecretKeySelector selects a key of a Secret. */
export interface SecretKeySelector {
  /** Name of the referent. */
  readonly name?: string;
  /** The key of the secret to select from. */
  readonly key: string;
  /** Specify whether the Secret or its key must be defined. */
  readonly optional?: boolean;
}

/** Adapts a secret into a projected volume. */
export interface SecretProjection {
  /** Name of the referent. */
  readonly name?: string;
  /** items if unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and content is the value. */
  readonly items?: readonly KeyToPath[];
  /** optional field specify whether the Secret or its key must be defined. */
  readonly optional?: boolean;
}

/** SecretReference represents a Secret Reference. */
export interface SecretReference {
  /** name is unique within a namespace to reference a secret resource. */
  readonly name?: string;
  /** namespace defines the space within which the secret name must be unique. */
  readonly namespace?: string;
}

/** Adapts a Secret into a volume. */
export interface SecretVolumeSource {
  /** secretName is the name of the secret in the pod's namespace to use. */
  readonly secretName?: string;
  /** items If unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and content is the value. */
  readonly items?: readonly KeyToPath[];
  /** defaultMode is mode bits used to set permissions on created files by default. Defaults to 0644. */
  readonly defaultMode?: number;
  /** optional field specify whether the Secret or its keys must be defined. */
  readonly optional?: boolean;
}

/** SecurityContext holds security configuration that will be applied to a container. */
export interface SecurityContext {
  /** The capabilities to add/drop when running containers. Defaults to the default set of capabilities granted by the container runtime. */
  readonly capabilities?: Capabilities;
  /** Run container in privileged mode. Defaults to false. */
  readonly privileged?: boolean;
  /** The SELinux context to be applied to the container. */
  readonly seLinuxOptions?: SELinuxOptions;
  /** The Windows specific settings applied to all containers. */
  readonly windowsOptions?: WindowsSecurityContextOptions;
  /** The UID to run the entrypoint of the container process. Defaults to user specified in image metadata if unspecified. */
  readonly runAsUser?: number;
  /** The GID to run the entrypoint of the container process. */
  readonly runAsGroup?: number;
  /** Indicates that the container must run as a non-root user. */
  readonly runAsNonRoot?: boolean;
  /** Whether this container has a read-only root filesystem. Default is false. */
  readonly readOnlyRootFilesystem?: boolean;
  /** AllowPrivilegeEscalation controls whether a process can gain more privileges than its parent process. */
  readonly allowPrivilegeEscalation?: boolean;
  /** procMount denotes the type of proc mount to use for the containers. The default value is Default which uses the container runtime defaults for readonly paths and masked paths. */
  readonly procMount?: 'Default' | 'Unmasked';
  /** The seccomp options to use by this container. */
  readonly seccompProfile?: SeccompProfile;
  /** appArmorProfile is the AppArmor options to use by this container. */
  readonly appArmorProfile?: AppArmorProfile;
}

/** Service is a named abstraction of software service (for example, mysql) consisting of local port (for example 3306) that the proxy listens on, and the selector that determines which pods will answer requests sent through the proxy. */
export interface Service {
  readonly apiVersion?: 'v1';
  readonly kind?: 'Service';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Spec defines the behavior of a service. https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status. */
  readonly spec?: ServiceSpec;
}

/** ServiceAccount binds together: * a name, understood by users, and perhaps by peripheral systems, for an identity * a principal that can be authenticated and authorized * a set of secrets. */
export interface ServiceAccount {
  readonly apiVersion?: 'v1';
  readonly kind?: 'ServiceAccount';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Secrets is a list of the secrets in the same namespace that pods running using this ServiceAccount are allowed to use. */
  readonly secrets?: readonly ObjectReference[];
  /** ImagePullSecrets is a list of references to secrets in the same namespace to use for pulling any images in pods that reference this ServiceAccount. */
  readonly imagePullSecrets?: readonly LocalObjectReference[];
  /** AutomountServiceAccountToken indicates whether pods running as this service account should have an API token automatically mounted. */
  readonly automountServiceAccountToken?: boolean;
}

/** ServiceAccountTokenProjection represents a projected service account token volume. */
export interface ServiceAccountTokenProjection {
  /** audience is the intended audience of the token. */
  readonly audience?: string;
  /** expirationSeconds is the requested duration of validity of the service account token. */
  readonly expirationSeconds?: Seconds;
  /** path is the path relative to the mount point of the file to project the token into. */
  readonly path: string;
}

/** ServicePort contains information on service's port. */
export interface ServicePort {
  /** The name of this port within the service. */
  readonly name?: string;
  /** The IP protocol for this port. Default is TCP. */
  readonly protocol?: 'SCTP' | 'TCP' | 'UDP';
  /** The application protocol for this port. */
  readonly appProtocol?: string;
  /** The port that will be exposed by this service. */
  readonly port: number;
  /** Number or name of the port to access on the pods targeted by the service. */
  readonly targetPort?: IntOrString;
  /** The port on each node on which this service is exposed when type is NodePort or LoadBalancer. */
  readonly nodePort?: number;
}

/** ServiceSpec describes the attributes that a user creates on a service. */
export interface ServiceSpec {
  /** The list of ports that are exposed by this service. */
  readonly ports?: readonly ServicePort[];
  /** Route service traffic to pods with label keys and values matching this selector. */
  readonly selector?: Readonly<Record<string, string>>;
  /** clusterIP is the IP address of the service and is usually assigned randomly. */
  readonly clusterIP?: string;
  /** ClusterIPs is a list of IP addresses assigned to this service, and are usually assigned randomly. */
  readonly clusterIPs?: readonly string[];
  /** type determines how the Service is exposed. Defaults to ClusterIP. */
  readonly type?: 'ClusterIP' | 'ExternalName' | 'LoadBalancer' | 'NodePort';
  /** externalIPs is a list of IP addresses for which nodes in the cluster will also accept traffic for this service. */
  readonly externalIPs?: readonly string[];
  /** Supports "ClientIP" and "None". Defaults to None. */
  readonly sessionAffinity?: 'ClientIP' | 'None';
  /** Only applies to Service Type: LoadBalancer. */
  readonly loadBalancerIP?: string;
  /** If specified and supported by the platform, this will restrict traffic through the cloud-provider load-balancer will be restricted to the specified client IPs. */
  readonly loadBalancerSourceRanges?: readonly string[];
  /** externalName is the external reference that discovery mechanisms will return as an alias for this service (e.g. a DNS CNAME record). */
  readonly externalName?: string;
  /** externalTrafficPolicy describes how nodes distribute service traffic they receive on one of the Service's "externally-facing" addresses (NodePorts, ExternalIPs, and LoadBalancer IPs). */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local';
  /** healthCheckNodePort specifies the healthcheck nodePort for the service. */
  readonly healthCheckNodePort?: number;
  /** publishNotReadyAddresses indicates that any agent which deals with endpoints for this Service should disregard any indications of ready/not-ready. */
  readonly publishNotReadyAddresses?: boolean;
  /** sessionAffinityConfig contains the configurations of session affinity. */
  readonly sessionAffinityConfig?: SessionAffinityConfig;
  /** IPFamilies is a list of IP families (e.g. */
  readonly ipFamilies?: readonly ('' | 'IPv4' | 'IPv6')[];
  /** IPFamilyPolicy represents the dual-stack-ness requested or required by this Service. */
  readonly ipFamilyPolicy?: 'PreferDualStack' | 'RequireDualStack' | 'SingleStack';
  /** allocateLoadBalancerNodePorts defines if NodePorts will be automatically allocated for services with type LoadBalancer. Default is "true". */
  readonly allocateLoadBalancerNodePorts?: boolean;
  /** loadBalancerClass is the class of the load balancer implementation this Service belongs to. */
  readonly loadBalancerClass?: string;
  /** InternalTrafficPolicy describes how nodes distribute service traffic they receive on the ClusterIP. */
  readonly internalTrafficPolicy?: 'Cluster' | 'Local';
  /** TrafficDistribution offers a way to express preferences for how traffic is distributed to Service endpoints. */
  readonly trafficDistribution?: 'PreferClose' | 'PreferSameNode' | 'PreferSameZone';
}

/** SessionAffinityConfig represents the configurations of session affinity. */
export interface SessionAffinityConfig {
  /** clientIP contains the configurations of Client IP based session affinity. */
  readonly clientIP?: ClientIPConfig;
}

/** SleepAction describes a "sleep" action. */
export interface SleepAction {
  /** Seconds is the number of seconds to sleep. */
  readonly seconds: number;
}

/** Represents a StorageOS persistent volume resource. */
export interface StorageOSPersistentVolumeSource {
  /** volumeName is the human-readable name of the StorageOS volume. */
  readonly volumeName?: string;
  /** volumeNamespace specifies the scope of the volume within StorageOS. */
  readonly volumeNamespace?: string;
  /** fsType is the filesystem type to mount. */
  readonly fsType?: string;
  /** readOnly defaults to false (read/write). */
  readonly readOnly?: boolean;
  /** secretRef specifies the secret to use for obtaining the StorageOS API credentials. */
  readonly secretRef?: ObjectReference;
}

/** Represents a StorageOS persistent volume resource. */
export interface StorageOSVolumeSource {
  /** volumeName is the human-readable name of the StorageOS volume. */
  readonly volumeName?: string;
  /** volumeNamespace specifies the scope of the volume within StorageOS. */
  readonly volumeNamespace?: string;
  /** fsType is the filesystem type to mount. */
  readonly fsType?: string;
  /** readOnly defaults to false (read/write). */
  readonly readOnly?: boolean;
  /** secretRef specifies the secret to use for obtaining the StorageOS API credentials. */
  readonly secretRef?: LocalObjectReference;
}

/** Sysctl defines a kernel parameter to be set. */
export interface Sysctl {
  /** Name of a property to set. */
  readonly name: string;
  /** Value of a property to set. */
  readonly value: string;
}

/** TCPSocketAction describes an action based on opening a socket. */
export interface TCPSocketAction {
  /** Number or name of the port to access on the container. */
  readonly port: IntOrString;
  /** Host name to connect to, defaults to the pod IP. */
  readonly host?: string;
}

/** The pod this Toleration is attached to tolerates any taint that matches the triple <key,value,effect> using the matching operator <operator>. */
export interface Toleration {
  /** Key is the taint key that the toleration applies to. */
  readonly key?: string;
  /** Operator represents a key's relationship to the value. Defaults to Equal. */
  readonly operator?: 'Equal' | 'Exists' | 'Gt' | 'Lt';
  /** Value is the taint value the toleration matches to. */
  readonly value?: string;
  /** Effect indicates the taint effect to match. */
  readonly effect?: 'NoExecute' | 'NoSchedule' | 'PreferNoSchedule';
  /** TolerationSeconds represents the period of time the toleration (which must be of effect NoExecute, otherwise this field is ignored) tolerates the taint. */
  readonly tolerationSeconds?: Seconds;
}

/** A topology selector requirement is a selector that matches given label. */
export interface TopologySelectorLabelRequirement {
  /** The label key that the selector applies to. */
  readonly key: string;
  /** An array of string values. */
  readonly values: readonly string[];
}

/** A topology selector term represents the result of label queries. */
export interface TopologySelectorTerm {
  /** A list of topology selector requirements by labels. */
  readonly matchLabelExpressions?: readonly TopologySelectorLabelRequirement[];
}

/** TopologySpreadConstraint specifies how to spread matching pods among the given topology. */
export interface TopologySpreadConstraint {
  /** MaxSkew describes the degree to which pods may be unevenly distributed. Default value is 1 and 0 is not allowed. */
  readonly maxSkew: number;
  /** TopologyKey is the key of node labels. */
  readonly topologyKey: string;
  /** WhenUnsatisfiable indicates how to deal with a pod if it doesn't satisfy the spread constraint. - DoNotSchedule (default) tells the scheduler not to schedule it. - ScheduleAnyway tells the scheduler to schedule the pod in any location, but giving higher precedence to topologies that would help reduce the skew. */
  readonly whenUnsatisfiable: 'DoNotSchedule' | 'ScheduleAnyway';
  /** LabelSelector is used to find matching pods. */
  readonly labelSelector?: LabelSelector;
  /** MinDomains indicates a minimum number of eligible domains. */
  readonly minDomains?: number;
  /** NodeAffinityPolicy indicates how we will treat Pod's nodeAffinity/nodeSelector when calculating pod topology spread skew. */
  readonly nodeAffinityPolicy?: 'Honor' | 'Ignore';
  /** NodeTaintsPolicy indicates how we will treat node taints when calculating pod topology spread skew. */
  readonly nodeTaintsPolicy?: 'Honor' | 'Ignore';
  /** MatchLabelKeys is a set of pod label keys to select the pods over which spreading will be calculated. */
  readonly matchLabelKeys?: readonly string[];
}

/** TypedLocalObjectReference contains enough information to let you locate the typed referenced object inside the same namespace. */
export interface TypedLocalObjectReference {
  /** APIGroup is the group for the resource being referenced. */
  readonly apiGroup?: string;
  /** Kind is the type of resource being referenced. */
  readonly kind: string;
  /** Name is the name of resource being referenced. */
  readonly name: string;
}

/** TypedObjectReference contains enough information to let you locate the typed referenced object. */
export interface TypedObjectReference {
  /** APIGroup is the group for the resource being referenced. */
  readonly apiGroup?: string;
  /** Kind is the type of resource being referenced. */
  readonly kind: string;
  /** Name is the name of resource being referenced. */
  readonly name: string;
  /** Namespace is the namespace of resource being referenced Note that when a namespace is specified, a gateway.networking.k8s.io/ReferenceGrant object is required in the referent namespace to allow that namespace's owner to accept the reference. */
  readonly namespace?: string;
}

/** Volume represents a named volume in a pod that may be accessed by any container in the pod. */
export interface Volume {
  /** name of the volume. */
  readonly name: string;
  /** hostPath represents a pre-existing file or directory on the host machine that is directly exposed to the container. */
  readonly hostPath?: HostPathVolumeSource;
  /** emptyDir represents a temporary directory that shares a pod's lifetime. */
  readonly emptyDir?: EmptyDirVolumeSource;
  /** gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  /** awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  /** gitRepo represents a git repository at a particular revision. */
  readonly gitRepo?: GitRepoVolumeSource;
  /** secret represents a secret that should populate this volume. */
  readonly secret?: SecretVolumeSource;
  /** nfs represents an NFS mount on the host that shares a pod's lifetime. */
  readonly nfs?: NFSVolumeSource;
  /** iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
  readonly iscsi?: ISCSIVolumeSource;
  /** glusterfs represents a Glusterfs mount on the host that shares a pod's lifetime. */
  readonly glusterfs?: GlusterfsVolumeSource;
  /** persistentVolumeClaimVolumeSource represents a reference to a PersistentVolumeClaim in the same namespace. */
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;
  /** rbd represents a Rados Block Device mount on the host that shares a pod's lifetime. */
  readonly rbd?: RBDVolumeSource;
  /** flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. */
  readonly flexVolume?: FlexVolumeSource;
  /** cinder represents a cinder volume attached and mounted on kubelets host machine. */
  readonly cinder?: CinderVolumeSource;
  /** cephFS represents a Ceph FS mount on the host that shares a pod's lifetime. */
  readonly cephfs?: CephFSVolumeSource;
  /** flocker represents a Flocker volume attached to a kubelet's host machine. */
  readonly flocker?: FlockerVolumeSource;
  /** downwardAPI represents downward API about the pod that should populate this volume. */
  readonly downwardAPI?: DownwardAPIVolumeSource;
  /** fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to the pod. */
  readonly fc?: FCVolumeSource;
  /** azureFile represents an Azure File Service mount on the host and bind mount to the pod. */
  readonly azureFile?: AzureFileVolumeSource;
  /** configMap represents a configMap that should populate this volume. */
  readonly configMap?: ConfigMapVolumeSource;
  /** vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine. */
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource;
  /** quobyte represents a Quobyte mount on the host that shares a pod's lifetime. */
  readonly quobyte?: QuobyteVolumeSource;
  /** azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. */
  readonly azureDisk?: AzureDiskVolumeSource;
  /** photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host machine. */
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  /** projected items for all in one resources secrets, configmaps, and downward API. */
  readonly projected?: ProjectedVolumeSource;
  /** portworxVolume represents a portworx volume attached and mounted on kubelets host machine. */
  readonly portworxVolume?: PortworxVolumeSource;
  /** scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes. */
  readonly scaleIO?: ScaleIOVolumeSource;
  /** storageOS represents a StorageOS volume attached and mounted on Kubernetes nodes. */
  readonly storageos?: StorageOSVolumeSource;
  /** csi (Container Storage Interface) represents ephemeral storage that is handled by certain external CSI drivers. */
  readonly csi?: CSIVolumeSource;
  /** ephemeral represents a volume that is handled by a cluster storage driver. */
  readonly ephemeral?: EphemeralVolumeSource;
  /** image represents an OCI object (a container image or artifact) pulled and mounted on the kubelet's host machine. */
  readonly image?: ImageVolumeSource;
}

/** volumeDevice describes a mapping of a raw block device within a container. */
export interface VolumeDevice {
  /** name must match the name of a persistentVolumeClaim in the pod. */
  readonly name: string;
  /** devicePath is the path inside of the container that the device will be mapped to. */
  readonly devicePath: string;
}

/** VolumeMount describes a mounting of a Volume within a container. */
export interface VolumeMount {
  /** This must match the Name of a Volume. */
  readonly name: string;
  /** Mounted read-only if true, read-write otherwise (false or unspecified). Defaults to false. */
  readonly readOnly?: boolean;
  /** RecursiveReadOnly specifies whether read-only mounts should be handled recursively. */
  readonly recursiveReadOnly?: string;
  /** Path within the container at which the volume should be mounted. */
  readonly mountPath: string;
  /** Path within the volume from which the container's volume should be mounted. Defaults to "" (volume's root). */
  readonly subPath?: string;
  /** mountPropagation determines how mounts are propagated from the host to container and the other way around. */
  readonly mountPropagation?: 'Bidirectional' | 'HostToContainer' | 'None';
  /** Expanded path within the volume from which the container's volume should be mounted. Defaults to "" (volume's root). */
  readonly subPathExpr?: string;
}

/** VolumeNodeAffinity defines constraints that limit what nodes this volume can be accessed from. */
export interface VolumeNodeAffinity {
  /** required specifies hard node constraints that must be met. */
  readonly required?: NodeSelector;
}

/** Projection that may be projected along with other supported volume types. */
export interface VolumeProjection {
  /** secret information about the secret data to project. */
  readonly secret?: SecretProjection;
  /** downwardAPI information about the downwardAPI data to project. */
  readonly downwardAPI?: DownwardAPIProjection;
  /** configMap information about the configMap data to project. */
  readonly configMap?: ConfigMapProjection;
  /** serviceAccountToken is information about the serviceAccountToken data to project. */
  readonly serviceAccountToken?: ServiceAccountTokenProjection;
  /** ClusterTrustBundle allows a pod to access the `.spec.trustBundle` field of ClusterTrustBundle objects in an auto-updating file. */
  readonly clusterTrustBundle?: ClusterTrustBundleProjection;
  /** Projects an auto-rotating credential bundle (private key and certificate chain) that the pod can use either as a TLS client or server. Kubernetes 1.34 and later. */
  readonly podCertificate?: PodCertificateProjection;
}

/** VolumeResourceRequirements describes the storage resource requirements for a volume. */
export interface VolumeResourceRequirements {
  /** Limits describes the maximum amount of compute resources allowed. */
  readonly limits?: Readonly<Record<string, Quantity>>;
  /** Requests describes the minimum amount of compute resources required. */
  readonly requests?: Readonly<Record<string, Quantity>>;
}

/** Represents a vSphere volume resource. */
export interface VsphereVirtualDiskVolumeSource {
  /** volumePath is the path that identifies vSphere volume vmdk. */
  readonly volumePath: string;
  /** fsType is filesystem type to mount. */
  readonly fsType?: string;
  /** storagePolicyName is the storage Policy Based Management (SPBM) profile name. */
  readonly storagePolicyName?: string;
  /** storagePolicyID is the storage Policy Based Management (SPBM) profile ID associated with the StoragePolicyName. */
  readonly storagePolicyID?: string;
}

/** The weights of all of the matched WeightedPodAffinityTerm fields are added per-node to find the most preferred node(s). */
export interface WeightedPodAffinityTerm {
  /** weight associated with matching the corresponding podAffinityTerm, in the range 1-100. */
  readonly weight: number;
  /** Required. */
  readonly podAffinityTerm: PodAffinityTerm;
}

/** WindowsSecurityContextOptions contain Windows-specific options and credentials. */
export interface WindowsSecurityContextOptions {
  /** GMSACredentialSpecName is the name of the GMSA credential spec to use. */
  readonly gmsaCredentialSpecName?: string;
  /** GMSACredentialSpec is where the GMSA admission webhook (https://github.com/kubernetes-sigs/windows-gmsa) inlines the contents of the GMSA credential spec named by the GMSACredentialSpecName field. */
  readonly gmsaCredentialSpec?: string;
  /** The UserName in Windows to run the entrypoint of the container process. Defaults to the user specified in image metadata if unspecified. */
  readonly runAsUserName?: string;
  /** HostProcess determines if a container should be run as a 'Host Process' container. */
  readonly hostProcess?: boolean;
}

/** WorkloadReference identifies the Workload object and PodGroup membership that a Pod belongs to. */
export interface WorkloadReference {
  /** Name defines the name of the Workload object this Pod belongs to. Kubernetes 1.35 and later. */
  readonly name: string;
  /** PodGroup is the name of the PodGroup within the Workload that this Pod belongs to. Kubernetes 1.35 and later. */
  readonly podGroup: string;
  /** PodGroupReplicaKey specifies the replica key of the PodGroup to which this Pod belongs. Kubernetes 1.35 and later. */
  readonly podGroupReplicaKey?: string;
}
