export { ChartwrightError, type ErrorCode, type ErrorPlace } from './errors';
export {
  defineChart,
  DEFAULT_KUBE_VERSION,
  type Builder,
  type ChartDefinition,
  type ChartProps,
} from './charts/define-chart';
export {
  DEFAULT_KUBERNETES_VERSION,
  type CapabilitiesTarget,
  type ReleaseTarget,
  type RenderTarget,
} from './charts/evaluate';
export { dependency, type Dependency, type DependencyOptions, type PartialValues } from './charts/dependency';
export { ChartManifests } from './charts/chart-manifests';
export { HelmChart } from './charts/helm-chart';
export { type Capabilities, type ChartInfo, type Release } from './charts/release';
export { renderManifests } from './charts/render-manifests';
export { set } from './charts/set';
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
export { check, choose, each, fail, items, omitEmpty, when } from './values/structure';
export { type ValuesOf } from './values/values-of';
