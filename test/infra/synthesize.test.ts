import { tmpdir } from 'node:os';
import { LogBucket } from '../../src/infra/bucket/log-bucket';
import { defineEnvironment } from '../../src/infra/environment';
import { EnvironmentStack } from '../../src/infra/stack';
import { NetworkStack } from '../../src/infra/stacks/network';
import { synthesizeTerraform, type SynthesisOptions, type TerraformProgram } from '../../src/infra/synthesize';
import { expectRejection } from '../support/refusal';
import { PROPS } from './support';

const environment = defineEnvironment(PROPS);

describe('synthesizeTerraform', () => {
  test('gives the manifest, and each stack in a folder of its own, in order of path', async () => {
    const program: TerraformProgram = (app) => {
      new EnvironmentStack(app, 'b', environment);
      new EnvironmentStack(app, 'a', environment);
    };
    expect([...(await synthesizeTerraform(program)).keys()]).toEqual([
      'manifest.json',
      'stacks/places-test-a/cdk.tf.json',
      'stacks/places-test-b/cdk.tf.json',
    ]);
  });

  test('puts beside a stack what scanners are to pass over', async () => {
    const files = await synthesizeTerraform((app) => {
      const stack = new EnvironmentStack(app, 'logs', environment);
      new LogBucket(stack, 'logs', { name: 'logs', writers: ['s3'], accessLogs: 'none' });
    });
    expect(files.get('stacks/places-test-logs/.checkov.yaml')).toContain('\nskip-check:\n  - CKV_AWS_145\n');
    expect(files.get('stacks/places-test-logs/.trivyignore.yaml')).toContain('  - id: AWS-0132\n');
  });

  test('waits for a program that imports its constructs where it runs', async () => {
    const files = await synthesizeTerraform(async (app) => {
      await Promise.resolve();
      new EnvironmentStack(app, 'late', environment);
    });
    expect([...files.keys()]).toContain('stacks/places-test-late/cdk.tf.json');
  });

  test('hands on whether there is an account to plan with', async () => {
    const told: SynthesisOptions[] = [];
    await synthesizeTerraform((_, options) => void told.push(options), { offline: true });
    expect(told).toEqual([{ offline: true }]);
  });

  test('gives the same bytes twice, and no path of this machine', async () => {
    const program: TerraformProgram = (app) => {
      new NetworkStack(app, environment);
    };
    const [first, second] = [await synthesizeTerraform(program), await synthesizeTerraform(program)];
    expect([...first]).toEqual([...second]);
    expect([...first.values()].filter((text) => text.includes(process.cwd()) || text.includes(tmpdir()))).toEqual([]);
  });

  test("fails with cdktf's own words where a stack is not valid", async () => {
    const invalid = synthesizeTerraform((app) => {
      new EnvironmentStack(app, 'a', environment).node.addValidation({ validate: () => ['the stack is empty'] });
    });
    await expectRejection(invalid, 'E_INFRA', 'the stack is empty');
  });

  test('fails as the constructs do', async () => {
    const refused = synthesizeTerraform(() => {
      defineEnvironment({ ...PROPS, zones: [] });
    });
    await expectRejection(refused, 'E_INFRA', "'zones'");
  });
});
