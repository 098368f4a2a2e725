import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { HelmChart } from '../helm-chart';

/**
 * The one name of the objects of a pattern, which are of different kinds. In a plain cdk8s chart each object gets one of its
 * own, as cdk8s gives it.
 *
 * @param limit longest name that the kinds allow, in characters. @default 63
 */
export function sharedName(scope: Construct, limit?: number): string | undefined {
  const chart = Chart.of(scope);
  return chart instanceof HelmChart ? chart.objectName(scope, limit) : undefined;
}
