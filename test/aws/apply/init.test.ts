import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf } from '../../../src/contract/entry';
import { readOutputs, requireOutput } from '../../../src/contract/outputs';
import { runHelm } from '../../../src/helm/run-helm';
import { Cluster } from '../../cluster/support/cluster';
import { namespace } from '../../cluster/support/fixtures';
import { chartwright } from '../../support/command-line';
import { emptyFolder } from '../../support/folder';
import { pinnedHelm } from '../../support/helm';
import { chartwrightWords, usesOf } from '../../support/workflow-uses';
import { AppliedProject } from '../support/applied-project';
import { EMULATED_ACCOUNT } from '../support/emulator';
import { Project } from '../support/project';
import { remainsOf } from '../support/remains';
import { resourcesOf } from '../support/state';

const MINUTES = 60_000;
const NAME = 'shop';
const STACKS = ['logs', 'network', 'cluster', 'delivery'];
const DIGEST = `sha256:${'0'.repeat(64)}`;
const HELM = pinnedHelm('4.1.4');
const root = join(__dirname, '..', '..', '..');
const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'shop-web', namespace: NAME } };

/** Makes a project as `chartwright init` does, with this package as one that is installed. */
async function newProject(): Promise<Project> {
  const parent = emptyFolder();
  const options = ['--account', EMULATED_ACCOUNT, '--repository', 'acme@12/shop@345'];
  expect(await chartwright(parent, ['init', NAME, ...options])).toMatchObject({ ended: 0 });
  const folder = join(parent, NAME);
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  symlinkSync(root, join(modules, 'chartwright'));
  for (const name of ['constructs', 'zod']) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  // What is to be thrown away says so: buckets with logs in them are not deleted otherwise.
  const infra = join(folder, 'src', 'infra.ts');
  writeFileSync(infra, readFileSync(infra, 'utf8').replace("profile: 'dev',", "profile: 'dev', disposable: true,"));
  return new Project({ folder, prefix: `${NAME}-dev`, steps: STACKS.map((stack) => [stack]) });
}

// The parts depend on one another in their order: this is one story. No container runs: kwok plays the nodes.
describe('a new project, from its environment on the emulator to a release and back', () => {
  let applied: AppliedProject;
  let before: readonly string[];
  let cluster: Cluster;

  const run = (...args: readonly string[]) => {
    const KUBECONFIG = process.env['KUBECONFIG'] ?? '';
    const environment = { ...applied.emulator.environment(), AWS_SECRET_ACCESS_KEY: 'fake', KUBECONFIG };
    return applied.project.run(args, environment);
  };

  const workflow = () => readFileSync(join(applied.project.folder, '.github/workflows/delivery.yaml'), 'utf8');

  beforeAll(async () => {
    applied = await AppliedProject.start(await newProject());
    before = await applied.emulator.inventory();
    cluster = await Cluster.connect(process.env['KUBECONFIG'] ?? '');
  }, 5 * MINUTES);
  afterAll(async () => {
    await cluster.close();
    await applied.emulator.stop();
  });

  test.each(STACKS)(
    'makes the stack %s',
    async (stack) => {
      expect(await applied.apply(stack)).toContain('Apply complete!');
    },
    20 * MINUTES,
  );

  test('has what its workflow names', async () => {
    const outputs = readOutputs(await applied.outputs());
    const { roles, chartRepository } = requireOutput(outputs, 'delivery');
    const { cluster, repositories } = requireOutput(outputs, 'cluster');
    const used = usesOf(workflow());
    expect(used.roles.map((name) => `arn:aws:iam::${EMULATED_ACCOUNT}:role/${name}`)).toEqual(
      Object.values(roles).sort(),
    );
    expect(used.buckets).toEqual([chartRepository.bucket.name]);
    expect(used.images).toEqual([entryOf(repositories, 'app').url.replace(/^[^/]*\//, '')]);
    expect(used.clusters).toEqual([cluster.name]);
  });

  test(
    'is delivered by the commands of its workflow, with the image that Terraform told, where Pod Security is "restricted"',
    async () => {
      const documents = await applied.outputs();
      const { folder } = applied.project;
      mkdirSync(join(folder, 'outputs'));
      for (const { file, text } of documents) writeFileSync(join(folder, 'outputs', file), text);
      await run('values', 'dev', '--outputs', ...documents.map(({ file }) => `outputs/${file}`));
      await run(...chartwrightWords(workflow(), 'charts', DIGEST));
      await cluster.create(namespace(NAME));
      const deploy = chartwrightWords(workflow(), 'deploy', DIGEST);
      expect(await run(...deploy, '--helm', HELM.path)).toContain('shop in shop, shop 0.1.0: deployed, revision 1');
      const { url } = entryOf(requireOutput(readOutputs(documents), 'cluster').repositories, 'app');
      expect(await cluster.get(deployment)).toMatchObject({
        spec: { template: { spec: { containers: [{ image: `${url}@${DIGEST}` }] } } },
        status: { readyReplicas: 2 },
      });
    },
    5 * MINUTES,
  );

  test(
    'is uninstalled, and leaves nothing in the cluster or to its controllers',
    async () => {
      const environment = process.env;
      await runHelm(HELM, ['uninstall', NAME, `--namespace=${NAME}`, '--wait'], { environment, home: 'user' });
      expect(await cluster.get(deployment)).toBeUndefined();
      await cluster.delete(namespace(NAME));
      expect(JSON.parse(await run('teardown', 'dev', '--yes', '--json'))).toMatchObject({ leftovers: {} });
    },
    5 * MINUTES,
  );

  test.each([...STACKS].reverse())(
    'destroys the stack %s',
    async (stack) => {
      expect(await applied.destroy(stack)).toContain('Destroy complete!');
      expect(resourcesOf(await applied.state(stack))).toEqual([]);
    },
    20 * MINUTES,
  );

  test('leaves nothing that an API would list', async () => {
    expect(await remainsOf(applied.emulator, before)).toEqual([]);
  });
});
