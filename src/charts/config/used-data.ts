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

/** Data with its place among all of its chart, in the order in which it was made. */
interface Placed {
  readonly place: number;
  readonly data: UsedData;
}

/** What a chart has of data, by the names of the objects that hold it: no workload looks through the whole chart. */
class ChartData {
  readonly #byName = new Map<unknown, readonly Placed[]>();
  #count = 0;

  add(data: UsedData): void {
    this.#byName.set(data.name, [...this.#named(data.name), { place: this.#count++, data }]);
  }

  named(names: ReadonlySet<unknown>): readonly UsedData[] {
    const found = [...names].flatMap((name) => this.#named(name));
    return found.sort((one, other) => one.place - other.place).map(({ data }) => data);
  }

  #named(name: unknown): readonly Placed[] {
    return this.#byName.get(name) ?? [];
  }
}

const DATA = new WeakMap<Chart, ChartData>();

/** Says that the chart of a construct has data that pods may use. */
export function addData(scope: Construct, data: UsedData): void {
  const chart = Chart.of(scope);
  const known = DATA.get(chart) ?? new ChartData();
  DATA.set(chart, known);
  known.add(data);
}

/** The data of the chart of a construct in objects of these names, in the order in which it was made. */
export function dataNamed(scope: Construct, names: ReadonlySet<unknown>): readonly UsedData[] {
  return DATA.get(Chart.of(scope))?.named(names) ?? [];
}
