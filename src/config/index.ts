export { DEFAULT_REPOSITORY, defineConfig, type Config, type FlagValue } from './config';
