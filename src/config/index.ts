export { entryOf } from '../contract/entry';
export type { StackOutputs } from '../contract/outputs';
export { DEFAULT_REPOSITORY, defineConfig, type Config, type FlagValue } from './config';
export type { EnvironmentConfig, EnvironmentOutputs } from './environment';
export type { ReleaseConfig } from './releases';
export type { ChartDocument, EnvironmentsOf, KnownMembers, ValueMappings } from './value-mappings';
