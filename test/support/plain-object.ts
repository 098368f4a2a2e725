import { ApiObject, App, Chart } from 'cdk8s';
import { isJson, isJsonObject, type JsonObject } from '../../src/values/json';
import type { KindOfOurs } from './kinds';

/** What a label says anywhere in an object. */
const labelIn = (object: JsonObject, label: string): string | undefined =>
  new RegExp(`"app\\.kubernetes\\.io/${label}":"([^"]*)"`).exec(JSON.stringify(object))?.[1];

/** What the construct of a kind makes, in a plain chart of cdk8s, of the props that say what the object says. */
export function plainObject({ kind, propsOf, make }: KindOfOurs, object: JsonObject): JsonObject {
  const chart = new Chart(new App(), labelIn(object, 'name') ?? 'chart');
  make(chart, labelIn(object, 'component') ?? 'it', propsOf(object));
  const made = chart.node.findAll().find((one) => ApiObject.isApiObject(one) && one.kind === kind);
  const json: unknown = ApiObject.isApiObject(made) && made.toJson();
  return isJson(json) && isJsonObject(json) ? json : {};
}
