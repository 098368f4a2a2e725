import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exitCodeOf } from '../../../src/cli/exit-codes';
import { createProgram } from '../../../src/cli/program';
import { ChartwrightError, type ErrorCode } from '../../../src/errors';
import { CLUSTER } from '../../contract/samples';
import { describeHelm } from '../../support/helm';
import { emptyFolder } from '../../support/folder';
import { projectFolder } from '../../support/project';
import { recordedIo } from '../../support/recorded-io';

// Whoever loads a configuration compiles it, which takes its time on a busy machine.
jest.setTimeout(60_000);

const CONFIG = 'chartwright.config.ts';
const OUTPUTS = 'outputs/cluster.json';
const VALUES = 'values/web.prod.yaml';
const FOLDER = null;
const outputs = (value: object): string => JSON.stringify({ chartwright: { sensitive: false, value } });

/** What stands at a path: the text of a file, or a folder. */
type Entries = Readonly<Record<string, string | typeof FOLDER>>;

function put(folder: string, entries: Entries): string {
  for (const [path, text] of Object.entries(entries)) {
    mkdirSync(text === FOLDER ? join(folder, path) : dirname(join(folder, path)), { recursive: true });
    if (text !== FOLDER) writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A sound project with the chart `web` and an environment `prod`; what a test is about is changed. */
function project(entries: Entries = {}, change: (config: string) => string = (config) => config): string {
  const folder = projectFolder('web');
  const environment = `{ application: 'places', account: '011122223333', region: 'eu-central-1', outputs: ['${OUTPUTS}'],
    values: { web: ({ cluster }) => ({ text: cluster.accountId }) } }`;
  const config = readFileSync(join(folder, CONFIG), 'utf8');
  const whole = config.replace('{ charts }', `{ charts, environments: { prod: ${environment} } }`);
  return put(folder, { [CONFIG]: change(whole), [OUTPUTS]: outputs(CLUSTER), ...entries });
}

/** Expects a call to fail with that code and exit code, in these words, and to leave no file more than before. */
async function expectFailure(
  folder: string,
  call: string,
  [code, exitCode, ...words]: readonly [code: ErrorCode, exitCode: number, ...words: readonly string[]],
  environment = process.env,
): Promise<void> {
  const before = filesBelow(folder);
  const program = createProgram(recordedIo(folder, environment));
  const error: unknown = await program.parseAsync(call.split(' '), { from: 'user' }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ChartwrightError)) throw new Error(`'${call}' wants a ChartwrightError`, { cause: error });
  expect([error.code, exitCodeOf(error), filesBelow(folder)]).toEqual([code, exitCode, before]);
  for (const word of words) expect(error.message).toContain(word);
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

describe('a configuration', () => {
  const commands = [
    'synth',
    'verify --samples 0',
    'package',
    'publish repository',
    'diff web',
    'values prod',
    'platform prod',
    'connect prod',
    'deploy prod --dry-run',
    'teardown prod',
    'config',
  ];
  const mistakes: readonly (readonly [what: string, entries: Entries, message: string])[] = [
    ['is not there', {}, `there is no ${CONFIG} in `],
    ['is a folder', { [CONFIG]: FOLDER }, `${CONFIG} is a folder`],
    ['is empty', { [CONFIG]: '' }, `${CONFIG} has a mistake in 'charts': wants a list of charts`],
    [
      'exports nothing as its default',
      { [CONFIG]: 'export const a = 1;' },
      `${CONFIG} has a mistake in 'charts': wants a list of charts`,
    ],
    ['throws', { [CONFIG]: "throw new Error('no account');" }, `no account`],
    ['throws what is no error', { [CONFIG]: "throw 'no account';" }, `${CONFIG} does not load: no account`],
    ['cannot be parsed', { [CONFIG]: 'export default {' }, `${CONFIG} does not load: `],
  ];

  test.each(commands.flatMap((call) => mistakes.map(([what, ...rest]) => [call, what, ...rest] as const)))(
    '%s fails where it %s',
    async (call, _, entries, message) => {
      await expectFailure(put(emptyFolder(), entries), call, ['E_CONFIG', 2, message]);
    },
  );
});

describe("a project's own code that fails is told as such", () => {
  const builder = (config: string) => config.replace('new ConfigMap', "throw new TypeError('oops'); new ConfigMap");

  test.each(['synth', 'verify --samples 0', 'package', 'publish repository', 'values prod'])(
    'of a builder, by %s',
    async (call) => {
      await expectFailure(project({}, builder), call, ['E_CHART_OBJECT', 2, 'the builder', 'oops']);
    },
  );

  test('of Terraform, by synth', async () => {
    const terraform = (config: string) => config.replace('{ charts,', "{ charts, terraform() { throw 'oops'; },");
    await expectFailure(project({}, terraform), 'synth', ['E_INFRA', 2, 'the Terraform program fails: oops']);
  });

  test.each([
    ['that throws', "{ throw new Error('oops'); }", 'fails: Error: oops'],
    ['that gives a NaN', '({ text: NaN })', "gives a value at 'text' that is not JSON"],
    ['that gives an instance of a class', '({ text: new Date(0) })', "gives a value at 'text' that is not JSON"],
    [
      'that gives what contains itself',
      '{ const a = {}; a.a = a; return a; }',
      "gives a value at 'a' that is not JSON",
    ],
    ['that gives a promise', 'Promise.resolve({})', 'gives [object Promise]; wants an object'],
    ['that gives a list', '[]', 'gives []; wants an object'],
    ['that gives nothing', 'undefined', 'gives undefined; wants an object'],
  ])('of a mapping %s, by values', async (_, body, message) => {
    const mapping = (config: string) => config.replace('({ text: cluster.accountId })', body);
    await expectFailure(project({}, mapping), 'values prod', [
      'E_CONFIG',
      2,
      "'environments.prod.values.web' ",
      message,
    ]);
  });

  test.each([
    ['an integer beyond 2^53', '({ text: 2 ** 53 })', "'text' must be string"],
    ['a key with a dot', "({ 'a.b': 1 })", "'a.b'"],
  ])('of a mapping that gives %s, by values', async (_, body, message) => {
    const mapping = (config: string) => config.replace('({ text: cluster.accountId })', body);
    await expectFailure(project({}, mapping), 'values prod', ['E_VALUES_INVALID', 2, 'values of web: ', message]);
  });
});

test.each([
  ['values that are a list', '{ values: [] }', 'manifests.web.values'],
  ['a release of a name that Helm refuses', "{ release: { name: 'My App' } }", 'manifests.web.release.name'],
  ['a release that is none', '{ release: 3 }', 'manifests.web.release'],
  ['a key that means nothing', '{ value: {} }', 'value'],
])('synth fails for manifests with %s', async (_, target, place) => {
  const manifests = (config: string) => config.replace('{ charts,', `{ charts, manifests: { web: ${target} },`);
  await expectFailure(project({}, manifests), 'synth', ['E_CONFIG', 2, `'${place}'`]);
});

describe('the outputs of Terraform', () => {
  const mistakes: readonly (readonly [what: string, text: Entries[string], code: ErrorCode, message: string])[] = [
    ['a folder', FOLDER, 'E_FILE', 'cannot be read'],
    ['an empty file', '', 'E_OUTPUTS', 'no JSON object found'],
    ['not JSON', '{"chartwright":', 'E_OUTPUTS', 'no JSON object found'],
    ['a list', '[]', 'E_OUTPUTS', 'no JSON object found'],
    ['a NaN', '{"chartwright": NaN}', 'E_OUTPUTS', 'no JSON object found'],
    ['a key with a dot', outputs({ ...CLUSTER, 'a.b': 1 }), 'E_OUTPUTS', 'Unrecognized key: "a.b"'],
    ['a large text', outputs({ ...CLUSTER, accountId: 'x'.repeat(5e6) }), 'E_OUTPUTS', "'accountId': wants the twelve"],
  ];

  test.each(
    ['values prod', 'platform prod', 'connect prod'].flatMap((call) => mistakes.map((one) => [call, ...one] as const)),
  )('%s fails where they are %s', async (call, _, text, code, message) => {
    const folder = project({ 'given.json': text });
    await expectFailure(folder, `${call} --outputs given.json`, [code, 2, 'given.json', message]);
  });

  test.each(['values prod', 'platform prod', 'connect prod'])('%s fails where they are not there', async (call) => {
    await expectFailure(project(), `${call} --outputs gone.json`, ['E_FILE', 2, 'gone.json', 'ENOENT']);
  });
});

describe('what is in the way of a file', () => {
  test.each<[what: string, call: string, path: string, entries: Entries]>([
    ['a file where its folder should be', 'synth', 'helm/.chartwright.json', { helm: '' }],
    ['a file where its folder should be', 'synth', 'dist/.chartwright.json', { dist: '' }],
    ['a folder in its place', 'synth', 'helm/.chartwright.json', { 'helm/.chartwright.json': FOLDER }],
    ['a folder in its place', 'synth', 'helm/web/Chart.yaml', { 'helm/web/Chart.yaml': FOLDER }],
    ['a file where its folder should be', 'values prod', VALUES, { values: '' }],
    ['a folder in its place', 'values prod', VALUES, { [VALUES]: FOLDER }],
    ['a file where its folder should be', 'package --out packs', 'packs/web-1.0.0.tgz', { packs: '' }],
    ['a folder in its place', 'package --out packs', 'web-1.0.0.tgz', { 'packs/web-1.0.0.tgz': FOLDER }],
    ['a folder in its place', 'connect prod', 'places-prod.yaml', { 'kubeconfig/places-prod.yaml': FOLDER }],
  ])('is %s: %s fails, names %s, and writes nothing', async (_, call, path, entries) => {
    await expectFailure(project(entries), call, ['E_FILE', 2, path, 'cannot be']);
  });
});

test.each(['changes', 'changelog'])('diff fails where the file for %s is a folder', async (flag) => {
  const folder = project({ written: FOLDER });
  await createProgram(recordedIo(folder)).parseAsync(['publish', 'dist/charts'], { from: 'user' });
  await expectFailure(folder, `diff web --${flag} written`, ['E_FILE', 2, "/written' cannot be", 'EISDIR']);
});

test.each([
  ['not there', {}, 'cannot be read (ENOENT)'],
  ['not YAML', { 'example.yaml': 'a: "never closed\n' }, 'is not YAML that can be read'],
  ['a NaN', { 'example.yaml': 'spec:\n  size: .nan\n' }, 'holds what JSON cannot hold'],
])('package fails where the example of a custom resource is %s', async (_, entries, message) => {
  const call = 'package --annotate --crd-examples example.yaml';
  await expectFailure(project(entries), call, ['E_FILE', 2, "'example.yaml' ", message]);
});

test.each<[what: string, entries: Entries, word: string, message: string]>([
  ['is a file', { web: '' }, './web', "/web' is no folder of a chart, but a file"],
  ['is not there', {}, './web', "/web' is no folder of a chart (ENOENT)"],
  ['is an archive that is a folder', { 'web.tgz': FOLDER }, 'web.tgz', "/web.tgz' cannot be read (EISDIR)"],
])('package, publish and diff fail where the folder of a chart %s', async (_, entries, word, message) => {
  for (const call of [`package ${word}`, `publish repository ${word}`, `diff ${word}`])
    await expectFailure(project(entries), call, ['E_FILE', 2, message]);
});

describeHelm('the values files of releases', (helm) => {
  const environment = { ...process.env, KUBECONFIG: '/nowhere' };

  async function published(entries: Entries): Promise<string> {
    const folder = project(entries);
    await createProgram(recordedIo(folder)).parseAsync(`publish dist/charts --helm ${helm.path}`.split(' '), {
      from: 'user',
    });
    return folder;
  }

  test.each([
    ['a folder', FOLDER, 'cannot be read (it is a folder, EISDIR)'],
    ['not YAML', 'text: "never closed\n', 'is not YAML that can be read'],
    ['a list', '- text\n', 'holds a list; wants a map of values'],
    ['a NaN', 'x-open: .nan\n', "has no finite number at 'x-open'; put it in quotes"],
  ])('deploy and diff fail by its name where one is %s', async (_, text, message) => {
    const folder = await published({ [VALUES]: text });
    for (const call of ['deploy prod --dry-run', `diff web --values ${VALUES}`])
      await expectFailure(folder, `${call} --helm ${helm.path}`, ['E_FILE', 2, `'${VALUES}' ${message}`], environment);
  });

  test.each([
    ['an integer beyond 2^53', 'text: 9007199254740993\n', 'text'],
    ['a key with a dot', 'a.b: 1\n', 'a.b'],
  ])('deploy and diff fail with what Helm says where one is %s', async (_, text, message) => {
    const folder = await published({ [VALUES]: text });
    for (const call of ['deploy prod --dry-run', `diff web --values ${VALUES}`])
      await expectFailure(folder, `${call} --helm ${helm.path}`, ['E_TOOL', 3, VALUES, message], environment);
  });

  test('deploy fails where one was not made, and says how to make it', async () => {
    await expectFailure(await published({}), `deploy prod --dry-run --helm ${helm.path}`, [
      'E_FILE',
      2,
      `${VALUES} is not there; make it first: chartwright values prod`,
    ]);
  });

  test.each([
    ['an empty file', ''],
    ['a text of a megabyte', `text: ${'x'.repeat(1024 * 1024)}\n`],
  ])('deploy gets as far as the cluster where one is %s', async (_, text) => {
    const folder = await published({ [VALUES]: text });
    await expectFailure(
      folder,
      `deploy prod --dry-run --helm ${helm.path}`,
      ['E_TOOL', 3, 'upgrade --install', 'nreachable'],
      environment,
    );
  });
});
