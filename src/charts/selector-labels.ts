import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { call } from '../values/call';
import { HelmChart, pathBelow } from './helm-chart';
import { COMPONENT_LABEL, SELECTOR_LABEL } from './labels';

const NAME_LABEL = 'app.kubernetes.io/name';
const INSTANCE_LABEL = 'app.kubernetes.io/instance';

/**
 * The labels that select the pods of one component of one release: nothing that an upgrade changes.
 *
 * In a plain cdk8s chart the application is called after the chart, unless the chart's own labels say otherwise.
 */
export function selectorLabels(scope: Construct, component: string): Readonly<Record<string, string>> {
  const chart = Chart.of(scope);
  if (chart instanceof HelmChart) return { [SELECTOR_LABEL]: component };
  const { [NAME_LABEL]: name = labelOf(chart.node.path), [INSTANCE_LABEL]: instance } = chart.labels;
  return {
    [NAME_LABEL]: name,
    ...(instance === undefined ? {} : { [INSTANCE_LABEL]: instance }),
    [COMPONENT_LABEL]: component,
  };
}

/** What a component is called unless it is told: the path of its construct below the chart. */
export function defaultComponent(scope: Construct): string {
  return labelOf(pathBelow(Chart.of(scope), scope));
}

/** A path as the value of a label. */
const labelOf = (path: string): string => call('label', path.replaceAll('/', '-'));
