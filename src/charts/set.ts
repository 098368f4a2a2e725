import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { ChartwrightError } from '../errors';
import { HelmChart, pathBelow } from './helm-chart';

/** Fields that other objects know an object by. */
const IDENTITY = ['/apiVersion', '/kind', '/metadata', '/metadata/name'];

/**
 * Puts a value or an expression at a place of anybody's object, whatever the construct itself takes. Missing maps on the way
 * are created; what was at the place is replaced. It happens after everything else that the construct, or a JSON patch, does;
 * of two values for one place the later one counts.
 *
 * @param construct an `ApiObject`, or a construct whose primary child is one
 * @param pointer JSON pointer (RFC 6901) into the object, as in `/spec/suspend` or `/spec/template/spec/containers/0/env/-`
 * @param value undefined leaves the field out
 *
 * @throws ChartwrightError `E_CHART_OBJECT` for a construct without an object of its own, and for a pointer that leads nowhere
 * @throws ChartwrightError `E_CHART_SCOPE` inside a `when` or `each` that the object is outside of
 *
 * @example
 * const report = new CronJob(chart, 'report', { schedule: Cron.daily(), containers: [{ name: 'report', image: 'report:1.4.2' }] });
 * set(report, '/spec/suspend', not(v.report.enabled));
 */
export function set(construct: IConstruct, pointer: string, value: unknown): void {
  const chart: Chart = Chart.of(construct);
  if (!(chart instanceof HelmChart)) {
    const { path } = construct.node;
    throw refused(path, `'${path}' is in no chart of defineChart; use addJsonPatch of its ApiObject there`);
  }
  const path = pathBelow(chart, construct);
  const object = ownObject(construct);
  if (object === undefined) {
    throw refused(path, `'${path}' has no object of its own; give set the ApiObject itself, or a construct with one`);
  }
  if (IDENTITY.includes(pointer)) {
    throw refused(
      path,
      `set of '${pointer}' at '${path}' would leave other objects with the old one; give it to the construct`,
    );
  }
  chart.set(object, { pointer, keys: keysOf(pointer, path), value });
}

function ownObject(construct: IConstruct): ApiObject | undefined {
  if (ApiObject.isApiObject(construct)) return construct;
  const child = construct.node.defaultChild;
  return child !== undefined && ApiObject.isApiObject(child) ? child : undefined;
}

function keysOf(pointer: string, construct: string): readonly string[] {
  if (!/^(\/([^~]|~[01])*)+$/.test(pointer)) {
    throw refused(
      construct,
      `the pointer '${pointer}' at '${construct}' is no JSON pointer; wants one as in '/spec/suspend', a slash in a key as '~1', a tilde as '~0'`,
    );
  }
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const refused = (construct: string, message: string): ChartwrightError =>
  new ChartwrightError('E_CHART_OBJECT', message, { construct });
