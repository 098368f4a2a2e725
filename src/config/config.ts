import type { ChartDefinition } from '../charts/define-chart';
import type { RenderTarget } from '../charts/evaluate';

/** What the command line works on. */
export interface Config {
  /** The project's charts. */
  readonly charts: readonly ChartDefinition[];
  /** What each chart is rendered for in `dist/manifests`, by its name. @default {} */
  readonly manifests?: Readonly<Record<string, RenderTarget>>;
}

/**
 * The configuration of a project, for `chartwright.config.ts`.
 *
 * @example
 * export default defineConfig({ charts: [backend, batch] });
 */
export function defineConfig(config: Config): Config {
  return config;
}
