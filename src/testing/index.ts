export { findObject, findObjects, type ObjectPattern } from './find-object';
export { matchers, type ObjectMatchers } from './matchers';
export { readPlan, type Plan, type PlannedAction, type PlannedChange } from './plan';
export { renderChart, type ChartTarget, type RenderedChart } from './render-chart';
export { verifyWithHelm, type HelmVerification } from './verify-with-helm';
