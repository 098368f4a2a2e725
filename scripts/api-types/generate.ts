import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import type { ServedKind } from '../../test/cluster/support/discovery';
import { declaredOrder, type ModuleFolders } from './declared-order';
import { declarationsOf } from './declarations';
import { modelOf } from './model';
import { readDefinitions } from './openapi';
import { fieldTable, kindTable } from './tables';

const olderSchemas = z.object({
  $defs: z.record(z.string(), z.looseObject({ properties: z.record(z.string(), z.unknown()).default({}) })),
});

/** An older version of Kubernetes that charts are made for too. */
export interface OlderVersion {
  /** As in `1.33`. */
  readonly version: string;
  /** Its published `_definitions.json`. */
  readonly schemas: unknown;
}

/** What the types are made of. */
export interface Inputs {
  /** What the newest version serves under `/openapi/v2`. */
  readonly openapi: unknown;
  /** The kinds of its discovery. */
  readonly kinds: readonly ServedKind[];
  /** The older versions, oldest first. */
  readonly older: readonly OlderVersion[];
  /** The newest version, as in `1.35`. */
  readonly newest: string;
  /** Where the Go source of the API is. */
  readonly folders: ModuleFolders;
}

/** Makes the files of src/charts/api, by their names. */
export async function generate(inputs: Inputs): Promise<ReadonlyMap<string, string>> {
  const older = inputs.older.map(({ version, schemas }) => ({
    version,
    definitions: olderSchemas.parse(schemas).$defs,
  }));
  const versions = [...older.map(({ version }) => version), inputs.newest];
  const definitions = readDefinitions(inputs.openapi);
  const since = (definition: string, field: string) => {
    const known = older.findIndex(({ definitions }) => definitions[definition]?.properties[field] !== undefined);
    const first = known === -1 ? older.length : known;
    return first === 0 ? undefined : versions[first];
  };
  const isServedBefore = ({ apiVersion, kind }: ServedKind) => {
    const [version = '', group = 'core'] = apiVersion.split('/').reverse();
    const suffix = `.${version}.${kind}`;
    return older.every(({ definitions }) =>
      Object.keys(definitions).some((name) => name.endsWith(suffix) && name.includes(`.${group.split('.')[0] ?? ''}.`)),
    );
  };
  const model = modelOf({ definitions, declaredOrder: declaredOrder(inputs.folders), since });
  const files = new Map(declarationsOf(model)).set('fields', fieldTable(model));
  files.set('kinds', kindTable(inputs.kinds, isServedBefore));
  const head = `// Made by scripts/generate-api-types.mjs from the API of Kubernetes ${inputs.newest}. Do not edit.\n\n`;
  const options = { ...(await resolveConfig(__filename)), parser: 'typescript' };
  const made = [...files].map(async ([name, text]) => [`${name}.ts`, await format(head + text, options)] as const);
  return new Map(await Promise.all(made));
}
