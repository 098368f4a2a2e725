export {
  packChart,
  type ArchiveWarning,
  type ChartArchive,
  type ChartId,
  type PackableChart,
  type PackedChart,
} from '../packaging/archive';
export {
  artifactHubAnnotations,
  artifactHubRepository,
  metadataAdvice,
  type ArtifactHubOptions,
  type ArtifactHubRepository,
} from '../packaging/artifact-hub';
export type { ChartDependencyMetadata, ChartFiles, ChartMaintainer, ChartMetadata } from '../packaging/chart-files';
export type { ChartYaml } from '../packaging/chart-yaml';
export {
  addChangelogSection,
  artifactHubChanges,
  changelogLines,
  changelogSection,
  type ChangelogLine,
} from '../packaging/differences/changelog';
export type { Difference, JsonObject } from '../packaging/differences/difference';
export { predecessor } from '../packaging/differences/predecessor';
export { comparisonMarkdown, comparisonText, type Paint } from '../packaging/differences/report';
export type { ValuesContract } from '../packaging/differences/value-differences';
export {
  checkVersionStep,
  compareCharts,
  nextVersion,
  type ChartComparison,
  type RenderedChart,
  type VersionStep,
} from '../packaging/differences/version-step';
export { withFile, withMetadata, type MetadataChanges } from '../packaging/edit-chart';
export type { IndexEntry } from '../packaging/index-entry';
export type { Json } from '../packaging/print-yaml';
export {
  isProvenanceOf,
  keySigner,
  publicKeyOf,
  signArchive,
  verifyArchive,
  type Signature,
  type Signer,
  type SigningKey,
} from '../packaging/provenance';
export { readArchive, type UnpackedChart } from '../packaging/read-archive';
export { valuesContract } from '../packaging/values-contract';
export { readArchiveFile, signOnce, writeArchiveFile, type SigningOptions } from './archive-file';
export { readChartFolder, type ChartFolderFiles } from './chart-folder';
export { gpgPublicKey, gpgSigner, type GpgSignerOptions } from './gpg-signer';
export { folderOf, openStore, type OpenStoreOptions } from './open-store';
export { publish, type PublishedChart, type PublishEvent, type PublishOptions, type PublishResult } from './publish';
export {
  checkRepository,
  repairRepository,
  type ProblemKind,
  type RepairResult,
  type RepositoryProblem,
} from './repository/check';
export {
  deprecateCharts,
  expiredCharts,
  pruneCharts,
  yankCharts,
  type RemovalOptions,
  type RetentionPolicy,
} from './repository/remove';
export { currentIndex, updateIndex, type UpdateOptions, type UpdateResult } from './repository/update-index';
export { writeSite, type SiteOptions } from './site/site';
export type { ChartFolder, Creation, Store, StoredChart, StoredIndex } from './store';
export { directoryStore, type DirectoryStoreOptions } from './stores/directory';
export type { Credentials } from './stores/oci-auth';
export { ociStore, type OciStoreOptions } from './stores/oci';
export { registryCredentials, type CredentialSources } from './stores/registry-credentials';
export { s3Store, type S3StoreOptions } from './stores/s3';
