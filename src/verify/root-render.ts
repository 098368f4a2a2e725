import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifests, templateArguments, type RenderRequest } from '../helm/render';
import { tryHelm, type Helm, type HelmOptions } from '../helm/run-helm';
import type { JsonObject } from '../values/json';
import { setArguments, setJsonArguments } from '../values/set-arguments';
import { printedOutcome } from './printed-outcome';
import { refusalOfHelm, type Outcome } from './outcome';
import { valuesFileText, withScratchFolder } from './scratch-chart';

/** How a user may hand values to Helm on its command line. */
export type ArgumentWay = 'set' | 'set-json';

/** How a user may hand values to Helm. */
export type ValuesWay = 'file' | ArgumentWay;

/** Every way in which a user may hand values to Helm. */
export const VALUES_WAYS: readonly ValuesWay[] = ['file', 'set', 'set-json'];

/** Longest arguments that are still given, in characters: systems have a limit of their own. */
const ARGUMENTS_LIMIT = 60_000;

/**
 * Renders a document by plain `helm template`, as a user does.
 *
 * @returns undefined where the document cannot be said in that way
 */
export async function renderRoot(
  helm: Helm,
  request: RenderRequest,
  document: JsonObject,
  way: ValuesWay,
  options: HelmOptions,
): Promise<Outcome | undefined> {
  return withScratchFolder(async (folder) => {
    const values = await valuesArguments(document, way, folder);
    if (values === undefined) return undefined;
    const argv = templateArguments({ ...request, ...values, includeCrds: true });
    const { exitCode, stdout, stderr } = await tryHelm(helm, argv, options);
    return exitCode === 0 ? printedOutcome(readManifests(stdout)) : refusalOfHelm(stderr);
  });
}

/** The ways in which a document can be said on a command line. */
export function argumentWaysOf(document: JsonObject): readonly ArgumentWay[] {
  const ways: readonly ArgumentWay[] = ['set', 'set-json'];
  return ways.filter((way) => spelled(document, way) !== undefined);
}

type ValuesArguments = Pick<RenderRequest, 'valuesFiles' | 'set' | 'setString' | 'setJson'>;

async function valuesArguments(
  document: JsonObject,
  way: ValuesWay,
  folder: string,
): Promise<ValuesArguments | undefined> {
  if (way !== 'file') return spelled(document, way);
  const file = join(folder, 'values.json');
  await writeFile(file, valuesFileText(document));
  return { valuesFiles: [file] };
}

function spelled(document: JsonObject, way: ArgumentWay): ValuesArguments | undefined {
  if (way === 'set') {
    const given = setArguments(document);
    return given !== undefined && isShort([...given.set, ...given.setString]) ? given : undefined;
  }
  const setJson = setJsonArguments(document);
  return setJson !== undefined && isShort(setJson) ? { setJson } : undefined;
}

const isShort = (given: readonly string[]): boolean => given.join(' ').length <= ARGUMENTS_LIMIT;
