import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { ChartwrightError } from '../../errors';
import { GITHUB_REPOSITORY } from '../../infra/delivery/pipeline-subject';
import { nodeErrorCode } from '../../packaging/node-error';
import type { Io } from '../io';
import { ownPackage } from '../own-package';
import { printResult } from '../print-result';

/** Options of `chartwright init`. */
export interface InitOptions {
  /** Name of the application and of its chart. @default - that of the folder */
  readonly name?: string | undefined;
  /** AWS account of the environment, twelve digits. */
  readonly account: string;
  /** AWS region of the environment. */
  readonly region: string;
  /** Repository on GitHub whose main branch is delivered, as `githubSubject` takes it. @default - none, so that nobody is trusted */
  readonly repository?: string | undefined;
  /** Whether to print JSON. */
  readonly json: boolean;
}

/** What `chartwright init` made. */
export interface InitResult {
  readonly name: string;
  readonly folder: string;
  /** Paths below the folder. */
  readonly files: readonly string[];
}

/** Account and region that the template is written with: an example of AWS's documentation. */
export const TEMPLATE_PLACE = { account: '111122223333', region: 'eu-central-1' } as const;

/** Name that the template is written with. */
const TEMPLATE_NAME = 'my-app';

/** How the template says that no repository is delivered. */
const NO_REPOSITORY = 'string | undefined = undefined';

/** Files that mean something where the template lies, and so are called otherwise there. */
const RENAMED: Readonly<Record<string, string>> = { 'manifest.json': 'package.json', gitignore: '.gitignore' };

/** With `-dev` it begins the names of everything in AWS and Kubernetes, so the narrowest rule of all counts. */
const NAME = /^[a-z]([a-z0-9-]{0,14}[a-z0-9])?$/;

/**
 * Makes a project: a chart, an environment, tests and a workflow. It is there as a whole or not at all.
 *
 * @throws ChartwrightError `E_FILE` where the folder has something in it; `E_USAGE` for a name, an account, a region or a
 *   repository that is none
 */
export async function init(folder: string, options: InitOptions, io: Io): Promise<InitResult> {
  const target = resolve(io.folder, folder);
  const name = options.name ?? basename(target);
  check(
    'name',
    name,
    NAME,
    "at most 16 lower-case letters, digits and inner dashes, a letter first; give another by '--name'",
  );
  check('account', options.account, /^\d{12}$/, 'the twelve digits of an AWS account');
  check('region', options.region, /^[a-z]{2}(-[a-z]+)+-\d$/, 'the code of an AWS region, as in eu-central-1');
  if (options.repository !== undefined)
    check('repository', options.repository, GITHUB_REPOSITORY, 'owner and name, as in acme/shop or acme@12/shop@345');
  const present = await entriesOf(target);
  if (present !== undefined && present.length > 0) {
    throw new ChartwrightError(
      'E_FILE',
      `${target} is not empty: it has ${present.slice(0, 3).join(', ')}; give a new folder`,
      { file: target },
    );
  }
  const { folder: own, version } = ownPackage();
  const template = join(own, 'templates', 'project');
  const texts = await filesBelow(template);
  const filled = [...texts].map(([path, text]) => [renamed(path), fill(text, name, version, options)] as const);
  await mkdir(dirname(target), { recursive: true });
  const part = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    for (const [path, text] of filled) {
      await mkdir(dirname(join(part, path)), { recursive: true });
      await writeFile(join(part, path), text);
    }
    if (present !== undefined) await rmdir(target);
    await rename(part, target);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  const result = { name, folder: target, files: filled.map(([path]) => path).sort() };
  const place = relative(io.folder, target) || '.';
  printResult(io, options.json, result, [
    `${name} is in ${place}; next:`,
    ...(place === '.' ? [] : [`  cd ${place}`]),
    '  npm install',
    '  npm run synth && npm test',
  ]);
  return result;
}

function fill(text: string, name: string, version: string, { account, region, repository }: InitOptions): string {
  return text
    .replaceAll(TEMPLATE_NAME, name)
    .replaceAll(TEMPLATE_PLACE.account, account)
    .replaceAll(TEMPLATE_PLACE.region, region)
    .replace('"chartwright": "^0.0.0"', `"chartwright": "^${version}"`)
    .replace(NO_REPOSITORY, repository === undefined ? NO_REPOSITORY : `string | undefined = '${repository}'`);
}

const renamed = (path: string): string => RENAMED[path] ?? path;

/** The files below a folder, by their paths with `/` between the parts. */
async function filesBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.map(
    async (file) => [relative(folder, file).replaceAll('\\', '/'), await readFile(file, 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

async function entriesOf(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (nodeErrorCode(error) === 'ENOENT') return undefined;
    if (nodeErrorCode(error) === 'ENOTDIR')
      throw new ChartwrightError('E_FILE', `${folder} is a file; give a new folder`, { file: folder });
    throw error;
  }
}

function check(property: string, value: string, pattern: RegExp, wanted: string): void {
  if (!pattern.test(value)) throw new ChartwrightError('E_USAGE', `'${property}' is '${value}'; wants ${wanted}`);
}
