import { Chart, type ApiObject } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { ChartwrightError } from '../errors';
import { requireBuild, type Guard } from '../values/build';
import { imply } from '../values/conditions';
import { literalText, type Node } from '../values/expression';
import { LABEL_LIMIT, labelled, SUBDOMAIN_LIMIT } from '../values/names';
import { present, toNode } from '../values/nodes';
import {
  capabilitiesReference,
  chartReference,
  releaseReference,
  type Capabilities,
  type ChartInfo,
  type Release,
} from './release';
import { isClusterScoped, isNamedExactly, nameLimit } from './kinds';
import { withSetting, type Setting } from './settings';

/** Label by which an object is known until the chart is a tree. It reaches no manifest. */
export const BIRTH_LABEL = 'chartwright.dev/birth';

/**
 * A chart while its builder runs: a cdk8s chart whose objects get names of the release, and which knows what surrounds each.
 *
 * It is made by `defineChart`, never by `new`.
 */
export class HelmChart extends Chart {
  /** What Helm says of the release. */
  readonly release: Release;
  /** What Helm says of the chart. */
  readonly info: ChartInfo;
  /** What Helm says of the cluster. */
  readonly capabilities: Capabilities;
  readonly #births: (readonly Guard[])[] = [];
  readonly #notes: string[] = [];
  readonly #settings = new Map<ApiObject, Setting[]>();

  /** cdk8s takes every chart for an instance of every class of charts. */
  static override [Symbol.hasInstance](value: unknown): value is HelmChart {
    return typeof value === 'object' && value !== null && #births in value;
  }

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.release = releaseReference();
    this.info = chartReference();
    this.capabilities = capabilitiesReference();
  }

  /** cdk8s asks for these once for each object that it makes: the moment to note what surrounds the object. */
  override get labels(): { [name: string]: string } {
    return { [BIRTH_LABEL]: String(this.#births.push(requireBuild('an object of a chart').guards) - 1) };
  }

  /** Gives a name that begins with the release's full name and ends with the path of the construct. */
  override generateObjectName(apiObject: ApiObject): string {
    const construct = pathBelow(this, apiObject);
    if (isNamedExactly(apiObject)) return construct.split('/').at(-1) ?? construct;
    return this.#name(construct, isClusterScoped(apiObject), nameLimit(apiObject));
  }

  /**
   * The name that objects at a construct get: for patterns whose objects of different kinds share one name.
   *
   * @param limit longest name that the kind allows, in characters. @default 63
   */
  objectName(construct: IConstruct, limit = LABEL_LIMIT): string {
    return this.#name(pathBelow(this, construct), false, limit);
  }

  #name(construct: string, clusterScoped: boolean, limit: number): string {
    const node: Node = {
      op: 'name',
      suffix: suffixOf(construct),
      clusterScoped,
      limit: clusterScoped ? SUBDOMAIN_LIMIT : limit,
      construct,
    };
    return present(node, `name/${clusterScoped}/${limit}/${construct}`);
  }

  /**
   * Adds lines to what Helm prints after an installation. Values and names may stand in them.
   *
   * @example
   * chart.notes(`The API answers at http://${api.service.name} inside the cluster.`);
   */
  notes(...lines: readonly string[]): void {
    this.#notes.push(...lines);
  }

  /** @internal */
  get noteLines(): readonly string[] {
    return [...this.#notes];
  }

  /** Notes a value for a place of an object. @internal */
  set(object: ApiObject, setting: Setting): void {
    const born = object.metadata.getLabel(BIRTH_LABEL);
    const around = requireBuild('set').guards;
    if (born !== undefined && !imply(this.guardsOf(born), around)) {
      const construct = pathBelow(this, object);
      throw new ChartwrightError(
        'E_CHART_SCOPE',
        `set of '${setting.pointer}' at '${construct}' is inside a when or each that the object is outside of; put the condition into the value, as in set(construct, pointer, when(condition, value))`,
        { construct },
      );
    }
    this.#settings.set(object, [...(this.#settings.get(object) ?? []), setting]);
  }

  /** The JSON of an object with the values that were set. @internal */
  settledJson(object: ApiObject): unknown {
    const json: unknown = object.toJson();
    const settings = this.#settings.get(object);
    if (settings === undefined) return json;
    const construct = pathBelow(this, object);
    return settings.reduce<unknown>((settled, setting) => withSetting(settled, setting, construct), json);
  }

  /** What surrounds the object of that birth. @internal */
  guardsOf(birth: string): readonly Guard[] {
    const guards = this.#births[Number(birth)];
    if (guards === undefined) throw new ChartwrightError('E_INTERNAL', `no object was born as number ${birth}`);
    return guards;
  }
}

/** What constructs call another construct by, where they make an id of it: a digest of its path. */
const ADDRESS = /c8[0-9a-f]{40}/g;

/**
 * The path of a construct below its chart; primary children, called `Resource` or `Default`, are left out. Where an id is made
 * of the address of another construct, that one's path takes its place: it can be read, and tells the entries of a loop apart.
 */
export function pathBelow(chart: Chart, construct: IConstruct): string {
  const path = construct.node.path
    .slice(chart.node.path.length + 1)
    .split('/')
    .filter((id) => id !== 'Resource' && id !== 'Default')
    .join('/');
  return path.replaceAll(ADDRESS, (address) => {
    const other = chart.node.findAll().find(({ node }) => node.addr === address);
    return other === undefined ? address : `-${pathBelow(chart, other).replaceAll('/', '-')}`;
  });
}

/** What a name has after the full name of the release: what is known of it is made fit now, what is not when it is known. */
export function suffixOf(construct: string): Node {
  const suffix = toNode(construct.replaceAll('/', '-'));
  const text = literalText(suffix);
  return text === undefined || text === '' ? suffix : { op: 'literal', value: labelled(text) };
}
