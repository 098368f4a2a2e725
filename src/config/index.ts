export { entryOf } from '../contract/entry';
export type { StackOutputs } from '../contract/outputs';
export { defineConfig, type Config } from './config';
export type { EnvironmentConfig, EnvironmentOutputs } from './environment';
export type { ChartDocument, EnvironmentsOf, KnownMembers, ValueMappings } from './value-mappings';
