import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';

/** The data of a ConfigMap or Secret that pods of its chart may use. */
export interface UsedData {
  readonly kind: 'ConfigMap' | 'Secret';
  /** Name of the object. */
  readonly name: string;
  /** What pods see of it. */
  readonly content: object;
}

/** The data of each chart by the names of its objects: no workload looks through the whole chart. */
const DATA = new WeakMap<Chart, Map<unknown, readonly UsedData[]>>();

/** Says that the chart of a construct has data that pods may use. */
export function addData(scope: Construct, data: UsedData): void {
  const chart = Chart.of(scope);
  const byName = DATA.get(chart) ?? new Map<unknown, readonly UsedData[]>();
  DATA.set(chart, byName.set(data.name, [...(byName.get(data.name) ?? []), data]));
}

/** The data of the chart of a construct whose objects have these names, in the order in which it was made. */
export function dataNamed(scope: Construct, names: ReadonlySet<unknown>): readonly UsedData[] {
  const byName = DATA.get(Chart.of(scope));
  return byName === undefined ? [] : [...names].flatMap((name) => byName.get(name) ?? []);
}
