import * as c from '../../../src';
import type { HelmChart } from '../../../src';
import { synthesize } from '../../../src/charts/synthesize';
import { ChartwrightError } from '../../../src/errors';
import { late } from '../../../src/values/nodes';
import { chartOf } from '../../support/chart';

/** Makes what is wrong, and what it needs. */
export type Make = (chart: HelmChart) => unknown;
/** What is wrong, what makes it so, the property, what it got, what it wants and, where there is more to say, the fix. */
export type Row = readonly [what: string, make: Make, property: string, got: string, wants: string, fix?: string];

export const app = { name: 'app', image: 'nginx:1.29' };
export const containers = [app];
export const POD = 'spec.template.spec';
export const CONTAINER = `${POD}.containers[0]`;

/** A workload called `it`. What the compiler would refuse is asked for as well: not everybody asks the compiler. */
export const web = (chart: HelmChart, container: object, pod: object = {}): c.Deployment =>
  new c.Deployment(chart, 'it', late({ ...pod, containers: [{ ...app, ...container }] }));
export const other = (chart: HelmChart): c.Deployment => new c.Deployment(chart, 'other', { containers });

export const service =
  (spec: object): Make =>
  (chart) =>
    new c.Service(chart, 'it', late(spec));
export const ingress =
  (rule: object): Make =>
  (chart) =>
    new c.Ingress(chart, 'it', late({ rules: [{ backend: { service: 'site', port: 80 }, ...rule }] }));
export const policy =
  (rule: object): Make =>
  (chart) =>
    new c.NetworkPolicy(chart, 'it', late({ ingress: [rule] }));
export const role =
  (rule: object): Make =>
  (chart) =>
    new c.Role(chart, 'it', late({ rules: [rule] }));
export const limit =
  (item: object): Make =>
  (chart) =>
    new c.LimitRange(chart, 'it', late({ limits: [{ type: 'Container', ...item }] }));
export const cron =
  (props: object): Make =>
  (chart) =>
    new c.CronJob(chart, 'it', late({ containers, ...props }));
export const scaler =
  (props: object): Make =>
  (chart) =>
    new c.HorizontalPodAutoscaler(chart, 'it', late({ scales: other(chart), maxReplicas: 2, ...props }));

/** What synthesis refuses with. */
export function refusal(make: Make): ChartwrightError {
  try {
    synthesize(chartOf({}, (chart) => void make(chart)));
  } catch (error) {
    if (error instanceof ChartwrightError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

/** Tests that each mistake of a table is told with its property, what it got, what it wants and the fix. */
export function expectRefusals(rows: readonly Row[]): void {
  test.each(rows.map((row) => ({ what: row[0], row })))(
    'fails on $what before anything reaches a cluster',
    ({ row }) => {
      const [, make, property, got, wants, fix = ''] = row;
      const { code, place, message } = refusal(make);
      expect([code === 'E_PROP' || code === 'E_CHART_OBJECT', place.construct]).toEqual([true, 'it']);
      const [line = ''] = message.split('\n');
      expect(line).toContain(`'it': '${property}' is ${got}`);
      expect(line).toContain(wants === '' ? '' : `wants ${wants}`);
      expect(line).toContain(fix);
    },
  );
}
